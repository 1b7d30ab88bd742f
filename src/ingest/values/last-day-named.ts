import { lastDay } from "../../model/periods/period.ts";
import { inYear, matchPeriod, normalizePeriod } from "./match-period.ts";
import { daysIn, two } from "./year-part.ts";

const DATE = /((?:19|20)\d\d)(?:[-年./](\d{1,2})(?:[-月./](\d{1,2}))?)?(?!\d)/gu;

/**
 * Finds the last day of the latest date that a text names; null where it names none.
 * @example lastDayNamed("2022年1月至2024年6月") // => "2024-06-30"
 */
export function lastDayNamed(text: string): string | null {
  const whole = matchPeriod(text);
  if (typeof whole !== "string" && whole.year !== null)
    return lastDay(inYear(whole.part, whole.year));
  const days = [...normalizePeriod(text).matchAll(DATE)].flatMap(([, year, month, day]) =>
    dayOf(Number(year), month, day),
  );
  return days.sort().at(-1) ?? null;
}

function dayOf(year: number, month: string | undefined, day: string | undefined): string[] {
  if (month === undefined) return [lastDay(String(year))];
  if (Number(month) < 1 || Number(month) > 12) return [];
  const last = daysIn(Number(month), year);
  const chosen = day === undefined ? last : Number(day);
  return chosen < 1 || chosen > last ? [] : [`${year}-${two(Number(month))}-${two(chosen)}`];
}
