import { type ColumnKind, type Dataset, NUMERIC } from "../table/dataset.ts";
import type { Period } from "../table/period.ts";
import type { FileContext } from "./file-context.ts";
import { type HeaderMeaning, meaningOf, periodIn, plainHeader, YUAN, yearIn } from "./header.ts";
import type { PeriodHeader } from "./read-period.ts";
import type { Records } from "./records.ts";

/** One physical column of a file: its header as written, and what it means. */
export interface LayoutColumn extends Omit<HeaderMeaning, "period"> {
  readonly index: number;
  /** Two texts where the header has two rows. */
  readonly raw: readonly string[];
  /** The period that the header names: whole (2023-Q1), or a part that each row's year completes (Q1). */
  readonly period: string | null;
  /** A column of totals, such as 全年: compared, never counted. */
  readonly total: boolean;
  /** 指标 and 数值: the name of a measure in one column, its value in another. */
  readonly role: "measure-name" | "value" | null;
}

const ROLES: readonly (readonly [NonNullable<LayoutColumn["role"]>, RegExp])[] = [
  ["measure-name", /^(指标|指标名称|统计指标|项目|indicator|measure)$/u],
  ["value", /^(数值|数据|指标值|值|value)$/u],
];

/** One column as its header says. */
function layoutColumn(index: number, raw: readonly string[], meaning: HeaderMeaning): LayoutColumn {
  const { field, period, factor, unit } = meaning;
  const plain = plainHeader(raw.join(""));
  const role =
    field === null ? (ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null) : null;
  return { index, raw, field, factor, unit, role, ...columnTime(period) };
}

function columnTime(header: PeriodHeader | null): Pick<LayoutColumn, "period" | "total"> {
  if (header === null) return { period: null, total: false };
  if (header.kind === "period") return { period: header.period, total: false };
  if (header.kind === "part") return { period: header.part, total: false };
  const year = header.year === null ? "" : String(header.year);
  return { period: [year, header.part].filter((part) => part !== "").join("-"), total: true };
}

/** How to read a stretch of records: which dataset they belong to and what each column means. */
export interface Layout {
  readonly dataset: Dataset;
  /** Indices of the header's records; empty where the file has none. */
  readonly header: readonly number[];
  readonly columns: readonly LayoutColumn[];
  /** What title, file name and context say of all rows. */
  readonly year: number | null;
  readonly period: Period | null;
  readonly reporter: string | null;
  /** The record of a unit row such as 单位：场、人次、万元. */
  readonly unitRecord: number | null;
}

/** The columns that hold facts of a kind. */
export const columnsOfKind = ({ columns, dataset }: Layout, kind: ColumnKind): LayoutColumn[] =>
  columns.filter(
    ({ field, total }) => field !== null && !total && dataset.columns[field]!.kind === kind,
  );

/** A header stands in the first records or nowhere. */
const SEARCH_DEPTH = 60;

/** The text of a cell; empty where the record has no such cell. */
export function cellText(records: Records, record: number, column: number): string {
  const cells = records.columns[column];
  return cells ? cells.text(cells.codes[record]!) : "";
}

/** All cells of a record as texts. */
export const recordTexts = (records: Records, record: number): string[] =>
  records.columns.map((_, column) => cellText(records, record, column));

/**
 * Finds the header of a file and the dataset it belongs to: the record (or two, where groups stand over
 * names) whose texts mean most to a dataset. Null where no dataset knows the file.
 */
export function findLayout(
  records: Records,
  datasets: readonly Dataset[],
  context: FileContext,
): Layout | null {
  let best: { layout: Layout; score: number } | null = null;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    if (recordTexts(records, record).every((text) => text.trim() === "")) continue;
    for (const dataset of datasets) {
      for (const height of [1, 2]) {
        const layout = layoutAt(records, record, height, dataset, context);
        const score = layout ? scoreOf(layout) : 0;
        if (layout && score > (best?.score ?? 0)) best = { layout, score };
      }
    }
  }
  return best?.layout ?? null;
}

