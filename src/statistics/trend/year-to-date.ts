import { exactSum } from "../exact-sum.ts";
import { knownPairs, knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** A year so far beside the corresponding months of the year before. */
export interface YearToDate {
  /** The number of months known in both years. */
  readonly monthsUsed: number;
  readonly current: number;
  readonly previousSameMonths: number;
  readonly change: number;
  /** change / previousSameMonths; null if that is not above zero. */
  readonly rate: Value;
  /** The whole year before, for orientation only: never compared with a part of this year. */
  readonly previousFullYear: number;
  /** Months (1 to 12) known in one of the years only: left out of both. */
  readonly leftOut: readonly number[];
}

/**
 * Compares the year so far with the same months of last year.
 *
 * Only months known in both years count on either side. The two lists hold months 1, 2, 3... in the
 * unit of the measure; the current one may be shorter. Refuses if no month is known in both.
 * @example yearToDate([5, 6], [4, 5, 90]).change // => 2
 */
export function yearToDate(
  current: readonly Value[],
  previous: readonly Value[],
): YearToDate | Refused<"no-common-month"> {
  const months = knownPairs(current, previous);
  if (months.length === 0) return { refused: "no-common-month" };
  const now = exactSum(months.map(([value]) => value));
  const same = exactSum(months.map(([, value]) => value));
  const change = exactSum([now, -same]);
  const started = current.findLastIndex((value) => value !== null) + 1;
  return {
    monthsUsed: months.length,
    current: now,
    previousSameMonths: same,
    change,
    rate: same > 0 ? change / same : null,
    previousFullYear: exactSum(knownValues(previous)),
    leftOut: current.flatMap((value, i) =>
      i < started && (value === null) !== ((previous[i] ?? null) === null) ? [i + 1] : [],
    ),
  };
}
