import type { Facts } from "../table/facts.ts";
import type { Warning } from "./file-result.ts";

/** Below this many amounts there is no usual size. */
const FEWEST = 5;
/** 元 and 万元 differ by 4 powers of ten; an amount this near to that is suspect. */
const MIX_UP = 4;
const NEAR = 1;

/**
 * Notes amounts that are about 10 000 times too large or too small for their column: 元 may have been
 * written for 万元, or the reverse. They count as filed; the detail says what may have been meant.
 */
export function noteSuspectUnits({ dataset, numbers, lines }: Facts, warnings: Warning[]): void {
  for (const [column, { kind }] of Object.entries(dataset.columns)) {
    const values = numbers.get(column)?.values;
    if (kind !== "money" || !values) continue;
    const sizes = values.filter((value) => value !== 0 && !Number.isNaN(value)).map(Math.abs);
    if (sizes.length < FEWEST) continue;
    const usual = sizes.sort()[sizes.length >> 1]!;
    values.forEach((value, fact) => {
      const power = Math.log10(Math.abs(value) / usual);
      if (!(Math.abs(Math.abs(power) - MIX_UP) <= NEAR)) return;
      const meant = power > 0 ? value / 10_000 : value * 10_000;
      const detail = `${value} yuan, the median of the column is ${usual}; perhaps ${meant}`;
      warnings.push({ code: "SUSPECT_UNIT", line: lines[fact]!, column, detail });
    });
  }
}
