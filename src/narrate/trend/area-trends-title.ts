import type { AreaTrends } from "../../analyze/results/area-trends.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { againstMedian } from "../sentence/against-median.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** The title of one area's courses: 甲镇2023年4项中3项高于中位数、1项低于. No verdict on trends: those are judged over all areas. */
export function areaTrendsTitle({ name, periods, trends }: AreaTrends): Finding {
  const said = againstMedian(
    trends.map(({ series, median }) => [series[0]?.values.at(-1) ?? null, median.at(-1) ?? null]),
  );
  const when = periodName(periods.at(-1)!);
  return finding(phrase(zh`${name}${when}：${said}。`, en`${name}, ${when}: ${said}.`));
}
