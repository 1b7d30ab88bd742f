import { mean, median } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** Scores in the order of the values; null where a value is missing. */
export interface ModifiedZ {
  readonly median: number;
  /** The median absolute deviation, without the factor 1.4826. */
  readonly deviation: number;
  readonly scores: readonly Value[];
  readonly flags: readonly (boolean | null)[];
}

/**
 * Finds the values that lie far from the others. Each is a question to ask, not an error: clean
 * series are flagged too (13 % of those with 8 values). Hand in logarithms for amounts, and at
 * least 8 values.
 *
 * 0.6745 (x - median) / MAD; if MAD is 0: (x - median) / (1.253314 x mean absolute deviation); if
 * all are equal: 0. Ordinary z cannot pass (n - 1) / sqrt(n), so "3 sigma" never fires for n <= 10.
 * Source: Iglewicz & Hoaglin 1993. Refuses if no value is known.
 * @example modifiedZ([5, 5, 5, 5, null]).scores // => [0, 0, 0, 0, null]
 */
export function modifiedZ(
  values: readonly Value[],
  { threshold = 3.5 }: { readonly threshold?: number } = {},
): ModifiedZ | Refused<"no-values"> {
  const known = knownValues(values);
  if (known.length === 0) return { refused: "no-values" };
  const middle = median(known);
  const distances = known.map((value) => Math.abs(value - middle));
  const deviation = median(distances);
  const unit = deviation > 0 ? deviation / 0.6745 : 1.253314 * mean(distances);
  const score = (value: number) => (unit === 0 ? 0 : (value - middle) / unit);
  const scores = values.map((value) => (value === null ? null : score(value)));
  return {
    median: middle,
    deviation,
    scores,
    flags: scores.map((each) => (each === null ? null : Math.abs(each) > threshold)),
  };
}
