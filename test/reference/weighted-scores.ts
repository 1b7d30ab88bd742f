import { max, min, sum } from "simple-statistics";
import type { Value } from "../../src/statistics/known-values.ts";
import { rank } from "../../src/statistics/rank.ts";

/**
 * Computes the weighted mean of the items of each unit, in the unit of the scores; weights need not
 * add up to 1. A unit with an open item gets null: incomplete cards are not compared.
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

/** Ranks under the given weights, and the best and worst rank that small changes of one weight give. */
export interface RankRange {
  readonly rank: readonly Value[];
  readonly best: readonly Value[];
  readonly worst: readonly Value[];
}

/**
 * Finds the ranks that small changes of one weight would give. A range of ranks, not of confidence.
 *
 * Each weight in turn times each of `factors` (all others kept, then scaled back to 1). Units with
 * open items have no rank. Source: OECD/JRC, Handbook on Constructing Composite Indicators, 2008,
 * step 7.
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
