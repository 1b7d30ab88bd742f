import type { ColumnDefinition, Dataset } from "../table/dataset.ts";
import type { Period } from "../table/period.ts";
import { type PeriodHeader, readPeriodHeader } from "./read-period.ts";

/** What the header of one column means for a dataset. */
export interface HeaderMeaning {
  readonly field: string | null;
  /** The period that the header names, in a wide layout. */
  readonly period: PeriodHeader | null;
  /** How many yuan one unit in the header makes: 10000 for 万元. */
  readonly factor: number | null;
  readonly unit: string | null;
}

const NOTHING: HeaderMeaning = { field: null, period: null, factor: null, unit: null };

/** How many yuan a unit of money makes. */
export const YUAN: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["千元", 1_000],
  ["万元", 10_000],
  ["百万元", 1_000_000],
  ["亿元", 100_000_000],
]);

/** Any bracket at the end of a header: a unit, or a remark. */
const BRACKET = /[([【〔]([^)\]】〕]*)[)\]】〕]$/u;

/**
 * A header as it is compared: width folded, lower case, only letters and digits.
 * @example plainHeader(" 受众.\n人次 ") // => "受众人次"
 */
export const plainHeader = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What a header of one or two rows means: a field, a period, or both (一季度 over 场次, 1-3月场次). */
export function meaningOf(
  texts: readonly string[],
  dataset: Dataset,
  year: number | null,
): HeaderMeaning {
  return texts
    .map((text) => meaningOfText(text, dataset, year))
    .reduce(
      (joined, meaning) => ({
        field: meaning.field ?? joined.field,
        period: meaning.period ?? joined.period,
        factor: meaning.factor ?? joined.factor,
        unit: meaning.unit ?? joined.unit,
      }),
      NOTHING,
    );
}

function meaningOfText(text: string, dataset: Dataset, year: number | null): HeaderMeaning {
  const folded = text.normalize("NFKC").trim();
  if (plainHeader(folded) === "") return NOTHING;
  const unit = BRACKET.exec(folded)?.[1]?.trim() ?? null;
  const bare = unit === null ? folded : folded.replace(BRACKET, "");
  const money = { unit: YUAN.has(unit ?? "") ? unit : null, factor: YUAN.get(unit ?? "") ?? null };
  const field = fieldNamed(folded, dataset) ?? fieldNamed(bare, dataset);
  if (field) return { field, period: null, ...money };
  const period = readPeriodHeader(bare, year);
  if (period) return { field: null, period, ...money };
  return { ...fieldWithPeriod(bare.replace(/\s/g, "").toLowerCase(), dataset, year), ...money };
}

function fieldNamed(text: string, dataset: Dataset): string | null {
  const plain = plainHeader(text);
  for (const [field, column] of Object.entries(dataset.columns)) {
    if (column.headers.some((header) => plainHeader(header) === plain)) return field;
  }
  return null;
}

/** A header such as 1-3月场次 or 受众人次2023年: a numeric field with a period before or behind it. */
function fieldWithPeriod(text: string, dataset: Dataset, year: number | null) {
  for (const [field, column] of Object.entries(dataset.columns)) {
    for (const header of longestFirst(column)) {
      const rest = text.startsWith(header)
        ? text.slice(header.length)
        : text.endsWith(header)
          ? text.slice(0, -header.length)
          : null;
      const period = rest ? readPeriodHeader(rest, year) : null;
      if (period) return { field, period };
    }
  }
  return { field: null, period: null };
}

const longestFirst = (column: ColumnDefinition): string[] =>
  column.headers.map(plainHeader).sort((a, b) => b.length - a.length);

/** The year that a title, a file name or a sheet name gives: the first of 1990 to 2099 in it. */
export function yearIn(text: string): number | null {
  const found = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/.exec(text.normalize("NFKC"));
  return found ? Number(found[1]) : null;
}

/** The period that a title names, where no column does: 2023年上半年活动统计表. */
export function periodIn(text: string): Period | null {
  const found = /(\d{4})\s*年\s*(上半年|下半年|第?[一二三四1-4]季度|\d{1,2}月)?/u.exec(
    text.normalize("NFKC"),
  );
  if (!found) return null;
  const header = readPeriodHeader(found[0], null);
  return header?.kind === "period" ? header.period : null;
}
