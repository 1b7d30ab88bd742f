/**
 * The rows with the largest value; several where they tie.
 * @example largestBy([3, 5, 5], (value) => value) // => [5, 5]
 */
export function largestBy<Row>(rows: readonly Row[], sizeOf: (row: Row) => number): Row[] {
  const largest = rows.reduce((most, row) => Math.max(most, sizeOf(row)), -Infinity);
  return rows.filter((row) => sizeOf(row) === largest);
}
