import { mean } from "simple-statistics";
import { exactSum } from "../exact-sum.ts";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** Ratios in the order of the units; null if the value or all earlier ones are missing. */
export interface YearJumps {
  /** The mean of the earlier years of the unit. */
  readonly usual: readonly Value[];
  /** Value / mean of the earlier years of the unit. */
  readonly ratios: readonly Value[];
  /** The ratio for all units together: sum / sum. */
  readonly overall: number;
  /** ratio / overall: 1 is moving with the county. */
  readonly relative: readonly Value[];
  readonly flags: readonly (boolean | null)[];
}

/**
 * Finds the units that moved quite differently from the county since the years before.
 *
 * Flagged if the relative ratio is at least `threshold` away from 1. For small counts use
 * `rateRatio` first. `previous[unit]` are the earlier years. False alarms: new facilities. Refuses
 * without any history.
 * Source: WHO Data Quality Review 2017, metric 2b; the threshold is policy.
 * @example yearJumps([20, 10], [[10, 10], [10, 10]]).overall // => 1.5
 */
export function yearJumps(
  current: readonly Value[],
  previous: readonly (readonly Value[])[],
  { threshold = 0.33 }: { readonly threshold?: number } = {},
): YearJumps | Refused<"no-history"> {
  const units = current.map((value, i) => {
    const history = knownValues(previous[i] ?? []);
    const usual = history.length === 0 ? 0 : mean(history);
    return value === null || usual <= 0 ? null : { value, usual };
  });
  const known = units.filter((unit) => unit !== null);
  const now = exactSum(known.map(({ value }) => value));
  if (now <= 0) return { refused: "no-history" };
  const overall = now / exactSum(known.map(({ usual }) => usual));
  const ratios = units.map((unit) => (unit === null ? null : unit.value / unit.usual));
  const relative = ratios.map((ratio) => (ratio === null ? null : ratio / overall));
  const flags = relative.map((each) => (each === null ? null : Math.abs(each - 1) >= threshold));
  const usual = units.map((unit) => unit?.usual ?? null);
  return { usual, ratios, overall, relative, flags };
}
