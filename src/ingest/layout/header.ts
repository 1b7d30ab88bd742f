import type { Dataset } from "../../model/datasets/dataset.ts";
import { memoize } from "../../model/memoize.ts";
import { scaledUnit, yuanIn } from "../units/scaled-unit.ts";
import { type PeriodHeader, readPeriodHeader } from "../values/read-period.ts";

/** The meaning of the header of one column for a dataset. */
export interface HeaderMeaning {
  readonly field: string | null;
  /** The period that the header names, in a wide layout. */
  readonly period: PeriodHeader | null;
  /** The yuan per unit of money in the header: 10000 for 万元. */
  readonly factor: number | null;
  readonly unit: string | null;
}

const NOTHING: HeaderMeaning = { field: null, period: null, factor: null, unit: null };

/** A bracket at the end of a header: a unit, a period, or a remark. */
const BRACKET = /[([【〔]([^)\]】〕]*)[)\]】〕]$/u;

/** A unit of money at the end of a header without brackets: 到位资金/万元, 投入资金 单位：元. */
const TRAILING_YUAN = /^(.+?)[\s/:,、-]*(?:单位[:\s]*)?([十百千万亿]*元)$/u;
/** A unit of a count there, with a power of ten or a sign before it: 受众万人次, 受众/人次. */
const TRAILING_COUNT =
  /^(.+?)(?:[\s/:,、-]+(?:单位[:\s]*)?|(?=[十百千万亿]))(\p{Script=Han}{1,5})$/u;

/** A sign or a power of ten, one of which is before such a unit. */
const UNIT_SIGN = /[十百千万亿\s/:,、-]/u;
/** Nothing longer is a header, and none of it is read. */
const LONGEST_HEADER = 300;
/** The length of the longest header that ends with a unit. */
const LONGEST_NAMED = 60;

/**
 * Makes the key of a header: half-width, lower case, only letters and digits.
 * @example plainHeader(" 受众.\n人次 ") // => "受众人次"
 */
export const plainHeader = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Finds the meaning of a header of one or more rows: a field, a period, or both (一季度 over 场次,
 * 1-3月场次). A year in an upper row applies to the periods under it.
 */
export function meaningOf(
  texts: readonly string[],
  dataset: Dataset,
  year: number | null,
): HeaderMeaning {
  const whole = wholeMeaning(texts, dataset);
  if (whole) return whole;
  let joined = NOTHING;
  for (const text of texts) {
    const { period } = joined;
    const yearAbove = period?.kind === "period" && /^\d{4}$/.test(period.period);
    const own = meaningOfText(text, dataset, yearAbove ? Number(period.period) : year);
    joined = {
      field: own.field ?? joined.field,
      period: own.period ?? joined.period,
      factor: own.factor ?? joined.factor,
      unit: own.unit ?? joined.unit,
    };
  }
  return joined;
}

/** The meaning of the rows of a header as one name, which a person confirmed: 活动场次 本年. */
export function wholeMeaning(texts: readonly string[], dataset: Dataset): HeaderMeaning | null {
  const filled = texts.filter((text) => text.trim() !== "");
  if (filled.length < 2 || new Set(filled).size < 2) return null;
  const field = fieldNamed(filled.join(" "), dataset);
  return field === null ? null : { ...NOTHING, field, ...moneyIn(filled.at(-1)!) };
}

function meaningOfText(text: string, dataset: Dataset, year: number | null): HeaderMeaning {
  if (text.length > LONGEST_HEADER) return NOTHING;
  const folded = text.normalize("NFKC").trim();
  if (plainHeader(folded) === "" || isNumber(folded)) return NOTHING;
  const whole = fieldNamed(folded, dataset);
  if (whole) return { ...NOTHING, field: whole, ...moneyIn(folded) };
  const bracket = BRACKET.exec(folded)?.[1]?.trim() ?? "";
  const bare = folded.replace(BRACKET, "").trim() || folded;
  const { field, period } = namedIn(bare, dataset, year);
  if (field === null && period === null) return withTrailingUnit(folded, dataset, year);
  return { field, period: period ?? periodIn(bracket, year), ...moneyIn(folded) };
}

/**
 * True for a plain number, which has no meaning as a header, unless it is a year.
 * @example isNumber("2023") // => false
 */
export const isNumber = (text: string): boolean =>
  /^[-+]?[\d.,]+%?$/.test(text) && !/^\d{4}$/.test(text);

function withTrailingUnit(text: string, dataset: Dataset, year: number | null): HeaderMeaning {
  const [, bare, unit] = TRAILING_YUAN.exec(text) ?? [];
  if (bare === undefined || unit === undefined) return withTrailingCount(text, dataset, year);
  const { field, period } = namedIn(bare, dataset, year);
  if (field === null || dataset.columns[field]!.kind !== "money") return NOTHING;
  return { field, period, unit, factor: yuanIn(unit) };
}

