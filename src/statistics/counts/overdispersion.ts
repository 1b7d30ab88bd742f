import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { mean, quantile, sum } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** Variation beyond chance: phi is 1 under pure chance; tau2 is the variance between units. */
export interface Dispersion {
  readonly phi: number;
  readonly tau2: number;
  readonly nUsed: number;
}

export interface CountDispersion extends Dispersion {
  /** By unit; null if the unit cannot be judged. */
  readonly z: readonly Value[];
  readonly zWinsorised: readonly Value[];
}

/**
 * Measures the true variation between units, for limits that are wider if nearly all units are
 * flagged.
 *
 * z = 2 (sqrt O - sqrt E), the outer `trim` on each side pulled in to its quantile (type 7), phi =
 * mean z2, tau2 of the method of moments with weights 4E. Widen the limits (`widenedLimits`) only
 * if phi > 1. Units with a missing side or nothing expected are left out. Refuses fewer than
 * `minUnits`; under 20 phi is uncertain, which a sentence says.
 * Source: Spiegelhalter 2005 (Statistics in Medicine; Quality and Safety in Health Care).
 * @example overdispersion([4, 4], [4, 4], { minUnits: 2 }).phi // => 0
 */
export function overdispersion(
  observed: readonly Value[],
  expected: readonly Value[],
  { minUnits = 10, trim = 0.1 }: { readonly minUnits?: number; readonly trim?: number } = {},
): CountDispersion | Refused<"too-few-units", { n: number }> {
  const z = observed.map((count, i) => {
    const mu = expected[i] ?? null;
    return count === null || mu === null || mu <= 0 || count < 0
      ? null
      : 2 * (Math.sqrt(count) - Math.sqrt(mu));
  });
  const used = knownValues(z);
  if (used.length < Math.max(2, minUnits)) return { refused: "too-few-units", n: used.length };
  const [low, high] = [quantile(used, trim), quantile(used, 1 - trim)];
  const zWinsorised = z.map((value) =>
    value === null ? null : Math.min(high, Math.max(low, value)),
  );
  const weights = expected.flatMap((mu, i) => (z[i] === null || mu === null ? [] : [4 * mu]));
  const winsorised = knownValues(zWinsorised);
  return { z, zWinsorised, ...dispersion(winsorised, weights) };
}

/**
 * Computes phi and tau2 of standardised differences z with weights 1 / error2.
 * tau2 = max(0, (k phi - (k - 1)) / (sum w - sum w2 / sum w)). Source: DerSimonian & Laird 1986.
 * @example dispersion([1, -1], [4, 4]) // => { phi: 1, tau2: 0.25, nUsed: 2 }
 */
export function dispersion(z: readonly number[], weights: readonly number[]): Dispersion {
  const k = z.length;
  const phi = mean(z.map((value) => value * value));
  const total = sum([...weights]);
  const spread = total - sum(weights.map((weight) => weight * weight)) / total;
  return { phi, tau2: Math.max(0, (k * phi - (k - 1)) / spread), nUsed: k };
}

/**
 * Computes the limits of the ratio observed / expected that allow for true differences between
 * units: (1 +- z sqrt(1 / 4E + tau2))2, the lower one not below 0.
 * @example widenedLimits(25, 0, 0.95).map((limit) => Number(limit.toFixed(3))) // => [0.646, 1.43]
 */
export function widenedLimits(
  expected: number,
  tau2: number,
  level: number,
): readonly [number, number] {
  const reach = normalQuantile(1 - (1 - level) / 2, 0, 1) * Math.sqrt(1 / (4 * expected) + tau2);
  return [Math.max(0, 1 - reach) ** 2, (1 + reach) ** 2];
}
