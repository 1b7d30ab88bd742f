import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { max, min } from "simple-statistics";
import type { Value } from "../known-values.ts";
import { productPolynomial } from "./product-polynomial.ts";

/** The ranks between which a unit stands. `probabilities[r]` is the chance of rank r + 1. */
export interface RankInterval {
  readonly probabilities: readonly number[];
  readonly lower: number;
  readonly upper: number;
  readonly expected: number;
}

interface Unit {
  readonly estimate: number;
  readonly error: number;
}

/**
 * Computes the ranks that each unit could truly have, with at most (1 - confidence) / 2 left out on
 * each side.
 *
 * P(rank = r) by integration over the unit's own value of the Poisson-binomial chance that r - 1
 * others lie ahead; exact, so every run gives equal results. `errors` are standard errors,
 * independent and normal; an error of zero counts as a very small one, so exact ties share their
 * ranks evenly. For counts hand in `countEstimates`. A unit without estimate or error gets null and
 * is not ranked. Not for incomplete scorecards. Source: Goldstein & Spiegelhalter 1996.
 * @example rankIntervals([90, 50], [1, 1]).map(({ lower, upper }) => [lower, upper]) // => [[1, 1], [2, 2]]
 */
export function rankIntervals(
  estimates: readonly Value[],
  errors: readonly Value[],
  {
    confidence = 0.95,
    higherIsBetter = true,
  }: { readonly confidence?: number; readonly higherIsBetter?: boolean } = {},
): (RankInterval | null)[] {
  const sign = higherIsBetter ? 1 : -1;
  const units = estimates.map((estimate, i): Unit | null => {
    const error = errors[i] ?? null;
    return estimate === null || error === null ? null : { estimate: sign * estimate, error };
  });
  const known = withoutZeroErrors(units.filter((unit) => unit !== null));
  const intervals = known.map((unit) => {
    const others = known.filter((other) => other !== unit);
    return summary(rankProbabilities(unit, others), (1 - confidence) / 2);
  });
  return units.map((unit) => (unit === null ? null : intervals.shift()!));
}

/**
 * Turns counts of separate events into estimates whose standard error does not depend on the
 * unknown rate: sqrt((x + 3/8) / exposure), error 1 / (2 sqrt(exposure)). Their order is the order
 * of the rates. `dispersion` (phi of `overdispersion`) above 1 widens the errors. Source: Anscombe
 * 1948.
 * @example countEstimates([1, null], [1, 1]).errors // => [0.5, null]
 */
export function countEstimates(
  counts: readonly Value[],
  exposures: readonly Value[],
  dispersion = 1,
): { readonly estimates: Value[]; readonly errors: Value[] } {
  const units = counts.map((count, i) => {
    const exposure = exposures[i] ?? null;
    if (count === null || exposure === null || exposure <= 0) return null;
    const error = Math.sqrt(dispersion / exposure) / 2;
    return { estimate: Math.sqrt((count + 3 / 8) / exposure), error };
  });
  return {
    estimates: units.map((unit) => unit?.estimate ?? null),
    errors: units.map((unit) => unit?.error ?? null),
  };
}

function withoutZeroErrors(units: readonly Unit[]): Unit[] {
  const estimates = units.map((unit) => unit.estimate);
  const spread = units.length === 0 ? 0 : max(estimates) - min(estimates);
  const smallest = 1e-9 * (spread > NO_SPREAD ? spread : 1);
  return units.map((unit) => ({ ...unit, error: Math.max(unit.error, smallest) }));
}

/**
 * The smallest spread of estimates: below it they are equal, and it cannot be divided any further.
 */
const NO_SPREAD = 1e-290;

function summary(probabilities: readonly number[], tail: number): RankInterval {
  let running = 0;
  const cumulative = probabilities.map((probability) => (running += probability));
  const firstAt = (share: number) => 1 + cumulative.findIndex((sum) => sum >= share - 1e-12);
  return {
    probabilities,
    lower: firstAt(tail),
    upper: firstAt(1 - tail),
    expected: probabilities.reduce((sum, probability, r) => sum + (r + 1) * probability, 0),
  };
}

function rankProbabilities(unit: Unit, others: readonly Unit[]): number[] {
  const totals = new Array<number>(others.length + 1).fill(0);
  for (const { z, weight } of nodes(edges(unit, others))) {
    const density = weight * Math.exp((-z * z) / 2);
    const ahead = others.map((other) => {
      const p = normalCdf((other.estimate - unit.estimate - z * unit.error) / other.error, 0, 1);
      return [1 - p, p] as const;
    });
    productPolynomial(ahead).forEach((chance, r) => {
      totals[r]! += density * chance;
    });
  }
  const sum = totals.reduce((a, b) => a + b, 0);
  return totals.map((total) => total / sum);
}

/**
 * Cuts the unit's own range, in its standard errors: at each error, and around each sharper rival.
 */
function edges(unit: Unit, others: readonly Unit[]): number[] {
  const regular = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
  const sharp = others
    .filter((other) => other.error < unit.error / 2)
    .flatMap((other) => {
      const centre = (other.estimate - unit.estimate) / unit.error;
      return SHARP_CUTS.map((cut) => centre + (cut * other.error) / unit.error);
    });
  return [...regular, ...sharp].filter((edge) => Math.abs(edge) <= REACH).sort((a, b) => a - b);
}

const REACH = 8;
const SHARP_CUTS = [-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 8];

/** Lists nodes and weights of 8-point Gauss-Legendre quadrature between neighbouring edges. */
function nodes(cuts: readonly number[]): { z: number; weight: number }[] {
  return cuts.slice(1).flatMap((right, i) => {
    const half = (right - cuts[i]!) / 2;
    if (half === 0) return [];
    return GAUSS_LEGENDRE_8.flatMap(([x, weight]) =>
      [-x, x].map((offset) => ({ z: right - half + offset * half, weight: weight * half })),
    );
  });
}

/** Abscissas and weights: Abramowitz & Stegun, table 25.4, n = 8. */
const GAUSS_LEGENDRE_8 = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;
