import type { ColumnTable } from "arquero";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import type { Column, DataTable, TableCell } from "../../model/tables/data-table.ts";

/** A column of a table of a page, and the column of the Arquero table it shows. */
export type TableColumn = Column & { readonly of: string };

/**
 * An Arquero table as a table of a page, column by column in the order given. A number that is null was
 * not reported.
 * @throws where a column does not exist, with the nearest name.
 */
export function arqueroTable(table: ColumnTable, columns: readonly TableColumn[]): DataTable {
  for (const { of } of columns) requireColumn(table, of);
  const rows = table.objects() as Record<string, unknown>[];
  return {
    columns,
    rows: rows.map((row) => ({ cells: columns.map((column) => cellOf(row[column.of], column)) })),
  };
}

function cellOf(value: unknown, column: Column): TableCell {
  if (typeof value === "number" && column.kind !== "text") return { value };
  if (value === null || value === undefined)
    return column.kind === "text" ? { text: "—" } : { status: "missing" };
  return { text: String(value) };
}
