import { quantile } from "simple-statistics";
import { knownValues, type Value } from "./known-values.ts";
import type { Refused } from "./refusal.ts";

/**
 * The values that cut the units into four bands (type 7 of Hyndman & Fan 1996: that of Vega, d3, Arquero, R).
 * Missing units are left out. Refuses fewer than `minUnits`.
 * @example quartiles([1, 2, 3, 4, 5, 6, 7, 8, 9]) // => { lower: 3, median: 5, upper: 7 }
 */
export function quartiles(
  values: readonly Value[],
  { minUnits = 8 }: { readonly minUnits?: number } = {},
):
  | { readonly lower: number; readonly median: number; readonly upper: number }
  | Refused<"too-few-units", { n: number }> {
  const known = knownValues(values);
  const n = known.length;
  if (n < Math.max(1, minUnits)) return { refused: "too-few-units", n };
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantile(known, p));
  return { lower: lower!, median: median!, upper: upper! };
}
