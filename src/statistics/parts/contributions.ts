import { exactSum } from "../exact-sum.ts";
import type { Value } from "../known-values.ts";

/** Contributions to the change of a total, in the order of units; null if one side is missing. */
export interface Contributions {
  /** likeForLikeChange + startedReporting + stoppedReporting, exactly. */
  readonly totalChange: number;
  /** The sum of `contribution`, exactly: only units known in both periods. */
  readonly likeForLikeChange: number;
  /** The total of units that were not known before; at least 0 for counts. */
  readonly startedReporting: number;
  /** Minus the total of units that are not known after; at most 0 for counts. */
  readonly stoppedReporting: number;
  readonly contribution: readonly Value[];
  /** Percentage points of the like-for-like total before; they add up to `growthPercent`. */
  readonly percentPoints: readonly Value[];
  readonly growthPercent: Value;
  /** Shares of the like-for-like change; null if they would explode, see `sharesExplode`. */
  readonly shares: readonly Value[] | null;
  /** True if the net change is under `smallestNet` of all moves: +8000 % against -7900 %. */
  readonly sharesExplode: boolean;
}

/**
 * Splits the change of the county's total into the contributions of its units.
 *
 * contribution = after - before per unit, in decimal arithmetic so that the parts add up exactly.
 * Units missing on one side are counted apart, never read as zero. No percentage points on a base
 * not above 0.
 * @example contributions([100, 80, 40], [110, 85, null]).likeForLikeChange // => 15
 */
export function contributions(
  before: readonly Value[],
  after: readonly Value[],
  { smallestNet = 0.2 }: { readonly smallestNet?: number } = {},
): Contributions {
  const units = before.map((from, i) => ({ from, to: after[i] ?? null }));
  const contribution = units.map(({ from, to }) =>
    from === null || to === null ? null : exactSum([to, -from]),
  );
  const likeForLikeChange = exactSum(contribution.filter((change) => change !== null));
  const gross = exactSum(contribution.map((change) => Math.abs(change ?? 0)));
  const started = units.flatMap(({ from, to }) => (from === null && to !== null ? [to] : []));
  const stopped = units.flatMap(({ from, to }) => (from !== null && to === null ? [-from] : []));
  const base = exactSum(
    units.flatMap(({ from, to }) => (to === null || from === null ? [] : from)),
  );
  const sharesExplode = Math.abs(likeForLikeChange) < smallestNet * gross || gross === 0;
  const outOf = (whole: number, factor = 1) =>
    contribution.map((change) => (change === null ? null : (change / whole) * factor));
  return {
    totalChange: exactSum([likeForLikeChange, ...started, ...stopped]),
    likeForLikeChange,
    startedReporting: exactSum(started),
    stoppedReporting: exactSum(stopped),
    contribution,
    percentPoints: base > 0 ? outOf(base, 100) : contribution.map(() => null),
    growthPercent: base > 0 ? (likeForLikeChange / base) * 100 : null,
    shares: sharesExplode ? null : outOf(likeForLikeChange),
    sharesExplode,
  };
}
