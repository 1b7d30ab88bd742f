import type { ColumnTable } from "arquero";
import { requireColumn } from "../table/part-rows.ts";
import type { Column, DataTable, TableCell } from "./data-table.ts";

/** A heading for each column of a table, in the order of printing. */
export type TableColumns = Readonly<Record<string, Column>>;

/**
 * An Arquero table as a table of a page. A number that is null was not reported.
 * @throws where a column does not exist, with the nearest name.
 */
export function tableOf(table: ColumnTable, columns: TableColumns): DataTable {
  const names = Object.keys(columns);
  for (const name of names) requireColumn(table, name);
  const rows = table.objects() as Record<string, unknown>[];
  return {
    columns: Object.values(columns),
    rows: rows.map((row) => ({ cells: names.map((name) => cellOf(row[name], columns[name]!)) })),
  };
}

function cellOf(value: unknown, column: Column): TableCell {
  if (typeof value === "number" && column.kind !== "text") return { value };
  if (value === null || value === undefined)
    return column.kind === "text" ? { text: "—" } : { status: "missing" };
  return { text: String(value) };
}
