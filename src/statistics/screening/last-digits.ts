import gammainc from "@stdlib/math-base-special-gammainc";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** A test of last digits for an even spread, as counting gives. `share0or5` should be 0.2. */
export interface LastDigits {
  readonly n: number;
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  readonly share0or5: number;
}

/**
 * Counts the values that end in each digit 0 to 9. Whole numbers of `minValue` and more only: the
 * last digit of a small number is not random.
 * @example terminalDigitCounts([120, 125, 131, 7, null]) // => [1, 1, 0, 0, 0, 1, 0, 0, 0, 0]
 */
export function terminalDigitCounts(
  values: readonly Value[],
  { minValue = 100 }: { readonly minValue?: number } = {},
): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const value of values) {
    const digit = terminalDigit(value, minValue);
    if (digit !== null) counts[digit]!++;
  }
  return counts;
}

/**
 * Returns the last digit of a whole number of at least `minValue`; else null.
 * @example terminalDigit(125, 100) // => 5
 */
export const terminalDigit = (value: Value, minValue: number): number | null =>
  value !== null && value >= minValue && Number.isInteger(value) ? value % 10 : null;

/**
 * Tests if values were counted or rounded: chi-squared against an even spread of last digits.
 * Heaping on 0 and 5 is human rounding, not fraud. `counts` of digits 0 to 9. Refuses fewer than
 * `minCount` values.
 * @example lastDigits([9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).chi2 // => 0
 */
export function lastDigits(
  counts: readonly number[],
  { minCount = 50 }: { readonly minCount?: number } = {},
): LastDigits | Refused<"too-few-values", { n: number }> {
  const n = counts.reduce((a, b) => a + b, 0);
  if (n < Math.max(1, minCount)) return { refused: "too-few-values", n };
  const even = n / counts.length;
  const chi2 = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
  const df = counts.length - 1;
  return { n, chi2, df, p: chiSquareTail(chi2, df), share0or5: (counts[0]! + counts[5]!) / n };
}

/**
 * Computes the chance of a chi-squared value at least this large, precise even where it is tiny.
 * @example chiSquareTail(0, 9) // => 1
 */
export function chiSquareTail(chi2: number, df: number): number {
  return gammainc(chi2 / 2, df / 2, true, true);
}
