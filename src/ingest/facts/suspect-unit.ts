import type { Facts } from "../../model/facts/facts.ts";
import type { Warning } from "../result/file-result.ts";

/** Below this many amounts there is no usual size. */
const FEWEST = 5;
/** How much 元 and 万元 differ, and from where to where an amount off by that may lie. */
const MIX_UP = 10_000;
const LEAST = 1_000;
const MOST = 100_000;
/** The usual size of a long column is that of this many of its amounts, evenly spread. */
const MOST_SORTED = 10_000;

/**
 * Notes amounts that are about 10 000 times too large or too small for their column: 元 may have been
 * written for 万元, or the reverse. They count as filed; the detail says what may have been meant.
 */
export function noteSuspectUnits({ dataset, numbers, lines }: Facts, warnings: Warning[]): void {
  for (const [column, { kind }] of Object.entries(dataset.columns)) {
    const values = numbers.get(column)?.values;
    if (kind !== "money" || !values) continue;
    const usual = usualSize(values);
    if (usual === null) continue;
    for (let fact = 0; fact < values.length; fact++) {
      const times = Math.abs(values[fact]!) / usual;
      const isLarge = times >= LEAST && times <= MOST;
      if (!isLarge && !(times <= 1 / LEAST && times >= 1 / MOST)) continue;
      const meant = toFen(isLarge ? values[fact]! / MIX_UP : values[fact]! * MIX_UP);
      const detail = `${values[fact]} yuan, the median of the column is ${usual}; perhaps ${meant}`;
      warnings.push({ code: "SUSPECT_UNIT", line: lines[fact]!, column, detail });
    }
  }
}

const toFen = (yuan: number): number => Math.round(yuan * 100) / 100;

/** The median of amounts without their signs; null where there are too few. */
function usualSize(values: Float64Array): number | null {
  const step = Math.max(1, Math.floor(values.length / MOST_SORTED));
  const sizes: number[] = [];
  for (let fact = 0; fact < values.length; fact += step)
    if (Math.abs(values[fact]!) > 0) sizes.push(Math.abs(values[fact]!));
  if (sizes.length < FEWEST) return null;
  return sizes.sort((a, b) => a - b)[sizes.length >> 1]!;
}
