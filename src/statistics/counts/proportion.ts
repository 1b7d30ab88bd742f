import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** A share of n with its limits, all from 0 to 1. */
export interface Proportion {
  readonly share: number;
  readonly exact: readonly [number, number];
  readonly wilson: readonly [number, number];
}

/**
 * k of n: which true share could that have come from?
 *
 * `exact` is Clopper-Pearson, `wilson` the score interval (closer to the nominal confidence).
 * For k of n bodies that pass or do not; never averaged over townships: see `ratioOfSums`.
 * Refuses a missing side, n not above zero, k outside 0 to n.
 * Source: Clopper & Pearson 1934; Wilson 1927; Newcombe 1998.
 * @example proportion(3, 12).share // => 0.25
 */
export function proportion(
  k: Value,
  n: Value,
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Proportion | Refused<"missing" | "no-trials" | "out-of-range"> {
  if (k === null || n === null) return { refused: "missing" };
  if (n <= 0) return { refused: "no-trials" };
  if (k < 0 || k > n) return { refused: "out-of-range" };
  return {
    share: k / n,
    exact: clopperPearson(k, n, confidence),
    wilson: wilson(k, n, confidence),
  };
}

/**
 * Exact limits of a share: the shares under which k of n is not yet in either tail.
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

function wilson(k: number, n: number, confidence: number): readonly [number, number] {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}
