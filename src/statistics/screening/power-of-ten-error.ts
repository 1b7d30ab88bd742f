import { median } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** A suspected error: the value is about 10^`power` times the others; 0 if nothing is suspected. */
export interface PowerOfTenError {
  readonly reference: number;
  readonly log10Ratio: number;
  readonly power: number;
}

/** The power of ten between yuan and ten thousands of yuan. */
const WAN = 4;

/**
 * Tests if a value was filed in the wrong unit, or with a zero too many. -4 and 4: yuan against 10
 * 000 yuan.
 *
 * Compares with the median of the other years; a power from 1 to 4 either way, within a factor of
 * 1.5. Below a reference of `minReference` only 4 counts. False alarms: genuine tenfold events.
 * Refuses if either side is not above zero. `index` is the place of the value, from 0.
 * @example powerOfTenError([500, 510, 52, 490], 2).power // => -1
 */
export function powerOfTenError(
  values: readonly Value[],
  index: number,
  {
    tolerance = Math.log10(1.5),
    minReference = 10,
  }: { readonly tolerance?: number; readonly minReference?: number } = {},
): PowerOfTenError | Refused<"missing" | "non-positive"> {
  const value = values[index] ?? null;
  const others = knownValues(values.filter((_, i) => i !== index));
  if (value === null || others.length === 0) return { refused: "missing" };
  const reference = median(others);
  if (value <= 0 || reference <= 0) return { refused: "non-positive" };
  const log10Ratio = Math.log10(value / reference);
  const nearest = Math.round(log10Ratio);
  const close = Math.abs(log10Ratio - nearest) <= tolerance && Math.abs(nearest) <= WAN;
  const trusted = reference >= minReference || Math.abs(nearest) === WAN;
  return { reference, log10Ratio, power: close && trusted && nearest !== 0 ? nearest : 0 };
}
