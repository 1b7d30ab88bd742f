import type { Text } from "../../messages/text.ts";
import { isYearBefore, type Period, periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";

/**
 * Names the base period of a comparison: 上年 for the year before, else its own name.
 * @example baselineName("2022", "2023") // => { zh: "上年", en: "2022" }
 */
export function baselineName(before: Period, after: Period): Text {
  const name = periodName(before);
  if (!isYearBefore(before, after)) return name;
  return { zh: periodKind(after) === "year" ? "上年" : "上年同期", en: name.en };
}
