import type { Measure } from "../../model/datasets/measure.ts";
import { formatPercent } from "../../model/number-format.ts";
import { spanName } from "../../model/periods/period-name.ts";
import { isRefused } from "../../statistics/refusal.ts";
import type { growth, growthBesideTrend } from "../../statistics/trend/growth.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { amount, bareAmount } from "../sentence/words.ts";

/**
 * 2019—2023年活动场次由1866场到2103场，年均增长3.0%（按两端计算），各年典型增速2.6%。 A rate from two ends is
 * never told without the typical one beside it; where there is no rate, the two ends are.
 */
export function sayGrowth(
  measure: Measure,
  {
    years,
    ends,
  }: {
    readonly years: readonly [first: number, last: number];
    readonly ends: readonly [first: number, last: number];
  },
  result: ReturnType<typeof growth>,
  beside: ReturnType<typeof growthBesideTrend>,
): Finding {
  const span = spanName(String(years[0]), String(years[1]));
  const [from, to] = [bareAmount(ends[0], measure), amount(ends[1], measure)];
  const course = phrase(
    zh`${span}${measure.label}由${from}到${to}`,
    en`${measure.label} over ${span}: from ${from} to ${to}`,
  );
  if (isRefused(result)) return sayRefusal(result, course);
  if (isRefused(beside)) return sayRefusal(beside, course);
  return finding(
    phrase(
      zh`${course}，年均增速${signed(result.cagr)}（按两端计算），各年典型增速${signed(beside.senRate)}。`,
      en`${course}, ${signed(result.cagr)} a year between the two ends; typical yearly rate ${signed(beside.senRate)}.`,
    ),
  );
}

const signed = (rate: number): string => formatPercent(rate, { signed: true, lang: "en" });