/** The layout that results if the header stood at a record; null where it cannot. */
export function layoutAt(
  records: Records,
  record: number,
  height: number,
  dataset: Dataset,
  context: FileContext,
): Layout | null {
  const header = Array.from({ length: height }, (_, i) => record + i);
  const rows = header.map((row) => recordTexts(records, row));
  if (height === 2 && !standsUnder(rows[0]!, rows[1]!, dataset)) return null;
  const above = Array.from({ length: record }, (_, row) => recordTexts(records, row).join(" "));
  const title = above.join("\n");
  const year = yearIn(title) ?? context.year ?? yearIn(records.file);
  const texts = height === 2 ? [filledForward(rows[0]!, rows[1]!), rows[1]!] : rows;
  const meant = records.columns.map((_, index) =>
    layoutColumn(
      index,
      rows.map((row) => row[index]!),
      meaningOf(
        texts.map((row) => row[index]!),
        dataset,
        year,
      ),
    ),
  );
  const columns = nameWideColumns(meant, dataset, title, context.measure);
  if (!columns || !isHeader(columns, dataset)) return null;
  const unitRecord = above.findIndex((text) => UNIT_ROW.test(text));
  return {
    dataset,
    header,
    columns: unitRecord < 0 ? columns : withUnits(columns, above[unitRecord]!, dataset),
    year,
    period: context.period ?? periodIn(title),
    reporter: context.reporter ?? reporterIn(title),
    unitRecord: unitRecord < 0 ? null : unitRecord,
  };
}

/** A group row over a name row: the lower one holds names or periods and no numbers. */
function standsUnder(
  upper: readonly string[],
  lower: readonly string[],
  dataset: Dataset,
): boolean {
  const filled = lower.filter((text) => text.trim() !== "");
  const named = filled.filter((text) => meaningOf([text], dataset, null).field !== null);
  const gaps = upper.filter((text, i) => text.trim() === "" && lower[i]!.trim() !== "");
  return named.length >= 2 && gaps.length > 0 && named.length * 2 > filled.length;
}

/** A merged group cell is written once: it holds for the blanks to its right that have a name below. */
function filledForward(upper: readonly string[], lower: readonly string[]): string[] {
  let group = "";
  return upper.map((text, i) => {
    if (text.trim() !== "") group = text;
    return text.trim() === "" && lower[i]!.trim() !== "" ? group : text;
  });
}

/** At least two fields, or one field and two periods. */
function isHeader(columns: readonly LayoutColumn[], dataset: Dataset): boolean {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const periods = columns.filter(({ period }) => period !== null);
  const roles = columns.filter(({ role }) => role !== null);
  if (roles.length === 2 && fields.size >= 1) return true;
  const numeric = [...fields].some((field) => NUMERIC.has(dataset.columns[field]!.kind));
  return fields.size >= 2 ? numeric || fields.size >= 3 : fields.size === 1 && periods.length >= 2;
}

const scoreOf = ({ columns, dataset, header }: Layout): number => {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const required = Object.entries(dataset.columns).filter(([, column]) => column.required);
  const present = required.filter(([field]) => fields.has(field));
  const periods = columns.filter(({ period }) => period !== null).length;
  return fields.size * 10 + present.length * 5 + Math.min(periods, 9) - header.length;
};

/**
 * Columns that name only a period hold the measure that the title, the context or the dataset names.
 * Null where none of them says which.
 */
function nameWideColumns(
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  title: string,
  measure: string | null,
): LayoutColumn[] | null {
  const isNameless = ({ field, period }: LayoutColumn) => field === null && period !== null;
  if (!columns.some(isNameless)) return [...columns];
  const field = measure ?? measureInTitle(dataset, title);
  if (field === null) return null;
  return columns.map((column) => (isNameless(column) ? { ...column, field } : column));
}

function measureInTitle(dataset: Dataset, title: string): string | null {
  const numeric = Object.entries(dataset.columns).filter(([, { kind }]) => NUMERIC.has(kind));
  const plainTitle = plainHeader(title);
  const named = numeric
    .flatMap(([field, { headers }]) =>
      headers.map((header) => ({ field, header: plainHeader(header) })),
    )
    .filter(({ header }) => plainTitle.includes(header))
    .sort((a, b) => b.header.length - a.header.length)[0];
  if (named) return named.field;
  return /指标[:：]/.test(title) || numeric.length !== 1 ? null : numeric[0]![0];
}

/** 单位：场、人次、万元, also as （单位：万元） behind a title. */
const UNIT_ROW = /单位\s*[:：]\s*([^\s,，)）]+)/u;

/** The unit of money in a unit row holds for every money column without its own. */
function withUnits(
  columns: readonly LayoutColumn[],
  row: string,
  dataset: Dataset,
): LayoutColumn[] {
  const units = UNIT_ROW.exec(row)?.[1]?.split(/[、,，/]/u) ?? [];
  const unit = units.find((word) => YUAN.has(word));
  if (unit === undefined) return [...columns];
  return columns.map((column) =>
    column.field !== null &&
    column.factor === null &&
    dataset.columns[column.field]!.kind === "money"
      ? { ...column, unit, factor: YUAN.get(unit)! }
      : column,
  );
}

/** 填报单位：石桥镇人民政府 above the header names the township of all rows. */
function reporterIn(title: string): string | null {
  return /(?:填报|报送|上报)单位\s*[:：]\s*([^\s,，:：]+)/u.exec(title)?.[1] ?? null;
}
