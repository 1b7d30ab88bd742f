import type { Text } from "../../messages/text.ts";
import { firstDay, isYearBefore, lastDay, type Period } from "../../model/periods/period.ts";
import { spanName } from "../../model/periods/period-name.ts";

/**
 * Names a period on an axis, in both languages.
 * @example shortPeriod("2023-03") // => "2023.3"
 */
export const shortPeriod = (period: Period): string =>
  period
    .replace(/-0?(\d+)\/\d+-0?(\d+)$/, ".$1–$2")
    .replace(/-0?(\d+)$/, ".$1")
    .replace("-", "");

/**
 * Names a range of periods from the first to the last.
 * @example periodRange(["2019", "2020", "2021"]).zh // => "2019—2021年"
 */
export const periodRange = (periods: readonly Period[]): Text =>
  spanName(periods[0]!, periods.at(-1)!);

/**
 * True if one period begins the day after another ends, or is the same part of the next year. A line joins only
 * such periods.
 * @example follows("2023-Q1", "2022-Q4") // => true
 */
export function follows(period: Period, before: Period): boolean {
  if (isYearBefore(before, period)) return true;
  const next = new Date(Date.parse(`${lastDay(before)}T00:00:00Z`) + 86_400_000);
  return next.toISOString().slice(0, 10) === firstDay(period);
}
