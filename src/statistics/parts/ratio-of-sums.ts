import { exactSum } from "../exact-sum.ts";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/**
 * A ratio of sums. `undefinedUnits`: units with nothing to divide by. `missingUnits`: units with a
 * missing side, left out.
 */
export interface RatioOfSums {
  readonly ratio: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly undefinedUnits: number;
  readonly missingUnits: number;
}

/**
 * Computes the ratio of a county: audience per activity, share that pass...
 *
 * Sum / sum over the units known on both sides; never the mean of the ratios of townships, in which
 * one tiny township weighs as much as a large one. Refuses a denominator of zero.
 * @example ratioOfSums([900, 50], [30, 1]).denominator // => 31
 */
export function ratioOfSums(
  numerators: readonly Value[],
  denominators: readonly Value[],
): RatioOfSums | Refused<"zero-denominator", { undefinedUnits: number; missingUnits: number }> {
  const known = knownPairs(numerators, denominators);
  const numerator = exactSum(known.map(([over]) => over));
  const denominator = exactSum(known.map(([, under]) => under));
  const undefinedUnits = known.filter(([, under]) => under === 0).length;
  const missingUnits = numerators.length - known.length;
  if (denominator === 0) return { refused: "zero-denominator", undefinedUnits, missingUnits };
  return { ratio: numerator / denominator, numerator, denominator, undefinedUnits, missingUnits };
}
