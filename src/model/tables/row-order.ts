/** An order of rows by their number. */
export type RowOrder = "rising" | "falling";

export const ROW_ORDERS: readonly RowOrder[] = ["rising", "falling"];

/**
 * Sorts rows by a number; those without one stand last, and without an order all stay as they are.
 * @example byNumber([2, null, 3], (value) => value, "falling") // => [3, 2, null]
 */
export function byNumber<Row>(
  rows: readonly Row[],
  numberOf: (row: Row) => unknown,
  order: RowOrder | undefined,
): readonly Row[] {
  if (order === undefined) return rows;
  const sign = order === "rising" ? 1 : -1;
  const size = (row: Row): number => {
    const number = numberOf(row);
    return typeof number === "number" && !Number.isNaN(number) ? sign * number : Infinity;
  };
  return rows.toSorted((a, b) => size(a) - size(b) || 0);
}
