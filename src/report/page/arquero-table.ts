import { ColumnTable } from "arquero";
import type { Figure } from "../../analyze/figures/figure.ts";
import { PERCENT } from "../../chart/labels/chart-table.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import { TABLE_CAUTIONS } from "../../messages/authors/table-cautions.ts";
import { STATUS_WORDS } from "../../messages/commands/compare.ts";
import type { Text } from "../../messages/text.ts";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import { requireOptions, requireWord } from "../../model/did-you-mean.ts";
import {
  type Column,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import type { FactsRow, RowFigureFinder } from "../../review/trace/row-figure.ts";
import { shown } from "./check-block.ts";

/**
 * A column of a page's table, with the name of the Arquero column it shows. `figure` names the column with the ids of
 * figures, or makes the id of a row's number: then each number tells where it comes from.
 */
export type TableColumn = Column & {
  readonly of: string;
  readonly figure?:
    | string
    | ((row: Readonly<Record<string, string | number>>) => string | undefined);
  /**
   * The measure whose figures the numbers are, in a table of added facts: they are found by the keys of each row, and
   * a number that is not that of its figure is told.
   */
  readonly measure?: string;
  /** True for sentences of the data, which pages in English quote as they are. */
  readonly isQuoted?: boolean;
  /** True for a small line of all years beside each number; it needs `measure`. */
  readonly spark?: boolean;
  /** Marks a number with ▼ where the rule holds that the caption names. */
  readonly fell?: (row: FactsRow) => boolean;
};

type Rows = Readonly<Record<string, string | number>>[];

/**
 * Makes the table that a script gave: an Arquero table with its columns, or a ready one.
 * @throws ScriptError for anything else.
 */
export function pageTable(
  given: unknown,
  columns: readonly TableColumn[] | undefined,
  figures: RowFigureFinder = NO_FIGURES,
): DataTable {
  if (given instanceof ColumnTable) {
    if (!Array.isArray(columns)) throw new ScriptError(SCRIPT_ERRORS["no-columns"](shown(columns)));
    return arqueroTable(given, columns, figures);
  }
  const ready = Object(given) as DataTable;
  if (columns !== undefined || !Array.isArray(ready.columns) || !Array.isArray(ready.rows))
    throw new ScriptError(SCRIPT_ERRORS["no-table"]("page.table", shown(given)));
  return ready;
}

/**
 * Makes a page's table of an Arquero table, column by column in the order given. A number that is null was not
 * reported; one that is not finite, such as 0 / 0, is no result.
 * @throws where a column does not exist, with the nearest name.
 */
function arqueroTable(
  table: ColumnTable,
  columns: readonly TableColumn[],
  figures: RowFigureFinder,
): DataTable {
  columns.forEach(requireColumnForm);
  for (const { of, figure, spark } of columns)
    for (const name of [of, figure, spark])
      if (typeof name === "string") requireColumn(table, name);
  const rows = table.objects() as Rows;
  return tableOf(
    rows,
    columns.map(({ of, figure, measure, spark, fell, isQuoted, ...column }) => ({
      ...usualForm(column, rows, of),
      of: (row) => {
        const cell = cellOf(row[of], of, column);
        if ("text" in cell) return isQuoted ? quoted(cell.text) : cell;
        const seen = { ...cell, ...(fell?.(row) ? { fell: true } : {}) };
        if (measure === undefined) {
          const id = typeof figure === "string" ? row[figure] : figure?.(row);
          return typeof id === "string" ? { ...seen, figure: id } : seen;
        }
        const own = sameFigure(figures.figure(measure, row), row[of]);
        const course = spark ? { spark: figures.course(measure, row) } : {};
        return { ...seen, ...course, ...(own === undefined ? {} : { figure: own }) };
      },
    })),
    lineOf,
  );
}

/** Gives percentages their sign, and whole yuan no decimal; one that a script wrote stays. */
function usualForm(column: Column, rows: Rows, of: string): Column {
  if (column.kind === "percent") return { unit: PERCENT.unit, ...column };
  if (column.kind === "points") return { unit: POINTS, ...column };
  if (column.kind !== "money" || column.unit?.zh !== "元") return column;
  return { decimals: rows.every((row) => Number.isInteger(row[of] ?? 0)) ? 0 : 2, ...column };
}

const POINTS: Text = { zh: "个百分点", en: "percentage points" };

/** Names the line that a row of `rows(…)` was read from: what its numbers are about, if they are no figures. */
const lineOf = ({ file, line }: Rows[number]): { readonly subject?: string } =>
  typeof file === "string" && typeof line === "number" ? { subject: `line:${file}:${line}` } : {};

/** Quotes a text of the data on pages in English. */
const quoted = (text: string | Text): TableCell =>
  typeof text === "string" ? { text: { zh: text, en: `“${text}”` } } : { text };

/** Finds no figure: for a table on a page without a review. */
const NO_FIGURES: RowFigureFinder = {
  figure: () => undefined,
  course: () => [],
  isMistaken: () => false,
};

/** Returns the id of a figure that has a value; of one with another value none. */
const sameFigure = (figure: Figure | undefined, value: unknown): string | undefined =>
  figure !== undefined && isSame(figure.value, value) ? figure.id : undefined;

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? null) === (other ?? null);

