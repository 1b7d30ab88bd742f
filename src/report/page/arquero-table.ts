import { ColumnTable } from "arquero";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import { requireOptions, requireWord } from "../../model/did-you-mean.ts";
import {
  type Column,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { shown } from "./check-block.ts";

/**
 * A column of a page's table, with the name of the Arquero column it shows. `figure` names the column with the ids of
 * figures, or makes the id of a row's number: then each number tells where it comes from.
 */
export type TableColumn = Column & {
  readonly of: string;
  readonly figure?: string | ((row: Readonly<Record<string, string | number>>) => string);
};

/**
 * Makes the table that a script gave: an Arquero table with its columns, or a ready one.
 * @throws ScriptError for anything else.
 */
export function pageTable(given: unknown, columns?: readonly TableColumn[]): DataTable {
  if (given instanceof ColumnTable) {
    if (!Array.isArray(columns)) throw new ScriptError(SCRIPT_ERRORS["no-columns"](shown(columns)));
    return arqueroTable(given, columns);
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
function arqueroTable(table: ColumnTable, columns: readonly TableColumn[]): DataTable {
  columns.forEach(requireColumnForm);
  for (const { of, figure } of columns)
    for (const name of typeof figure === "string" ? [of, figure] : [of]) requireColumn(table, name);
  const rows = table.objects() as Record<string, string | number>[];
  return tableOf(
    rows,
    columns.map(({ of, figure, ...column }) => ({
      ...column,
      of: (row) => {
        const id = typeof figure === "string" ? row[figure] : figure?.(row);
        return withFigure(cellOf(row[of], of, column), id ?? null);
      },
    })),
  );
}

const OPTIONS = ["of", "label", "unit", "kind", "signed", "decimals", "isOfAreas", "figure"];
const KINDS: readonly Column["kind"][] = [
  ...(["text", "count", "money", "score", "percent", "points", "ratio", "range"] as const),
];

/** @throws ScriptError for a column that is no object, of no kind, or with an option that does not exist. */
function requireColumnForm(column: TableColumn): void {
  if (typeof column !== "object" || column === null)
    throw new ScriptError(SCRIPT_ERRORS["no-columns"](shown(column)));
  requireOptions("page.table", column, OPTIONS);
  requireWord(`page.table: ${column.of}, kind`, column.kind, KINDS);
}

/** Gives a number the id by which it is traced. */
const withFigure = (cell: TableCell, figure: unknown): TableCell =>
  typeof figure === "string" && !("text" in cell) ? { ...cell, figure } : cell;

function cellOf(value: unknown, of: string, column: Column): TableCell {
  if (typeof value === "number" && (column.kind !== "text" || !Number.isFinite(value)))
    return { value };
  if (value === null || value === undefined)
    return column.kind === "text" ? { text: "—" } : { status: "missing" };
  if (column.kind !== "text" && column.kind !== "range")
    throw new ScriptError(SCRIPT_ERRORS["text-column"](of, column.kind, shown(value)));
  return { text: String(value) };
}
