import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import { medianOf } from "./median-of.ts";

/** The spread of a year's level about that of the other years, as a logarithm: growth. */
const GROWTH = 0.3;
/** No series is taken for more regular than this. */
const LEAST_SPREAD = 0.2;
const MAD_TO_DEVIATION = 1.4826;

/** The odds as a logarithm, and how badly the year fits running sums: the lower the better. */
export interface CumulativeYear {
  readonly odds: number;
  readonly misfit: number;
}

/**
 * Weighs if one year of a series was counted from January on, though the other years were not: the
 * logarithm of the likelihood ratio. Normal logarithms about the median of each period in the other
 * years, or about the running sum of these medians; the level of the year is free, within growth.
 *
 * Refuses fewer than two other complete years, a missing period and a year without anything.
 * @example cumulativeYear([10, 21, 29, 40], [[10, 9, 10, 11], [9, 10, 11, 10]]).odds > 10 // => true
 */
export function cumulativeYear(
  year: readonly Value[],
  others: readonly (readonly Value[])[],
): CumulativeYear | Refused<"missing" | "too-few-years"> {
  const values = knownValues(year);
  const complete = others.map(knownValues).filter((each) => each.length === year.length);
  if (values.length < year.length || values.every((value) => value === 0))
    return { refused: "missing" };
  if (complete.length < 2) return { refused: "too-few-years" };
  const usual = values.map((_, i) => medianOf(complete.map((each) => each[i]!)));
  const running = usual.map((_, i) => usual.slice(0, i + 1).reduce((a, b) => a + b, 0));
  const spread = spreadAbout(usual, complete);
  const asSums = misfit(values, running, spread);
  return { odds: misfit(values, usual, spread) - asSums, misfit: asSums };
}

/** Half a unit keeps the logarithm of zero finite. */
const log = (value: number): number => Math.log(Math.max(0, value) + 0.5);

const distances = (values: readonly number[], from: readonly number[]): number[] =>
  values.map((value, i) => log(value) - log(from[i]!));

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

function spreadAbout(usual: readonly number[], years: readonly (readonly number[])[]): number {
  const off = years.flatMap((year) => {
    const own = distances(year, usual);
    const level = mean(own);
    return own.map((each) => Math.abs(each - level));
  });
  return Math.max(LEAST_SPREAD, MAD_TO_DEVIATION * medianOf(off));
}

/** Computes the negative logarithm of the likelihood at the level that fits best. */
function misfit(values: readonly number[], from: readonly number[], spread: number): number {
  const off = distances(values, from);
  const level = (mean(off) * off.length) / (off.length + (spread / GROWTH) ** 2);
  const squares = off.reduce((sum, each) => sum + (each - level) ** 2, 0);
  return squares / (2 * spread ** 2) + level ** 2 / (2 * GROWTH ** 2);
}
