import type { Text } from "../../messages/text.ts";
import { isYearBefore, type Period, periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";

/**
 * What a comparison calls the period it looks back to: 上年 for the year before, else its name.
 * @example baselineName("2022", "2023") // => { zh: "上年", en: "2022" }
 */
export function baselineName(before: Period, after: Period): Text {
  const name = periodName(before);
  if (!isYearBefore(before, after)) return name;
  return { zh: periodKind(after) === "year" ? "上年" : "上年同期", en: name.en };
}
