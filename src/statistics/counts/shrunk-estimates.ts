import { sum } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import { dispersion } from "./overdispersion.ts";

/**
 * Draws estimates towards their common mean as far as their errors ask for: the posterior of each
 * unit if the true values are spread normally, for `rankIntervals`.
 *
 * The largest of many estimates is too large by chance; ranks from the raw ones claim too much.
 * Variance between units by the method of moments; where it is 0 no unit differs, and all are equal
 * without error. Needs two units; fewer are given back as they are.
 * Source: Morris 1983 (empirical Bayes); DerSimonian & Laird 1986.
 * @example shrunkEstimates([1, 3], [1, 1]).estimates // => [1.5, 2.5]
 */
export function shrunkEstimates(
  estimates: readonly Value[],
  errors: readonly Value[],
): { readonly estimates: readonly Value[]; readonly errors: readonly Value[] } {
  const known = knownPairs(estimates, errors).filter(([, error]) => error > 0);
  if (known.length < 2) return { estimates, errors };
  const between = varianceBetween(known);
  const middle = weightedMean(known, between);
  const shareOf = (error: number) => (error > 0 ? between / (between + error * error) : 1);
  return {
    estimates: estimates.map((estimate, i) => {
      const error = errors[i] ?? null;
      return estimate === null || error === null
        ? null
        : middle + shareOf(error) * (estimate - middle);
    }),
    errors: errors.map((error) => (error === null ? null : error * Math.sqrt(shareOf(error)))),
  };
}

type Known = readonly (readonly [estimate: number, error: number])[];

/** Estimates the variance of the true values, beyond that of the errors. */
function varianceBetween(known: Known): number {
  const middle = weightedMean(known, 0);
  const z = known.map(([estimate, error]) => (estimate - middle) / error);
  return dispersion(
    z,
    known.map(([, error]) => 1 / (error * error)),
  ).tau2;
}

function weightedMean(known: Known, between: number): number {
  const weights = known.map(([, error]) => 1 / (error * error + between));
  return sum(known.map(([estimate], i) => estimate * weights[i]!)) / sum(weights);
}
