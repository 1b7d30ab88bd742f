import { sum } from "simple-statistics";

/**
 * Rounded parts that still add up to the rounded whole (largest remainders; the first of equals gains).
 * For shares that must print as 100 %. Round only what is printed, never what is computed with.
 * Source: Hamilton's method of apportionment.
 * @example roundToSum([33.4, 33.3, 33.3]) // => [34, 33, 33]
 */
export function roundToSum(values: readonly number[], decimals = 0): number[] {
  const scale = 10 ** decimals;
  const scaled = values.map((value) => settle(value * scale));
  const floors = scaled.map(Math.floor);
  const spare = Math.round(settle(sum(scaled))) - sum(floors);
  const remainder = (i: number) => settle(scaled[i]! - floors[i]!);
  const gaining = new Set(
    scaled
      .map((_, i) => i)
      .sort((a, b) => remainder(b) - remainder(a) || a - b)
      .slice(0, spare),
  );
  return floors.map((floor, i) => (floor + (gaining.has(i) ? 1 : 0)) / scale);
}

/** Drops the noise of binary fractions, so that equal remainders are equal. */
const settle = (value: number): number => Number(value.toPrecision(12));
