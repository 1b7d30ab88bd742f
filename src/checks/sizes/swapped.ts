import type { RowList } from "../check/row-list.ts";
import type { SizeModel } from "./size-model.ts";

/** The most spreads between the size after exchange and the usual one. */
const WITHIN = 3;

/**
 * Finds rows in which the number of times and the size stand in each other's column: more times than size, and
 * exchanged they are as usual.
 */
export function swappedRows({ count, group }: RowList, size: SizeModel): number[] {
  const { values, times } = size;
  if (times === null) return [];
  const found: number[] = [];
  for (let row = 0; row < count; row++) {
    const [often, whole] = [times(row), values(row)];
    if (!(often > whole) || !(whole > 0)) continue;
    const exchanged = Math.abs(Math.log(often / whole / size.usual(row)));
    if (exchanged <= WITHIN * size.spread(row)) found.push(row);
  }
  return found.sort((a, b) => group[a]! - group[b]! || a - b);
}
