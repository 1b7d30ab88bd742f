/**
 * A period without its year: "" is the whole year, `H1`, `Q3`, `03`, `03-05`, and `01/06` for the
 * months from January to June together.
 */
export type YearPart = string;

/** A period as far as a text names it. */
export interface NamedPeriod {
  readonly year: number | null;
  readonly part: YearPart;
}

/** Combines months: those from January on are cumulative, 4-6月 is a quarter, 7-12月 half a year. */
export function monthsTogether(first: number, last: number): YearPart | null {
  if (first < 1 || last > 12 || first > last) return null;
  if (first === last) return two(first);
  if (first > 1 && last - first === 2 && last % 3 === 0) return `Q${last / 3}`;
  return first === 7 && last === 12 ? "H2" : `${two(first)}/${two(last)}`;
}

/** @example two(3) // => "03" */
export const two = (n: number): string => String(n).padStart(2, "0");

/** Returns the days of a month; without a year, February has 29. */
export const daysIn = (month: number, year: number | null): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