/**
 * Says of the numbers of a column how many are not those of its figures, how many belong to an incomplete time, and that
 * none was computed or that they are no fractions.
 */
export function columnCautions(
  rows: readonly FactsRow[],
  column: TableColumn,
  figures: RowFigureFinder,
): Text[] {
  return [
    ...numberCautions(rows, column),
    ...(typeof column.figure === "string" || typeof column.figure === "function"
      ? unknownFigures(rows as Rows, column, figures)
      : []),
    ...measureCautions(rows, column, figures),
  ];
}

/** The size from which fractions that are shown as percentages are rarely meant: 1,000 %. */
const LARGE = 10;

function numberCautions(rows: readonly FactsRow[], { of, kind }: TableColumn): Text[] {
  const values = rows.map((row) => row[of]).filter((value) => typeof value === "number");
  if (kind === "text" || kind === "range" || values.length === 0) return [];
  if (values.every((value) => !Number.isFinite(value))) return [TABLE_CAUTIONS["no-number"](of)];
  const large = values.filter((value) => Math.abs(value) >= LARGE);
  return kind === "percent" && 2 * large.length > values.length
    ? [TABLE_CAUTIONS["no-fraction"](of, large[0]!)]
    : [];
}

function unknownFigures(rows: Rows, { of, figure }: TableColumn, figures: RowFigureFinder): Text[] {
  const ids = rows
    .map((row) => (typeof figure === "string" ? row[figure] : figure?.(row)))
    .filter((id) => typeof id === "string");
  const unknown = ids.filter((id) => figures.isMistaken(id));
  return unknown.length > 0
    ? [TABLE_CAUTIONS["no-figures"](of, unknown.length, ids.length, unknown[0]!)]
    : [];
}

function measureCautions(
  rows: readonly FactsRow[],
  { of, measure }: TableColumn,
  figures: RowFigureFinder,
): Text[] {
  if (measure === undefined) return [];
  const found = rows.map((row) => ({ row, figure: figures.figure(measure, row) }));
  const others = found.filter(({ row, figure }) => sameFigure(figure, row[of]) === undefined);
  const partial = found.filter(({ figure }) => figure?.status === "partial");
  return [
    ...(others.length > 0 ? [TABLE_CAUTIONS.untraced(of, others.length, rows.length)] : []),
    ...(partial.length > 0 ? [TABLE_CAUTIONS.partial(of, partial.length)] : []),
  ];
}

const OPTIONS =
  "of label unit kind signed decimals isOfAreas figure measure spark fell isQuoted".split(" ");
const KINDS: readonly Column["kind"][] = [
  ...(["text", "count", "money", "score", "percent", "points", "ratio", "range"] as const),
];

/** @throws ScriptError for a column that is no object, of no kind, or with an option that does not exist. */
function requireColumnForm(column: TableColumn): void {
  if (typeof column !== "object" || column === null)
    throw new ScriptError(SCRIPT_ERRORS["no-columns"](shown(column)));
  requireOptions("page.table", column, OPTIONS);
  requireWord(`page.table: ${column.of}, kind`, column.kind, KINDS);
  const { of, decimals = 0 } = column;
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 10))
    throw new ScriptError(SCRIPT_ERRORS["bad-decimals"](of, shown(decimals)));
}

function cellOf(value: unknown, of: string, column: Column): TableCell {
  if (typeof value === "number" && (column.kind !== "text" || !Number.isFinite(value)))
    return { value };
  if (value === null || value === undefined)
    return column.kind === "text" ? { text: "—" } : { status: "missing" };
  if (of === "status" && Object.hasOwn(STATUS_WORDS, String(value)))
    return { text: STATUS_WORDS[value as keyof typeof STATUS_WORDS] };
  if (column.kind !== "text" && column.kind !== "range")
    throw new ScriptError(SCRIPT_ERRORS["text-column"](of, column.kind, shown(value)));
  return { text: String(value) };
}
