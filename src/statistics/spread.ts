import { mean, sampleStandardDeviation } from "simple-statistics";
import { knownValues, type Value } from "./known-values.ts";
import type { Refused } from "./refusal.ts";

/**
 * Where do values lie and how far apart? Mean and SAMPLE standard deviation (divided by n - 1),
 * both in the unit of the values. Not for person-times and yuan, where one large event moves both:
 * say the median. Missing values are left out. Refuses fewer than 2.
 * @example spread([10000001, 10000003, null, 10000002]) // => { n: 3, mean: 10000002, deviation: 1 }
 */
export function spread(
  values: readonly Value[],
):
  | { readonly n: number; readonly mean: number; readonly deviation: number }
  | Refused<"too-few-values", { n: number }> {
  const known = knownValues(values);
  const n = known.length;
  if (n < 2) return { refused: "too-few-values", n };
  return { n, mean: mean(known), deviation: sampleStandardDeviation(known) };
}
