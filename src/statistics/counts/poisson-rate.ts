import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

export interface RateWithInterval {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Computes exact limits of the true count behind a count of independent events.
 *
 * Lower = gamma quantile (tail; x), 0 for x = 0; upper = gamma quantile (1 - tail; x + 1). For
 * counts of sessions; never for person-times or yuan, where one large event moves the total.
 * Source: Garwood 1936.
 * @example garwood(0).map((limit) => Number(limit.toFixed(4))) // => [0, 3.6889]
 */
export function garwood(count: number, confidence = 0.95): readonly [number, number] {
  const tail = (1 - confidence) / 2;
  const lower = count === 0 ? 0 : gammaQuantile(tail, count, 1);
  return [lower, gammaQuantile(1 - tail, count + 1, 1)];
}

/**
 * Computes a rate per head (per 10 000, per year...) with its exact limits.
 *
 * rate = count / exposure x per. The population must be that of the SAME year. Refuses a missing
 * side, a negative count, and an exposure that is not above zero.
 * @example poissonRate(14, 20000, { per: 10000 }).rate // => 7
 */
export function poissonRate(
  count: Value,
  exposure: Value,
  { per = 1, confidence = 0.95 }: { readonly per?: number; readonly confidence?: number } = {},
): RateWithInterval | Refused<"missing" | "negative-count" | "no-exposure"> {
  if (count === null || exposure === null) return { refused: "missing" };
  if (count < 0) return { refused: "negative-count" };
  if (exposure <= 0) return { refused: "no-exposure" };
  const [lower, upper] = garwood(count, confidence);
  const scaled = (value: number) => (value / exposure) * per;
  return { rate: scaled(count), lower: scaled(lower), upper: scaled(upper) };
}
