import { exactSum } from "../exact-sum.ts";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** The distance to a target, in the unit of the value. */
export interface TargetGap {
  /** value - target. */
  readonly gap: number;
  /** value / target, 1 is on target; null for a target of zero or below: no rate of completion. */
  readonly shareOfTarget: Value;
  readonly met: boolean;
  /** The amount still missing (or too much, where less is better); 0 once met. */
  readonly needed: number;
}

/**
 * Measures the distance from a target. Refuses a missing value or target; a target comes from a
 * file, never from the data it judges.
 * @example targetGap(95, 100) // => { gap: -5, shareOfTarget: 0.95, met: false, needed: 5 }
 */
export function targetGap(
  value: Value,
  target: Value,
  { higherIsBetter = true }: { readonly higherIsBetter?: boolean } = {},
): TargetGap | Refused<"missing"> {
  if (value === null || target === null) return { refused: "missing" };
  const gap = exactSum([value, -target]);
  const short = higherIsBetter ? -gap : gap;
  return {
    gap,
    shareOfTarget: target > 0 ? value / target : null,
    met: short <= 0,
    needed: Math.max(0, short),
  };
}
