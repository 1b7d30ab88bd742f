import { median } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import { kendallTail } from "./kendall-null.ts";
import type { TooFewPoints } from "./mann-kendall.ts";

/** A typical change per unit of time, with the disagreement of the pairs of points. */
export interface SenLine {
  readonly n: number;
  readonly slope: number;
  /** The line is intercept + slope x time; the median of value - slope x time. */
  readonly intercept: number;
  /**
   * The smallest and the largest slope between two points: a range, never an interval of
   * confidence.
   */
  readonly slopeRange: readonly [number, number];
  /** Null if no interval of the wanted confidence exists, as with fewer than 5 points at 95 %. */
  readonly interval: SlopeInterval | null;
  /** The most that any interval from so few points can cover, 0 to 1. */
  readonly maxCoverage: number;
}

export interface SlopeInterval {
  readonly lower: number;
  readonly upper: number;
  /** The real coverage of the interval, at least the confidence asked for. */
  readonly coverage: number;
}

/**
 * Estimates the change in a typical year.
 *
 * Median of all slopes (xj - xi) / (tj - ti) over real years, so gaps have their true length and
 * one odd year does not decide. Units: units of the value per unit of time. Interval: exact, by
 * inverting Kendall's test: ranks (N - C) / 2 and (N + C) / 2 + 1 of the N slopes, C = k - 2. Not
 * for extrapolating, not for monthly points without their season. Refuses fewer than 2 points.
 * Source: Sen 1968; Gilbert 1987; Hollander, Wolfe & Chicken, section 9.3.
 * @example theilSen([2019, 2020, 2022], [10, 12, 16]).slope // => 2
 */
export function theilSen(
  times: readonly number[],
  values: readonly Value[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): SenLine | TooFewPoints {
  const points = knownPairs(times, values);
  const n = points.length;
  const slopes = pairwiseSlopes(times, values);
  if (slopes.length === 0) return { refused: "too-few-points", n };
  const slope = median(slopes);
  const chanceOf = kendallTail(new Array<number>(n).fill(1));
  return {
    n,
    slope,
    intercept: median(points.map(([time, value]) => value - slope * time)),
    slopeRange: [slopes[0]!, slopes.at(-1)!],
    interval: slopeInterval(slopes, chanceOf, (1 - confidence) / 2),
    maxCoverage: Math.max(0, 1 - 2 * chanceOf((n * (n - 1)) / 2)),
  };
}

/** Returns the slopes between every two points at different times, in ascending order. */
function pairwiseSlopes(times: readonly number[], values: readonly Value[]): number[] {
  const points = knownPairs(times, values);
  return points
    .flatMap(([time, value], i) =>
      points
        .slice(i + 1)
        .filter(([later]) => later !== time)
        .map(([later, next]) => (next - value) / (later - time)),
    )
    .sort((a, b) => a - b);
}

/** Finds the narrowest exact interval with at most `tail` on each side; null if there is none. */
function slopeInterval(
  slopes: readonly number[],
  chanceOf: (score: number) => number,
  tail: number,
): SlopeInterval | null {
  const most = slopes.length;
  for (let score = most % 2; score <= most; score += 2) {
    const chance = chanceOf(score);
    if (chance > tail + 1e-12) continue;
    const rank = (most - (score - 2)) / 2;
    return { lower: slopes[rank - 1]!, upper: slopes[most - rank]!, coverage: 1 - 2 * chance };
  }
  return null;
}
