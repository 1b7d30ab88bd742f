import type { Records } from "../../csv/read-records.ts";
import {
  type ColumnDefinition,
  type ColumnKind,
  type Dataset,
  NUMERIC,
} from "../../model/datasets/dataset.ts";
import type { Period } from "../../model/periods/period.ts";

/** One physical column of a file: its header as written and its meaning. */
export interface LayoutColumn {
  readonly index: number;
  /** One text per row of the header; a merged cell is repeated in each of its columns. */
  readonly raw: readonly string[];
  readonly field: string | null;
  /** The period that the header names: whole (2023-Q1), or a part of the year of each row (Q1). */
  readonly period: string | null;
  /** True for a column of totals, such as 全年: compared, never counted. */
  readonly total: boolean;
  /** The yuan, or the ones of a count, per unit of the header, the unit row or the title. */
  readonly factor: number | null;
  readonly unit: string | null;
  /** True for a count whose stated unit is not understood or counts something else. */
  readonly unclearUnit?: true;
  /** The role in a file of names and values: 指标 holds the name of a measure, 数值 its value. */
  readonly role: "measure-name" | "value" | "personal" | null;
  /** The breakdown of which the words above the name are a value: 县级财政 above 到位金额. */
  readonly group?: GroupValue;
  /** The township that the header names, as written, in a table that has its townships across. */
  readonly area?: string;
  /** The evidence by which an unlisted header was understood; absent where the header is listed. */
  readonly byMeaning?: HeaderEvidence;
  /** The figures that a column without a field may hold, where nobody can be sure. */
  readonly mayBe?: readonly string[];
}

/** A value of a breakdown. */
export interface GroupValue {
  readonly field: string;
  readonly value: string;
}

/** The evidence by which an unlisted header was understood. */
export interface HeaderEvidence {
  /** The words of the header that were read. */
  readonly words: readonly string[];
  /** The unit that the header names, as written. */
  readonly unit: string | null;
  /** For areas and periods: whether the column holds codes, names, dates, years or parts of a year. */
  readonly as: ColumnPart | null;
  /** For a column of names of measures: the field of each name. */
  readonly names?: ReadonlyMap<string, string>;
}

/** The part of an area or a period that one of several columns holds. */
export type ColumnPart = "code" | "name" | "date" | "year" | "quarter" | "month" | "period";

/** The layout of a section: its dataset and the meaning of each column. */
export interface Layout {
  readonly dataset: Dataset;
  /** The indices of the header's records. */
  readonly header: readonly number[];
  /** The first record under the header and its row of units. */
  readonly from: number;
  readonly columns: readonly LayoutColumn[];
  /** The year that title, file name or context give for all rows. */
  readonly year: number | null;
  readonly titleYear: number | null;
  readonly period: Period | null;
  /** The possible senders of the file, the most certain first. */
  readonly senders: readonly string[];
  /** The record of a unit row such as 单位：场、人次、万元, above or below the header. */
  readonly unitRecord: number | null;
}

/** Lists the columns of a kind, without columns of totals. */
export const columnsOfKind = ({ columns, dataset }: Layout, kind: ColumnKind): LayoutColumn[] =>
  columns.filter(
    ({ field, total }) => field !== null && !total && dataset.columns[field]!.kind === kind,
  );

/** Finds the field of a dataset's areas or periods; null where it has none. */
export const keyField = ({ columns }: Dataset, kind: "area" | "period"): string | null =>
  Object.entries(columns).find(([, column]) => column.kind === kind)?.[0] ?? null;

/** Returns the text of a cell; empty where the record has no such cell. */
export function cellText(records: Records, record: number, column: number): string {
  const cells = records.columns[column];
  return cells ? cells.text(cells.codes[record]!) : "";
}

/** Returns all cells of a record as texts. */
export const recordTexts = (records: Records, record: number): string[] =>
  records.columns.map((_, column) => cellText(records, record, column));

/** Returns the cells of a record that are not blank, trimmed. */
export const filledTexts = (records: Records, record: number): string[] =>
  recordTexts(records, record)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** Joins the rows of a header to one text. */
export const headerText = ({ raw }: LayoutColumn): string =>
  raw
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");

/** A number, also with signs and units that tables have: no sign stands behind its last digit. */
const isFigure = (text: string): boolean =>
  /^[-+\d.,%\s]*$/u.test(text) && /\d[.,%\s]*$/u.test(text);

/** True where any numeric column of a record holds digits and no words. */
export const hasNumber = (
  records: Records,
  { columns, dataset }: Layout,
  record: number,
): boolean =>
  columns.some(({ field, role, index }) => {
    const isNumeric = field !== null && NUMERIC.has(dataset.columns[field]!.kind);
    if (!isNumeric && role !== "value") return false;
    return isFigure(cellText(records, record, index).normalize("NFKC"));
  });

/** Lists the counts of a list of events that have no column: each row may stand for one, or does so. */
export function countsOfRows(
  { dataset, columns }: Pick<Layout, "dataset" | "columns">,
  eachRow: ColumnDefinition["eachRow"],
): string[] {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  if (![...fields].some((field) => dataset.columns[field]!.event)) return [];
  return Object.keys(dataset.columns).filter(
    (field) => dataset.columns[field]!.eachRow === eachRow && !fields.has(field),
  );
}

/** Lists the required fields that neither a column nor title, file name, context or each row gives. */
export function missingColumns(layout: Layout): string[] {
  const { dataset, columns, period, year, senders } = layout;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const isAcross = columns.some((column) => column.area !== undefined);
  const groups = new Set(columns.flatMap(({ group }) => group?.field ?? []));
  const isWide =
    isAcross ||
    groups.size > 0 ||
    columns.some((column) => column.period !== null || column.role !== null);
  const counted = new Set(countsOfRows(layout, "confirmed"));
  const hasPeriods = columns.some((column) => /^\d{4}/.test(column.period ?? ""));
  return Object.entries(dataset.columns)
    .filter(([field, column]) => {
      if (!column.required || fields.has(field) || groups.has(field)) return false;
      if (counted.has(field)) return false;
      if (column.kind === "period") return !hasPeriods && period === null && year === null;
      if (column.kind === "area") return !isAcross && senders.length === 0;
      return !isWide || !NUMERIC.has(column.kind);
    })
    .map(([field]) => field);
}
