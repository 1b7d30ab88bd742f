import type { ColumnTable } from "arquero";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import {
  type Column,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/**
 * A column of a page's table, with the name of the Arquero column it shows. `figure` names the column with the ids of
 * figures, or makes the id of a row's number: then each number tells where it comes from.
 */
export type TableColumn = Column & {
  readonly of: string;
  readonly figure?:
    | string
    | ((row: Readonly<Record<string, string | number>>) => string | undefined);
};

/**
 * Makes a page's table of an Arquero table, column by column in the order given. A number that is null was not
 * reported; one that is not finite, such as 0 / 0, is no result.
 * @throws where a column does not exist, with the nearest name.
 */
export function arqueroTable(table: ColumnTable, columns: readonly TableColumn[]): DataTable {
  for (const { of, figure } of columns)
    for (const name of typeof figure === "string" ? [of, figure] : [of]) requireColumn(table, name);
  const rows = table.objects() as Record<string, string | number>[];
  return tableOf(
    rows,
    columns.map(({ of, figure, ...column }) => ({
      ...column,
      of: (row) => {
        const id = typeof figure === "string" ? row[figure] : figure?.(row);
        return withFigure(cellOf(row[of], column), id ?? null);
      },
    })),
  );
}

/** Gives a number the id by which it is traced. */
const withFigure = (cell: TableCell, figure: unknown): TableCell =>
  typeof figure === "string" && !("text" in cell) ? { ...cell, figure } : cell;

function cellOf(value: unknown, column: Column): TableCell {
  if (typeof value === "number" && (column.kind !== "text" || !Number.isFinite(value)))
    return { value };
  if (value === null || value === undefined)
    return column.kind === "text" ? { text: "—" } : { status: "missing" };
  return { text: String(value) };
}
