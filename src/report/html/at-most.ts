import type { Row } from "../../model/tables/data-table.ts";

/**
 * The first rows of a long list; a last row says how many are not shown.
 * @example atMost([{ cells: [{ text: "a" }] }, { cells: [{ text: "b" }] }], 1).length // => 2
 */
export function atMost(rows: readonly Row[], most: number): readonly Row[] {
  const rest = rows.length - most;
  if (rest <= 0) return rows;
  const width = rows[0]!.cells.length;
  const count = { text: { zh: `另有${rest}处`, en: `${rest} more` } };
  const cells = [count, ...Array.from({ length: width - 1 }, () => ({ text: "…" }))];
  return [...rows.slice(0, most), { cells, tone: "muted" }];
}
