import { exactSum } from "../exact-sum.ts";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

export interface Reconciliation {
  readonly sum: number;
  /** total - sum, exactly, in the unit of the values. */
  readonly difference: number;
  /** The most that rounding of the parts and the total can explain. */
  readonly roundingBound: number;
  readonly status: "exact" | "within-rounding" | "mismatch";
  /** The difference is a multiple of 9 units: two digits may have changed places. */
  readonly perhapsTransposed: boolean;
}

/**
 * Do the parts add up to the printed total? Compared in whole multiples of the rounding unit.
 * Parts of parts ("of which") must not be handed in. Refuses where a part or the total is missing.
 * @example reconcile([120, 80, 45], 254, 1).difference // => 9
 */
export function reconcile(
  parts: readonly Value[],
  total: Value,
  roundingUnit: number,
): Reconciliation | Refused<"missing", { sum: number }> {
  const known = knownValues(parts);
  const sum = exactSum(known);
  if (total === null || known.length < parts.length) return { refused: "missing", sum };
  const difference = exactSum([total, -sum]);
  const units = difference / roundingUnit;
  const off = Math.abs(units) > 1e-6;
  const explained = Math.abs(units) <= (parts.length + 1) / 2 + 1e-6;
  const multipleOfNine = Math.abs(units / 9 - Math.round(units / 9)) < 1e-6;
  return {
    sum,
    difference,
    roundingBound: ((parts.length + 1) * roundingUnit) / 2,
    status: !off ? "exact" : explained ? "within-rounding" : "mismatch",
    perhapsTransposed: off && multipleOfNine,
  };
}