/** Names the column of a count before or inside its unit: 受众万人次, 万人次. */
function withTrailingCount(text: string, dataset: Dataset, year: number | null): HeaderMeaning {
  if (text.length > LONGEST_NAMED || !UNIT_SIGN.test(text)) return NOTHING;
  const [, bare, unit] = TRAILING_COUNT.exec(text) ?? [undefined, unitAlone(text), text];
  if (!bare || !scaledUnit(unit!)) return NOTHING;
  const { field, period } = namedIn(bare, dataset, year);
  if (field === null || dataset.columns[field]!.kind !== "count") return NOTHING;
  return { ...NOTHING, field, period };
}

/** Returns the word that a power of ten stands before, where the header is nothing else. */
function unitAlone(text: string): string | undefined {
  const unit = scaledUnit(text);
  return unit && unit.factor > 1 ? unit.base : undefined;
}

/** Finds the unit of money in the bracket at the end of a header: (万元), （单位：元）. */
function moneyIn(text: string): Pick<HeaderMeaning, "unit" | "factor"> {
  const unit = (BRACKET.exec(text)?.[1] ?? "").replace(/^单位\s*:?\s*/u, "").trim();
  const factor = yuanIn(unit);
  return factor === null ? { unit: null, factor: null } : { unit, factor };
}

type Named = Pick<HeaderMeaning, "field" | "period">;

function namedIn(text: string, dataset: Dataset, year: number | null): Named {
  const field = fieldNamed(text, dataset);
  if (field) return { field, period: null };
  const period = periodIn(text, year);
  return period ? { field: null, period } : fieldWithPeriod(plainSpaced(text), dataset, year);
}

const plainSpaced = (text: string): string => text.replace(/\s/g, "").toLowerCase();

/** The headers of a dataset as keys, the longest first. */
type KnownHeaders = readonly { readonly header: string; readonly field: string }[];

const known = new WeakMap<Dataset, KnownHeaders>();

/** Returns the headers that a dataset knows; computed once per dataset. */
export const knownHeaders = (dataset: Dataset): KnownHeaders =>
  memoize(known, dataset, () => plainHeaders(dataset));

const plainHeaders = ({ columns }: Dataset): KnownHeaders =>
  Object.entries(columns)
    .flatMap(([field, { headers }]) =>
      headers.map((header) => ({ header: plainHeader(header), field })),
    )
    .sort((a, b) => b.header.length - a.header.length);

function fieldNamed(text: string, dataset: Dataset): string | null {
  const plain = plainHeader(text);
  return knownHeaders(dataset).find(({ header }) => header === plain)?.field ?? null;
}

/** Reads a header such as 1-3月场次 or 受众人次2023年: a field with a period before or after it. */
function fieldWithPeriod(text: string, dataset: Dataset, year: number | null): Named {
  for (const { header, field } of knownHeaders(dataset)) {
    const rest = restBeside(text, header);
    if (rest && OWN_PERIOD.test(rest)) return { field, period: null };
    const period = rest ? periodIn(rest, year) : null;
    if (period) return { field, period };
  }
  return { field: null, period: null };
}

/** A word for the period that the title or the row names, as in 本月场次. */
const OWN_PERIOD = /^(本|当)(月|季|季度|期|年|年度)$/u;

function restBeside(text: string, header: string): string | null {
  if (text.startsWith(header)) return text.slice(header.length);
  return text.endsWith(header) ? text.slice(0, -header.length) : null;
}

const LAST_MONTH: Readonly<Record<string, string>> = {
  Q1: "03",
  Q2: "06",
  Q3: "09",
  Q4: "12",
  H1: "06",
  H2: "12",
  "": "12",
};
const NTH: Readonly<Record<string, string>> = { 一: "03", 二: "06", 两: "06", 三: "09", 四: "12" };

/**
 * Reads the period that a header names. 累计 after a part of the year means from January to its end:
 * 上半年累计 is 1-6月, as is 前两季度.
 */
function periodIn(text: string, year: number | null): PeriodHeader | null {
  const firstQuarters = /^(?:(\d{4})年)?前([一二两三四])个?季度(?:累计)?$/u.exec(text);
  if (firstQuarters)
    return fromJanuary(NTH[firstQuarters[2]!]!, firstQuarters[1] ? Number(firstQuarters[1]) : year);
  const header = readPeriodHeader(text, year);
  const isPart = /[季半月全年]|[qh]\d/iu.test(text.replace(/本年度?/u, ""));
  if (header?.kind !== "total" || !isPart || !/累计$/u.test(text)) return header;
  const { part } = header;
  return fromJanuary(LAST_MONTH[part] ?? part, header.year);
}

const fromJanuary = (month: string, year: number | null): PeriodHeader =>
  year === null
    ? { kind: "part", part: `01/${month}` }
    : { kind: "period", period: `${year}-01/${year}-${month}` };
