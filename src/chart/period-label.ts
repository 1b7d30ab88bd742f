import type { Text } from "../messages.ts";
import { firstDay, lastDay, type Period, periodKind } from "../table/period.ts";

/**
 * A period as a legend or a subtitle names it.
 * @example periodLabel("2023-Q1") // => { "zh": "2023年一季度", "en": "Q1 2023" }
 */
export function periodLabel(period: Period): Text {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  const month = String(Number(part.slice(0, 2)));
  switch (periodKind(period)) {
    case "year":
      return { zh: `${year}年`, en: year };
    case "half":
      return { zh: `${year}年${part === "H1" ? "上" : "下"}半年`, en: `${part} ${year}` };
    case "quarter":
      return { zh: `${year}年${"一二三四"[Number(part[1]) - 1]}季度`, en: `${part} ${year}` };
    case "month":
      return { zh: `${year}年${month}月`, en: period };
    case "day":
      return { zh: `${year}年${month}月${Number(part.slice(3))}日`, en: period };
    case "span":
      return {
        zh: `${year}年${month}—${Number(period.slice(13))}月`,
        en: period.replace("/", " to "),
      };
  }
}

/**
 * A period as an axis names it, in both languages.
 * @example shortPeriod("2023-03") // => "2023.3"
 */
export const shortPeriod = (period: Period): string =>
  period.replace(/-0?(\d+)$/, ".$1").replace("-", "");

/**
 * Several periods from the first to the last.
 * @example periodRange(["2019", "2020", "2021"]).zh // => "2019—2021年"
 */
export function periodRange(periods: readonly Period[]): Text {
  const first = periodLabel(periods[0]!);
  const last = periodLabel(periods.at(-1)!);
  if (periods.length === 1) return last;
  return { zh: `${first.zh.replace(/年$/, "")}—${last.zh}`, en: `${first.en}–${last.en}` };
}

/**
 * Whether one period begins the day after another ends: only then may a line join them.
 * @example follows("2023-Q1", "2022-Q4") // => true
 */
export function follows(period: Period, before: Period): boolean {
  const next = new Date(Date.parse(`${lastDay(before)}T00:00:00Z`) + 86_400_000);
  return next.toISOString().slice(0, 10) === firstDay(period);
}
