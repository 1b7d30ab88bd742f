import { daysIn, type NamedPeriod, two } from "./year-part.ts";

/** The order of day and month in dates that end with the year. */
export type DateOrder = "day-first" | "month-first";

const DATE = /^(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?:[t\s].*)?$/iu;

/**
 * Finds the order that a date shows by itself: one of its numbers is no month. Null for any other
 * text.
 * @example shownOrder("25/06/2023") // => "day-first"
 */
export function shownOrder(text: string): DateOrder | null {
  const [, first, , second] = DATE.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  if (Number(first) > 12 === Number(second) > 12) return null;
  return Number(first) > 12 ? "day-first" : "month-first";
}

/**
 * Reads a date that ends with the year, in the order that it shows or else the given one. Null
 * where it has no such form or the order is not known.
 */
export function dayMonthYear(
  text: string,
  order: () => DateOrder | null,
): NamedPeriod | "invalid" | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const known = shownOrder(text) ?? order();
  if (known === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const [day, month] = known === "day-first" ? [first, second] : [second, first];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
  return isDay ? { year, part: `${two(month)}-${two(day)}` } : "invalid";
}
