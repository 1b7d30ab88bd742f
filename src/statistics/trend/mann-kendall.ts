import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import { kendallTail } from "./kendall-null.ts";

/** Kendall's test. `score` (his S) is the pairs that rise minus those that fall; p is two-sided. */
export interface KendallTest {
  readonly n: number;
  readonly score: number;
  readonly p: number;
}

export interface NormalKendallTest extends KendallTest {
  readonly variance: number;
  readonly z: number;
}

export type TooFewPoints = Refused<"too-few-points", { n: number }>;

/**
 * Tests if a rise or fall over the years is more than chance, exactly and with ties, for up to 10
 * points.
 *
 * p = 2 x P(S >= |S|) over all orders of the values, capped at 1. Below 5 points the answer is
 * always no (smallest p 1/3 and 1/12). Missing values are dropped, `times` keep their real places.
 * Not for monthly points (the year is the independent observation) nor for stocks that never fall.
 * Source: Mann 1945; Kendall 1975. Refuses fewer than 2 points.
 * @example mannKendallExact([2, 4, 5, 9]).score // => 6
 */
export function mannKendallExact(
  values: readonly Value[],
  times: readonly number[] = positions(values),
): KendallTest | TooFewPoints {
  const points = knownPairs(times, values);
  const n = points.length;
  if (n < 2) return { refused: "too-few-points", n };
  const score = kendallScore(points);
  const groups = tieGroups(points.map(([, value]) => value));
  return { n, score, p: Math.min(1, 2 * kendallTail(groups)(Math.abs(score))) };
}

/**
 * Tests more than 10 points: normal approximation with the tie-corrected variance.
 * z = (S - sgn S) / sqrt(var S), and z = 0 if S = 0; without `continuity` z = S / sqrt(var S).
 * Source: Hipel & McLeod 1994. Refuses fewer than 2 points.
 * @example mannKendall([7, 7, 7, 7]).p // => 1
 */
export function mannKendall(
  values: readonly Value[],
  {
    times = positions(values),
    continuity = true,
  }: { readonly times?: readonly number[]; readonly continuity?: boolean } = {},
): NormalKendallTest | TooFewPoints {
  const points = knownPairs(times, values);
  const n = points.length;
  if (n < 2) return { refused: "too-few-points", n };
  const score = kendallScore(points);
  const variance = kendallVariance(points.map(([, value]) => value));
  return { n, score, variance, ...normalScoreTest(score, variance, continuity) };
}

/**
 * Tests a score against the normal distribution: z with its continuity correction, and the
 * two-sided p.
 * @example normalScoreTest(0, 0, true) // => { z: 0, p: 1 }
 */
export function normalScoreTest(
  score: number,
  variance: number,
  continuity: boolean,
): { readonly z: number; readonly p: number } {
  const distance = continuity ? score - Math.sign(score) : score;
  const z = distance === 0 ? 0 : distance / Math.sqrt(variance);
  return { z, p: Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1)) };
}

/**
 * Counts pairs that rise minus pairs that fall, over points of [time, value].
 * @example kendallScore([[2020, 5], [2021, 7], [2023, 6]]) // => 1
 */
export function kendallScore(points: readonly (readonly [number, number])[]): number {
  return points.reduce(
    (score, [time, value], i) =>
      points
        .slice(i + 1)
        .reduce(
          (sum, [later, next]) => sum + Math.sign(later - time) * Math.sign(next - value),
          score,
        ),
    0,
  );
}

/**
 * Computes the variance of Kendall's score under chance, corrected for ties.
 * @example kendallVariance([1, 2, 2, 3]) // => 7.666666666666667
 */
export function kendallVariance(values: readonly number[]): number {
  const term = (k: number) => k * (k - 1) * (2 * k + 5);
  const ties = tieGroups(values).reduce((total, size) => total + term(size), 0);
  return (term(values.length) - ties) / 18;
}

/** Returns the sizes of the groups of equal values. */
function tieGroups(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

const positions = (values: readonly Value[]): number[] => values.map((_, i) => i);
