import { yearOf } from "../periods/period.ts";
import type { Facts } from "./facts.ts";

/** The year of a catalogue that states none: it holds from the beginning. */
export const UNDATED = 0;

/** Returns the year of the catalogue that a fact belongs to. */
export function catalogueYearOf({ period }: Facts, fact: number): number {
  const stated = period.values[period.codes[fact]!];
  return stated === undefined ? UNDATED : yearOf(stated);
}

/**
 * Finds the catalogue that holds in a year, by its own year: the last that begins by then, else the first there is.
 * @example catalogueIn([2019, 2022], 2021) // => 2019
 * @example catalogueIn([2022], 2020) // => 2022
 */
export function catalogueIn(years: readonly number[], year: number): number {
  const begun = years.filter((each) => each <= year);
  return begun.length > 0 ? Math.max(...begun) : Math.min(...years);
}
