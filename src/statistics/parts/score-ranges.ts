import { quantileSorted } from "simple-statistics";
import type { Value } from "../known-values.ts";
import { rank } from "../rank.ts";
import { seededNumbers } from "./seeded-numbers.ts";

/** The rank of each unit, and the best and the worst of most trials; null for a unit with an open item. */
export interface ScoreRanges {
  readonly rank: readonly Value[];
  readonly best: readonly Value[];
  readonly worst: readonly Value[];
}

/** The part of its weight by which each weight varies, up or down. */
export const WEIGHT_CHANGE = 0.2;

const TRIALS = 1000;
const SEED = 20231231;
/** The ranks of nine trials in ten lie in the range; its ends are whole ranks. */
const TAIL = 0.05;

/**
 * Finds the ranks that other weights and other scorers could give. A range of ranks, not of confidence.
 *
 * In each trial every weight is multiplied by its own number between 0.8 and 1.2, the same for all
 * units, and every score moves by its own amount up to the tolerance of its item, within 0 and the
 * points of the item. The range holds the 5-95 % of the ranks, and the rank as scored. Trials are even and seeded:
 * equal cards give equal results. Source: OECD/JRC, Handbook on Constructing Composite Indicators,
 * 2008, step 7; Saisana, Saltelli & Tarantola 2005.
 * @example scoreRanges([[9, 6], [5, 5]], [10, 10], [0.5, 0.5]).best // => [1, 2]
 */
export function scoreRanges(
  scores: readonly (readonly Value[])[],
  maxima: readonly number[],
  tolerances: readonly number[],
): ScoreRanges {
  const cards = scores.map((items) =>
    maxima.every((_, i) => (items[i] ?? null) !== null) ? maxima.map((_, i) => items[i]!) : null,
  );
  const complete = cards.filter((card) => card !== null);
  const ranks = rank(complete.map((card) => card.reduce((sum, score) => sum + score, 0)));
  const trials = trialRanks(complete, maxima, tolerances);
  const rows = complete.map((_, unit) => {
    const own = ranks[unit]!;
    const sorted = trials.map((trial) => trial[unit]!).sort((a, b) => a - b);
    const [low, high] = [quantileSorted(sorted, TAIL), quantileSorted(sorted, 1 - TAIL)];
    return { own, best: Math.min(own, Math.floor(low)), worst: Math.max(own, Math.ceil(high)) };
  });
  const placed = cards.map((card) => (card === null ? null : rows.shift()!));
  return {
    rank: placed.map((row) => row?.own ?? null),
    best: placed.map((row) => row?.best ?? null),
    worst: placed.map((row) => row?.worst ?? null),
  };
}

function trialRanks(
  cards: readonly (readonly number[])[],
  maxima: readonly number[],
  tolerances: readonly number[],
): number[][] {
  const next = seededNumbers(SEED);
  const around = (size: number): number => size * (2 * next() - 1);
  return Array.from({ length: TRIALS }, () => {
    const weights = maxima.map(() => 1 + around(WEIGHT_CHANGE));
    const totals = cards.map((card) =>
      card.reduce((sum, score, i) => {
        const scored = Math.min(maxima[i]!, Math.max(0, score + around(tolerances[i]!)));
        return sum + weights[i]! * scored;
      }, 0),
    );
    return ranksOf(totals);
  });
}

/** The largest difference of totals that counts as a tie. */
const TIE = 1e-9;

/** Gives competition ranks, largest first, in one pass over the sorted totals. */
function ranksOf(totals: readonly number[]): number[] {
  const order = totals.map((_, unit) => unit).sort((a, b) => totals[b]! - totals[a]!);
  const ranks = new Array<number>(totals.length);
  order.forEach((unit, place) => {
    const ahead = order[place - 1];
    const isTied = ahead !== undefined && totals[ahead]! - totals[unit]! <= TIE;
    ranks[unit] = isTied ? ranks[ahead]! : place + 1;
  });
  return ranks;
}

/**
 * Tells if ranges show no more than which units are tied: equal to the span that ties alone leave.
 * @example onlyTies({ rank: [1, 1, 3], best: [1, 1, 3], worst: [2, 2, 3] }) // => true
 */
export const onlyTies = ({ rank: ranks, best, worst }: ScoreRanges): boolean =>
  ranks.every((own, unit) => {
    if (own === null) return true;
    const last = own + ranks.filter((other) => other === own).length - 1;
    return best[unit] === own && (worst[unit] === own || worst[unit] === last);
  });
