import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import { clopperPearson } from "./clopper-pearson.ts";

/** The ratio now / before. `ratio` and `upper` are Infinity if before is 0: print the counts. */
export interface RateRatio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  /**
   * Two-sided, agrees with the interval: below 1 - confidence exactly if the interval leaves out 1.
   */
  readonly p: number;
}

/**
 * Compares two counts: 7 against 4 is +75 %, and well within chance.
 *
 * Given the total, the first count is binomial; limits by Clopper-Pearson, p = 2 x the smaller
 * tail, capped at 1. Exposures are lengths of time, populations...: n1 belongs to x1. For counts of
 * separate events; not for person-times, yuan, stocks or points.
 * Refuses a missing side, 0 against 0, negative counts and exposures not above zero.
 * Source: Lehmann 1959; Fay 2010 (rateratio.test).
 * @example rateRatio(7, 4).p // => 0.548828125
 */
export function rateRatio(
  x1: Value,
  x2: Value,
  {
    n1 = 1,
    n2 = 1,
    confidence = 0.95,
  }: { readonly n1?: number; readonly n2?: number; readonly confidence?: number } = {},
): RateRatio | Refused<"missing" | "negative-count" | "no-exposure" | "both-zero"> {
  if (x1 === null || x2 === null) return { refused: "missing" };
  if (x1 < 0 || x2 < 0) return { refused: "negative-count" };
  if (n1 <= 0 || n2 <= 0) return { refused: "no-exposure" };
  if (x1 + x2 === 0) return { refused: "both-zero" };
  const total = x1 + x2;
  const asRatio = (share: number) => (share / (1 - share)) * (n2 / n1);
  const [lower, upper] = clopperPearson(x1, total, confidence);
  const even = n1 / (n1 + n2);
  const atMost = binomialCdf(x1, total, even);
  const atLeast = binomialCdf(x2, total, 1 - even);
  return {
    ratio: (x1 * n2) / (x2 * n1),
    lower: asRatio(lower),
    upper: asRatio(upper),
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
  };
}
