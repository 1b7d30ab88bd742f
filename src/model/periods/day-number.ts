/**
 * A day as one number, 20230514, which sorts and compares as days do. A term that is still to be counted from a day
 * of its row is below zero: months in thousands, and days.
 */
export type DayNumber = number;

/**
 * Makes the number of a day.
 * @example dayNumber("2023-05-14") // => 20230514
 */
export const dayNumber = (day: string): DayNumber => Number(day.replaceAll("-", ""));

/**
 * Writes the number of a day as a day.
 * @example dayText(20230514) // => "2023-05-14"
 */
export function dayText(day: DayNumber): string {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/**
 * Returns the year of a day; that of an unknown day is NaN.
 * @example yearOfDay(20230514) // => 2023
 */
export const yearOfDay = (day: DayNumber): number => Math.floor(day / 10_000);

const DAY_IN_MS = 86_400_000;
const timeOf = (day: DayNumber): number => Date.parse(dayText(day));

/**
 * Counts the days from one day to another.
 * @example daysBetween(20240228, 20240301) // => 2
 */
export const daysBetween = (from: DayNumber, to: DayNumber): number =>
  (timeOf(to) - timeOf(from)) / DAY_IN_MS;

/** A term: so many months, then so many days, from the day that its text names, or from whichever is known. */
export interface Term {
  readonly months: number;
  readonly days: number;
  readonly from: TermStart;
}

/** The day that a term begins with: the first or the last of the columns it may count from, or the first that is filled. */
const TERM_STARTS = ["known", "first", "last"] as const;
export type TermStart = (typeof TERM_STARTS)[number];

const MONTHS = 1000;
const STARTS = 1_000_000;

/** Writes a term as a number below zero, the place of a day that is not known yet. */
export const termNumber = ({ months, days, from }: Term): DayNumber =>
  -(TERM_STARTS.indexOf(from) * STARTS + months * MONTHS + days);

/** Returns the day that a term begins with. */
export const startOfTerm = (term: DayNumber): TermStart =>
  TERM_STARTS[Math.floor(-term / STARTS)] ?? "known";

/** True for the number of a term. */
export const isTerm = (day: DayNumber): boolean => day < 0;

/**
 * Returns the day on which a term ends that begins on a day. A month ends on the same day of the next one, or on its
 * last day where it has no such day.
 * @example endOfTerm(20230131, termNumber({ months: 1, days: 0, from: "known" })) // => 20230228
 */
export function endOfTerm(from: DayNumber, term: DayNumber): DayNumber {
  const length = -term % STARTS;
  const [months, days] = [Math.floor(length / MONTHS), length % MONTHS];
  const [year, month, day] = [yearOfDay(from), (Math.floor(from / 100) % 100) - 1, from % 100];
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month + months, Math.min(day, last) + days));
  return dayNumber(end.toISOString().slice(0, 10));
}
