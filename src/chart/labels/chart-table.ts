import type { Text } from "../../messages/text.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type Absence,
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { type DisplayUnit, tableValue } from "./display-unit.ts";

/** Unit and kind of a column of percentages. */
export const PERCENT = { unit: { zh: "%", en: "%" }, kind: "percent" } as const;

/** A row of data whose name may be one of ours, such as that of a total. */
export type Named<Row> = Omit<Row, "name"> & { readonly name: string | Text };

/**
 * Makes the cell of a number, or of the reason why there is none; with the id of its figure if it is one.
 * @example cellOf(null, "held") // => { "status": "held" }
 */
export const cellOf = (value: number | null, otherwise: Absence, figure?: string): TableCell => ({
  ...(value === null ? { status: otherwise } : { value }),
  ...(figure === undefined ? {} : { figure }),
});

/** Makes the cell of words that write a figure. */
export const wordsOf = (text: Text, figure: string | undefined): TableCell =>
  figure === undefined ? { text } : { text, figure };

/** Makes the cell of a value in the unit of the chart. */
export const scaledCell = (
  value: number | null,
  unit: DisplayUnit,
  otherwise: Absence,
  figure?: string,
): TableCell => cellOf(value === null ? null : tableValue(value, unit), otherwise, figure);

/** Makes a column per period, all in one unit. */
export const periodColumns = <Item>(
  periods: readonly Period[],
  { unit, kind }: Pick<DisplayUnit, "unit" | "kind">,
  of: (item: Item, at: number) => TableCell,
): ColumnOf<Item>[] =>
  periods.map((period, at) => ({
    label: periodName(period),
    unit,
    kind,
    of: (item) => of(item, at),
  }));

/** Makes a table that ends in a total, which is an item like the others. */
export const tableWithTotal = <Item>(
  items: readonly Item[],
  total: Item,
  columns: readonly ColumnOf<Item>[],
): DataTable =>
  tableOf([...items, total], columns, (item) => (item === total ? { tone: "total" } : {}));
