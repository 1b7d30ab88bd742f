/**
 * Conventions that publications print and Tallybook does not. They stand here, beside the tests, so that
 * published numbers can be reproduced from the same building blocks without offering them to a report.
 */

import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import poissonCdf from "@stdlib/stats-base-dists-poisson-cdf";
import poissonPmf from "@stdlib/stats-base-dists-poisson-pmf";
import { quantile } from "simple-statistics";
import { dispersion } from "../../src/statistics/counts/overdispersion.ts";
import { knownPairs, knownValues, type Value } from "../../src/statistics/known-values.ts";
import { shapleyProduct } from "../../src/statistics/parts/shapley-product.ts";
import { kendallScore, kendallVariance } from "../../src/statistics/trend/mann-kendall.ts";

/** tau-a of pyMannKendall and EnvStats: S over all pairs. */
export const tauA = (score: number, n: number): Value =>
  n < 2 ? null : score / ((n * (n - 1)) / 2);

/** tau-b of R's Kendall and trend: S over the pairs that are not tied, on both sides. */
export function tauB(points: readonly (readonly [number, number])[]): Value {
  const untied = (side: 0 | 1) =>
    kendallPairs(points).filter(([a, b]) => a[side] !== b[side]).length;
  const scale = Math.sqrt(untied(0)) * Math.sqrt(untied(1));
  return scale === 0 ? null : kendallScore(points) / scale;
}

const kendallPairs = (points: readonly (readonly [number, number])[]) =>
  points.flatMap((a, i) => points.slice(i + 1).map((b) => [a, b] as const));

/** The slopes between every two points, in ascending order. */
const pairwiseSlopes = (times: readonly number[], values: readonly Value[]): number[] =>
  knownPairs(times, values)
    .flatMap(([time, value], i, points) =>
      points.slice(i + 1).map(([later, next]) => (next - value) / (later - time)),
    )
    .sort((a, b) => a - b);

/** Sen limits of R's trend package: ranks of the normal approximation, rounded. */
export function senNormalRankRound(
  times: readonly number[],
  values: readonly Value[],
  confidence: number,
) {
  const slopes = pairwiseSlopes(times, values);
  const reach = normalReach(values, confidence);
  const lower = Math.max(1, Math.round((slopes.length - reach) / 2));
  const upper = Math.min(slopes.length, Math.round((slopes.length + reach) / 2 + 1));
  return { lower: slopes[lower - 1]!, upper: slopes[upper - 1]! };
}

/** Sen limits of Gilbert 1987 and EnvStats: ranks of the normal approximation, interpolated. */
export function senGilbert(times: readonly number[], values: readonly Value[], confidence: number) {
  const slopes = pairwiseSlopes(times, values);
  const reach = normalReach(values, confidence);
  const at = (rank: number) => {
    const place = Math.min(slopes.length, Math.max(1, rank)) - 1;
    const below = slopes[Math.floor(place)]!;
    return below + (place % 1) * (slopes[Math.ceil(place)]! - below);
  };
  return { lower: at((slopes.length - reach) / 2), upper: at((slopes.length + reach) / 2 + 1) };
}

const normalReach = (values: readonly Value[], confidence: number): number =>
  normalQuantile(1 - (1 - confidence) / 2, 0, 1) * Math.sqrt(kendallVariance(knownValues(values)));

/** The score interval of a share: Wilson 1927. */
export function wilson(k: number, n: number, confidence: number): readonly [number, number] {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1);
  const share = k / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/** The nine quantile definitions of Hyndman & Fan 1996; the seventh is the one that is shipped. */
export function hyndmanFan(values: readonly Value[], p: number): Record<string, number> {
  const sorted = knownValues(values).sort((a, b) => a - b);
  const n = sorted.length;
  const at = (k: number) => sorted[Math.min(n, Math.max(1, k)) - 1]!;
  const between = (offset: number) => {
    const place = settle(n * p + offset);
    const k = Math.floor(place);
    return at(k) + (place - k) * (at(k + 1) - at(k));
  };
  const step = settle(n * p);
  const below = Math.floor(step);
  const nearest = settle(n * p - 0.5);
  const even = nearest % 1 === 0 && nearest % 2 === 0;
  return {
    type1: at(Math.ceil(step)),
    type2: step === below ? (at(below) + at(below + 1)) / 2 : at(below + 1),
    type3: at(even ? nearest : Math.floor(nearest) + 1),
    type4: between(0),
    type5: between(0.5),
    type6: between(p),
    type7: quantile(sorted, p),
    type8: between((p + 1) / 3),
    type9: between(p / 4 + 3 / 8),
  };
}

