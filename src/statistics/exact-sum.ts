import { sum } from "simple-statistics";

/**
 * Adds up decimal numbers as on paper: in whole units of their last decimal place, so that yuan
 * with fen add up exactly and 0.1 + 0.2 is 0.3. Falls back to compensated addition if the units
 * exceed the range of exact whole numbers.
 * @example exactSum([0.1, 0.2, -0.3]) // => 0
 */
export function exactSum(values: readonly number[]): number {
  const places = Math.max(0, ...values.map(decimalPlaces));
  const scale = 10 ** places;
  const units = values.map((value) => Math.round(value * scale));
  const total = units.reduce((running, unit) => running + unit, 0);
  const exact = places <= MOST_PLACES && [total, ...units].every(Number.isSafeInteger);
  return exact ? total / scale : sum([...values]);
}

/** The most decimal places of a filed amount; a value with more is the result of a division. */
const MOST_PLACES = 9;

/**
 * Counts the decimal places with which a number is written.
 * @example [12, 0.25, 1e-7].map(decimalPlaces) // => [0, 2, 7]
 */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  if (isWrittenWith(1, value)) return 1;
  if (isWrittenWith(2, value)) return 2;
  const [digits = "", exponent = "0"] = String(value).split("e");
  const fraction = digits.split(".")[1] ?? "";
  return Math.max(0, fraction.length - Number(exponent));
}

/** True for a number that so many places write exactly; of most numbers it spares writing them. */
const isWrittenWith = (places: number, value: number): boolean =>
  Math.round(value * 10 ** places) / 10 ** places === value;
