import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/**
 * Computes exact limits of a share, from 0 to 1: the shares under which k of n is not yet in either
 * tail.
 * Source: Clopper & Pearson 1934.
 * @example clopperPearson(0, 1, 0.5) // => [0, 0.75]
 */
export function clopperPearson(
  k: number,
  n: number,
  confidence: number,
): readonly [number, number] {
  const tail = (1 - confidence) / 2;
  return [
    k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  ];
}