const settle = (value: number): number => Number(value.toPrecision(14));

/** Holm's step-down adjustment. */
export function holm(p: readonly Value[]): Value[] {
  const tested = p
    .flatMap((value, unit) => (value === null ? [] : [{ value, unit }]))
    .sort((a, b) => a.value - b.value);
  const adjusted: Value[] = p.map(() => null);
  let largest = 0;
  tested.forEach(({ value, unit }, i) => {
    largest = Math.max(largest, Math.min(1, value * (tested.length - i)));
    adjusted[unit] = largest;
  });
  return adjusted;
}

/** The largest ordinary |z| that n values can have: (n - 1) / sqrt(n). Shiffler 1988. */
export const largestZ = (n: number): number => (n - 1) / Math.sqrt(n);

/** Spiegelhalter 2005, appendix A.1: exact Poisson limits of the ratio to the target, interpolated. */
export function spiegelhalterPoissonLimit(expected: number, p: number): number {
  const k = smallest((count) => poissonCdf(count, expected) > p);
  const alpha = (poissonCdf(k, expected) - p) / poissonPmf(k, expected);
  return (k - alpha) / expected;
}

const smallest = (holds: (count: number) => boolean): number => {
  let count = 0;
  while (!holds(count)) count++;
  return count;
};

/** Dispersion as hospital funnels compute it: z = sqrt(E) ln(O / E), or the square roots that are shipped. */
export function publishedDispersion(
  observed: readonly Value[],
  expected: readonly Value[],
  { transform, trim, trimBy }: { transform: "log" | "sqrt"; trim: string; trimBy: number },
) {
  const units = knownPairs(observed, expected)
    .filter(([o, e]) => e > 0 && (o > 0 || transform === "sqrt"))
    .map(([o, e]) =>
      transform === "log"
        ? { z: Math.sqrt(e) * Math.log(o / e), weight: e }
        : { z: 2 * (Math.sqrt(o) - Math.sqrt(e)), weight: 4 * e },
    )
    .sort((a, b) => a.z - b.z);
  const z = units.map((unit) => unit.z);
  if (trim === "winsorise") {
    const [low, high] = [quantile(z, trimBy), quantile(z, 1 - trimBy)];
    const pulledIn = z.map((each) => Math.min(high, Math.max(low, each)));
    return dispersion(
      pulledIn,
      units.map(({ weight }) => weight),
    );
  }
  const dropped = Math.floor(trimBy * units.length);
  const kept = units.slice(dropped, units.length - dropped);
  return dispersion(
    kept.map((unit) => unit.z),
    kept.map(({ weight }) => weight),
  );
}

/** The two factors of an audience, unit by unit: what `shapleyProduct` gives for activities x people at each. */
export function twoFactors(given: {
  readonly activities0: readonly Value[];
  readonly audience0: readonly Value[];
  readonly activities1: readonly Value[];
  readonly audience1: readonly Value[];
}) {
  const units = given.activities0.map((_, i) => {
    const [a0, p0, a1, p1] = [
      given.activities0[i] ?? null,
      given.audience0[i] ?? null,
      given.activities1[i] ?? null,
      given.audience1[i] ?? null,
    ];
    if (a0 === null || p0 === null || a1 === null || p1 === null) return null;
    if (a0 <= 0 || a1 <= 0) return { change: p1 - p0, effects: null };
    return { change: p1 - p0, effects: shapleyProduct([a0, p0 / a0], [a1, p1 / a1]).effects };
  });
  const effect = (factor: number) => units.map((unit) => unit?.effects?.[factor] ?? null);
  const total = (values: readonly Value[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
  return {
    total: total(units.map((unit) => unit?.change ?? null)),
    activityEffect: effect(0),
    intensityEffect: effect(1),
    activityTotal: total(effect(0)),
    intensityTotal: total(effect(1)),
    notSplit: total(units.map((unit) => (unit && !unit.effects ? unit.change : null))),
  };
}
