import type { Courses } from "../analyze/courses.ts";
import { periodName } from "../table/period-name.ts";
import { besideMedian } from "./beside-median.ts";
import { type Finding, finding } from "./finding.ts";
import { en, phrase, zh } from "./phrase.ts";

/** The title of one area's courses: 甲镇2023年4项中3项高于中位数、1项低于. No verdict on trends: those are judged over all areas. */
export function coursesTitle({ name, periods, trends }: Courses): Finding {
  const said = besideMedian(
    trends.map(({ series, median }) => [series[0]?.values.at(-1) ?? null, median.at(-1) ?? null]),
  );
  const when = periodName(periods.at(-1)!);
  return finding(phrase(zh`${name}${when}：${said}。`, en`${name}, ${when}: ${said}.`));
}
