import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean, sum } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** A straight line with its uncertainty. Slopes are in units of y per unit of x. */
export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  readonly slopeError: number;
  readonly interceptError: number;
  readonly slopeInterval: readonly [number, number];
  readonly interceptInterval: readonly [number, number];
  /** Share of the variation that the line takes up, 0 to 1; null where y does not vary. */
  readonly r2: number | null;
  readonly residualDeviation: number;
  readonly residualSum: number;
  readonly df: number;
  readonly t: number;
  readonly F: number;
  readonly p: number;
}

/**
 * Which straight line runs through the points, and how sure is its slope?
 *
 * Least squares on centred x (calendar years lose no digits), limits from Student's t with n - 2
 * degrees of freedom. With three points the limits are so wide that r2 = .99 proves nothing.
 * Not for months taken as independent points, and not as the test of a trend: see `annualTrend`.
 * Pairs with a missing side are left out. Refuses fewer than 3 points, and x that do not differ.
 * Source: checked against the certified values of NIST StRD.
 * @example ols([2021, 2022, 2023, 2024], [10, 12, 14, 16]).slope // => 2
 */
export function ols(
  x: readonly Value[],
  y: readonly Value[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Line | Refused<"too-few-points" | "equal-x", { n: number }> {
  const points = knownPairs(x, y);
  const n = points.length;
  if (n < 3) return { refused: "too-few-points", n };
  const xMean = mean(points.map(([at]) => at));
  const yMean = mean(points.map(([, value]) => value));
  const centred = points.map(([at, value]) => [at - xMean, value - yMean] as const);
  const sxx = sum(centred.map(([dx]) => dx * dx));
  if (sxx === 0) return { refused: "equal-x", n };
  const slope = sum(centred.map(([dx, dy]) => dx * dy)) / sxx;
  const intercept = yMean - slope * xMean;
  const syy = sum(centred.map(([, dy]) => dy * dy));
  const residualSum = sum(centred.map(([dx, dy]) => (dy - slope * dx) ** 2));
  const df = n - 2;
  const residualDeviation = Math.sqrt(residualSum / df);
  const slopeError = residualDeviation / Math.sqrt(sxx);
  const interceptError = residualDeviation * Math.sqrt(1 / n + xMean ** 2 / sxx);
  const t = slope === 0 ? 0 : slope / slopeError;
  const reach = tQuantile(1 - (1 - confidence) / 2, df);
  return {
    n,
    slope,
    intercept,
    slopeError,
    interceptError,
    slopeInterval: around(slope, reach * slopeError),
    interceptInterval: around(intercept, reach * interceptError),
    r2: syy === 0 ? null : 1 - residualSum / syy,
    residualDeviation,
    residualSum,
    df,
    t,
    F: t * t,
    p: 2 * tCdf(-Math.abs(t), df),
  };
}

const around = (centre: number, reach: number) => [centre - reach, centre + reach] as const;
