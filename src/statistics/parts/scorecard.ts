import { exactSum } from "../exact-sum.ts";
import { knownPairs, type Value } from "../known-values.ts";

/** The score of a card, some items of which may not be scored (null; a scored zero is a zero). */
export interface CardScore {
  readonly achieved: number;
  readonly maxAvailable: number;
  /** achieved / maxAvailable, 0 to 1; null if nothing is scored. */
  readonly share: Value;
  /** Shares of all points if every open item gets nothing, or everything. */
  readonly lowerShare: number;
  readonly upperShare: number;
  readonly notScored: number;
  /** True if enough points are scored for `share` to be shown; only complete cards are ranked. */
  readonly enough: boolean;
}

/**
 * Computes the share of points reached, and the bounds that open items leave.
 *
 * share = got / max over the scored items; bounds [got / Max, (got + open) / Max]. Points are given
 * by experts: no sampling error, no interval of confidence. `minScored` is the share of points that
 * must be scored for `share` to be shown.
 * @example cardScore([18, null], [20, 20]).upperShare // => 0.95
 */
export function cardScore(
  scores: readonly Value[],
  maxima: readonly number[],
  { minScored = 0.8 }: { readonly minScored?: number } = {},
): CardScore {
  const scored = knownPairs(scores, maxima);
  const achieved = exactSum(scored.map(([score]) => score));
  const maxAvailable = exactSum(scored.map(([, maximum]) => maximum));
  const all = exactSum(maxima);
  return {
    achieved,
    maxAvailable,
    share: maxAvailable > 0 ? achieved / maxAvailable : null,
    lowerShare: achieved / all,
    upperShare: exactSum([achieved, all, -maxAvailable]) / all,
    notScored: scores.filter((score) => score === null).length,
    enough: maxAvailable >= minScored * all,
  };
}

/** The points lost on one item over all cards; `item` is its place in the card, from 0. */
export interface LostPoints {
  readonly item: number;
  readonly lost: number;
  /** Share of all points lost, 0 to 1; null if none were. */
  readonly share: Value;
  readonly cumulativeShare: Value;
  /** The number of cards on which the item is open: no points lost. */
  readonly notScored: number;
}

/**
 * Ranks items by points lost, most first; equal ones in the order of the card.
 * lost = sum of (max - got) over the scored cells; open items lose nothing.
 * @example lostPoints([[8, 5], [9, null]], [10, 10]).map(({ item, lost }) => [item, lost]) // => [[1, 5], [0, 3]]
 */
export function lostPoints(
  scorecards: readonly (readonly Value[])[],
  maxima: readonly number[],
): LostPoints[] {
  const items = maxima.map((maximum, item) => {
    const scores = scorecards.map((card) => card[item] ?? null);
    const lost = exactSum(scores.flatMap((score) => (score === null ? [] : [maximum, -score])));
    return { item, lost, notScored: scores.filter((score) => score === null).length };
  });
  const total = exactSum(items.map(({ lost }) => lost));
  const shareOf = (lost: number): Value => (total > 0 ? lost / total : null);
  const sorted = items.sort((a, b) => b.lost - a.lost);
  return sorted.map((entry, i) => ({
    ...entry,
    share: shareOf(entry.lost),
    cumulativeShare: shareOf(exactSum(sorted.slice(0, i + 1).map(({ lost }) => lost))),
  }));
}
