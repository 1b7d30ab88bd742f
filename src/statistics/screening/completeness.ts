import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** Shares of expected cells that were filed, 0 to 1; null for a unit of which nothing was expected. */
export interface Completeness {
  readonly perUnit: readonly Value[];
  readonly overall: number;
  /** Cells that were filed as zero: complete, but worth their own count. */
  readonly zeros: number;
}

/**
 * How complete are the returns? `reports[unit][period]`, null for a blank. A blank is not a zero.
 * Refuses where nothing was expected. Source: WHO Data Quality Review 2017, metric 1.
 * @example completeness([[12, null, 3, 0]]) // => { perUnit: [0.75], overall: 0.75, zeros: 1 }
 */
export function completeness(
  reports: readonly (readonly Value[])[],
): Completeness | Refused<"nothing-expected"> {
  const expected = reports.reduce((sum, cells) => sum + cells.length, 0);
  if (expected === 0) return { refused: "nothing-expected" };
  const received = reports.map(knownValues);
  return {
    perUnit: received.map((cells, i) =>
      reports[i]!.length === 0 ? null : cells.length / reports[i]!.length,
    ),
    overall: received.flat().length / expected,
    zeros: received.flat().filter((value) => value === 0).length,
  };
}
