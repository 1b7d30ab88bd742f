import type { Text } from "../../messages/text.ts";
import { isDay, type Period, periodKind, yearOf } from "./period.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * Names a period as sentences, legends and table heads do.
 * @example periodName("2023-Q1") // => { zh: "2023年一季度", en: "Q1 2023" }
 */
export function periodName(period: Period): Text {
  const year = period.slice(0, 4);
  const part = partName(period);
  return { zh: `${year}年${part.zh}`, en: `${part.en} ${year}`.trim() };
}

/**
 * Names the part of the year alone: 一季度, 3月, 1—6月. Empty for a whole year.
 * @example partName("2023-01/2023-06").zh // => "1—6月"
 */
export function partName(period: Period): Text {
  const month = Number(period.slice(5, 7));
  switch (periodKind(period)) {
    case "year":
      return { zh: "", en: "" };
    case "half":
      return { zh: period.endsWith("1") ? "上半年" : "下半年", en: period.slice(5) };
    case "quarter":
      return { zh: `${"一二三四"[Number(period.at(-1)) - 1]}季度`, en: period.slice(5) };
    case "month":
      return monthName(month);
    case "day": {
      const day = Number(period.slice(8));
      return { zh: `${month}月${day}日`, en: `${day} ${monthName(month).en}` };
    }
    case "span":
      return monthsName(month, Number(period.slice(13)));
  }
}

/** @example monthName(3) // => { zh: "3月", en: "March" } */
export const monthName = (month: number): Text => ({ zh: `${month}月`, en: MONTHS[month - 1]! });

/** @example monthsName(1, 6) // => { zh: "1—6月", en: "January–June" } */
export const monthsName = (first: number, last: number): Text =>
  first === last
    ? monthName(first)
    : { zh: `${first}—${last}月`, en: `${monthName(first).en}–${monthName(last).en}` };

/**
 * Names the time from one period to another; the year of years is said once.
 * @example spanName("2019", "2023") // => { zh: "2019—2023年", en: "2019–2023" }
 * @example spanName("2023-01-01", "2023-03-31").zh // => "2023年1月1日—3月31日"
 */
export function spanName(first: Period, last: Period): Text {
  const [from, to] = [periodName(first), periodName(last)];
  if (first === last) return to;
  if (isDay(first) && isDay(last) && yearOf(first) === yearOf(last))
    return { zh: `${from.zh}—${partName(last).zh}`, en: `${partName(first).en}–${to.en}` };
  return { zh: `${from.zh.replace(/年$/, "")}—${to.zh}`, en: `${from.en}–${to.en}` };
}
