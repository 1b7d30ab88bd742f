import { daysIn, monthsTogether, type NamedPeriod } from "./year-part.ts";

const START = String.raw`(?:(?<y>(?:19|20)\d\d)[-年./])?(?<m>\d{1,2})[-月./](?<d>\d{1,2})日?起?`;
const END = String.raw`(?:(?:(?<y2>(?:19|20)\d\d)[-年./])?(?<m2>\d{1,2})[-月./])?(?<d2>\d{1,2})日?止?`;
const RANGE = new RegExp(`^${START}(?:-+|~|至|到)${END}$`, "u");

/**
 * Reads two days as the months from the first to the last: 2023.1.1-2023.1.31 is January. Ambiguous
 * where they are not the first and the last day of months, such as a week; null for other texts.
 * @example dayRange("2023年2月1日-2月28日") // => {"year":2023,"part":"02"}
 */
export function dayRange(spelling: string): NamedPeriod | "ambiguous" | null {
  const { y, m, d, y2, m2 = m, d2 } = RANGE.exec(spelling)?.groups ?? {};
  if (m === undefined || d === undefined || d2 === undefined) return null;
  const year = y === undefined ? null : Number(y);
  const isOneYear = y2 === undefined || y2 === y;
  const lastDays = lastDaysOf(Number(m2), year);
  const isWhole = isOneYear && Number(d) === 1 && lastDays.includes(Number(d2));
  const part = isWhole ? monthsTogether(Number(m), Number(m2)) : null;
  return part === null ? "ambiguous" : { year, part };
}

/** Lists the days on which a month may end; without a year, February ends on the 28th or 29th. */
const lastDaysOf = (month: number, year: number | null): number[] =>
  month === 2 && year === null ? [28, 29] : [daysIn(month, year)];
