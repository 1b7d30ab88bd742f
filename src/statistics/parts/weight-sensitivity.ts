import { max, mean, min, sum } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import { rank } from "../rank.ts";

/**
 * Weighted mean of the items of each unit, in the unit of the scores; weights need not add to 1.
 * A unit with an open item gets null: incomplete cards are not compared.
 * @example weightedScores([[8, 6], [9, null]], [3, 1]) // => [7.5, null]
 */
export function weightedScores(
  scores: readonly (readonly Value[])[],
  weights: readonly number[],
): Value[] {
  const total = sum([...weights]);
  return scores.map((items) =>
    weights.some((_, i) => (items[i] ?? null) === null)
      ? null
      : sum(weights.map((weight, i) => weight * items[i]!)) / total,
  );
}

/**
 * Raw values as shares of the way between two fixed goalposts, held within 0 and 1.
 * Fixed goalposts keep years comparable; those of the best and worst unit would not.
 * @example betweenGoalposts([5, 12, null], [0, 0, 0], [10, 10, 10]) // => [0.5, 1, null]
 */
export function betweenGoalposts(
  values: readonly Value[],
  lower: readonly number[],
  upper: readonly number[],
): Value[] {
  return values.map((value, i) =>
    value === null ? null : Math.min(1, Math.max(0, (value - lower[i]!) / (upper[i]! - lower[i]!))),
  );
}

/** Ranks under the given weights, and the best and worst rank that small changes of one weight give. */
export interface RankRange {
  readonly rank: readonly Value[];
  readonly best: readonly Value[];
  readonly worst: readonly Value[];
}

/**
 * Would the ranks change if one weight were a little different? A range of ranks, not of confidence.
 *
 * Each weight in turn times each of `factors` (all others kept, then scaled back to 1). Units with open
 * items have no rank. Source: OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 7.
 * @example weightSensitivity([[9, 6], [6, 9.5]], [1, 1]).worst // => [2, 2]
 */
export function weightSensitivity(
  scores: readonly (readonly Value[])[],
  weights: readonly number[],
  factors: readonly number[] = [0.75, 1.25],
): RankRange {
  const ranksUnder = (trial: readonly number[]) => rank(weightedScores(scores, trial));
  const base = ranksUnder(weights);
  const trials = weights.flatMap((_, changed) =>
    factors.map((factor) =>
      ranksUnder(weights.map((weight, i) => (i === changed ? weight * factor : weight))),
    ),
  );
  const over = (extreme: (ranks: number[]) => number) =>
    base.map((own, unit) =>
      own === null ? null : extreme([own, ...trials.map((ranks) => ranks[unit]!)]),
    );
  return { rank: base, best: over(min), worst: over(max) };
}

/**
 * By how many places do two rankings of the same units differ? Units without a rank are left out.
 * Mean and largest absolute shift (R_S of OECD/JRC 2008); null where no unit is in both.
 * @example rankShift([1, 2, 3], [2, 1, 3]).largest // => 1
 */
export function rankShift(
  first: readonly Value[],
  second: readonly Value[],
): { readonly mean: Value; readonly largest: Value } {
  const shifts = knownPairs(first, second).map(([a, b]) => Math.abs(a - b));
  return shifts.length === 0
    ? { mean: null, largest: null }
    : { mean: mean(shifts), largest: max(shifts) };
}
