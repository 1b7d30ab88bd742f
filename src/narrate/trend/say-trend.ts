import { lessId } from "../../analyze/figures/derived.ts";
import type { Totals } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { isOneScale, type Measure } from "../../model/datasets/measure.ts";
import { formatPercent } from "../../model/number-format.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import type { Value } from "../../statistics/known-values.ts";
import {
  type AnnualTrend,
  annualTrend,
  type Course,
  type FamilyTrend,
} from "../../statistics/trend/annual-trend.ts";
import type { Verdict } from "../../statistics/trend/trend-verdict.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";
import { levelFigure, type Place } from "../sentence/place.ts";
import { bareAmount, inSentence, percent, signedAmount } from "../sentence/words.ts";

/** A yearly series of one place. */
export interface YearlySeries {
  readonly place: Place;
  readonly measure: Measure;
  readonly years: readonly number[];
  readonly values: readonly Value[];
  /** The word for the members of the family of a `FamilyTrend`: townships. */
  readonly of?: Text;
}

/**
 * Says what the number of years allows: the values of one or two years; the course of three or four, which are too
 * few for a verdict; one of five verdicts from five years on. In a family the sentence gives its size.
 */
export function sayTrend(series: YearlySeries, trend: AnnualTrend | FamilyTrend): Finding {
  const { place, measure } = series;
  const said = trendClause(series, trend);
  return findingOn(
    phrase(zh`${place.name}${measure.label}`, en`${place.name}, ${inSentence(measure.label)}`),
    said,
  );
}

/**
 * Says the trend of the county's total: 全县活动场次：2019—2023年看不出稳定趋势. A year that some area did not
 * report in full is left out, for it would look like a fall, and so are those before the measure began to count
 * something else. Not for stocks.
 */
export function sayCountyTrend({ measure, words, county, rows: all }: Totals): Finding {
  const last = all.at(-1)!.period;
  const rows = all.filter(({ period }) => isOneScale(measure, period, last));
  const years = rows.map(({ period }) => yearOf(period));
  const values = rows.map(({ value, complete, expected }) =>
    complete === expected ? value : null,
  );
  const place = { name: words.whole, code: county };
  return sayTrend({ place, measure, years, values }, annualTrend(years, values));
}

function trendClause(series: YearlySeries, trend: AnnualTrend | FamilyTrend): Phrase {
  const { verdict } = trend;
  if (verdict === "list-values") return listed(series);
  const known = series.years.filter((_, i) => (series.values[i] ?? null) !== null);
  const span = spanName(String(known[0]), String(known.at(-1)));
  if (verdict === "too-few-years") return described(series, trend, span);
  const family = "family" in trend && trend.family > 1 ? trend.family : null;
  const together =
    family === null
      ? NOTHING
      : phrase(
          zh`，与全部${family}个${series.of ?? "单位"}一并检验`,
          en`, tested together with all ${family} ${series.of ?? "units"}`,
        );
  const caveat = trend.neighbourWarning ? ALIKE : NOTHING;
  const typical = typicalChange(series, trend);
  return phrase(
    zh`${span}${TREND_WORDS[verdict]}${typical}${together}${caveat}`,
    en`${TREND_WORDS[verdict]} over ${span}${typical}${together}${caveat}`,
  );
}

/** Lists the values: 2022年40场，2023年52场（年份太少，只列数值） */
function listed({ place, measure, years, values }: YearlySeries): Phrase {
  const known = years.flatMap((year, i) => {
    const value = values[i] ?? null;
    if (value === null) return [];
    const period = String(year);
    const number = linked(levelFigure(measure, period, place), bareAmount(value, measure));
    return [phrase(zh`${periodName(period)}${number}`, en`${number} in ${periodName(period)}`)];
  });
  if (known.length === 0) return phrase(zh`没有可用的数据`, en`no usable data`);
  const list = joined(known, { zh: "，", en: ", " });
  return phrase(zh`${list}（年份太少，只列数值）`, en`${list} (too few years, values only)`);
}

/** Describes the course without a verdict: 2021—2023年连续2年上升，年均变动在+9场至+12场之间；年份太少，不能判断趋势 */
function described(series: YearlySeries, trend: AnnualTrend, span: Text): Phrase {
  const course = courseWord(trend);
  const [least, most] = (trend.slopeRange ?? []).map((slope) => slopeText(series, slope));
  const range = trend.slopeRange
    ? phrase(zh`，年均变动在${least!}至${most!}之间`, en`, between ${least!} and ${most!} a year`)
    : NOTHING;
  const isMonotone = trend.course === "rising" || trend.course === "falling";
  const chance = formatPercent(trend.smallestP, { digits: 0 });
  const luck = isMonotone
    ? phrase(
        zh`（${trend.n}年同升或同降，纯属偶然的可能约${chance}）`,
        en` (all ${trend.n} years in one direction happen by chance in about ${chance} of cases)`,
      )
    : NOTHING;
  return phrase(
    zh`${span}${course}${range}；年份太少，不能判断趋势${luck}`,
    en`${course} over ${span}${range}; too few years to judge a trend${luck}`,
  );
}

const COURSES: Readonly<Record<Course, Text>> = {
  rising: { zh: "上升", en: "rises" },
  falling: { zh: "下降", en: "falls" },
  level: { zh: "各年持平", en: "level" },
  "never-falling": { zh: "未出现下降", en: "no fall" },
  "never-rising": { zh: "未出现上升", en: "no rise" },
  mixed: { zh: "有升有降", en: "rises and falls" },
};

/** Names the course. n years in order are n - 1 rises; with a year missing between them nothing is "in a row". */
function courseWord({ course, n, gaps }: AnnualTrend): Phrase | Text {
  const word = COURSES[course];
  if (course !== "rising" && course !== "falling") return word;
  return gaps
    ? phrase(zh`有数据的${n}年逐次${word}`, en`only ${word} between the ${n} years with data`)
    : phrase(zh`连续${n - 1}年${word}`, en`${n - 1} ${word} in a row`);
}

/** Gives the change in a typical year, where the trend is clear: ，年均约增加9.5场（98.3%区间：+5.0场至+14.0场） */
function typicalChange(
  series: YearlySeries,
  { slope, interval, verdict }: AnnualTrend,
): Phrase | Text {
  if (slope === null || interval === null || !verdict.startsWith("clear")) return NOTHING;
  const { measure } = series;
  const size = mentioned(slopeId(series, slope), bareAmount(Math.abs(slope), measure));
  const way = changeWord(slope, measure).zh;
  const coverage = percent(interval.coverage);
  const [lower, upper] = [slopeText(series, interval.lower), slopeText(series, interval.upper)];
  return phrase(
    zh`，年均约${way}${size}（${coverage}区间：${lower}至${upper}）`,
    en`, about ${slopeText(series, slope)} a year (${coverage} interval: ${lower} to ${upper})`,
  );
}

const slopeText = (series: YearlySeries, slope: number): Phrase =>
  mentioned(slopeId(series, slope), signedAmount(slope, series.measure));

/** A slope between two years. */
interface Slope {
  readonly id: string;
  readonly years: number;
  readonly value: number;
}

/**
 * Returns the id of a slope: that between two years, or the mean of two such slopes, as their differences and the years
 * between them; undefined where the values are no figures.
 */
function slopeId({ place, measure, years, values }: YearlySeries, slope: number) {
  const id = (at: number) => levelFigure(measure, String(years[at]!), place);
  const slopes: Slope[] = years.flatMap((year, from) =>
    years.flatMap((later, to) => {
      const [before, after] = [values[from] ?? null, values[to] ?? null];
      const difference = to > from ? lessId(id(to), id(from)) : undefined;
      if (difference === undefined || before === null || after === null) return [];
      return [{ id: difference, years: later - year, value: (after - before) / (later - year) }];
    }),
  );
  const one = slopes.find(({ value }) => value === slope);
  if (one) return overYears(one);
  const pairs = slopes.flatMap((first) => slopes.map((second) => [first, second] as const));
  const both = pairs.find(([first, second]) => (first.value + second.value) / 2 === slope);
  return both && meanId(...both);
}

const overYears = ({ id, years }: Slope): string => (years === 1 ? id : `${id} / ${years}`);

/** Writes the mean of two slopes, read from left to right. */
const meanId = (first: Slope, second: Slope): string =>
  `${first.id} * ${second.years} / ${first.years} + ${second.id} / ${2 * second.years}`;

/** The wording of the verdicts from five years on. */
const TREND_WORDS: Readonly<Record<Exclude<Verdict, "list-values" | "too-few-years">, Text>> = {
  "clear-rise": { zh: "上升趋势明确", en: "a clear rise" },
  "clear-fall": { zh: "下降趋势明确", en: "a clear fall" },
  "signs-of-rise": { zh: "有上升迹象，尚不能确定", en: "signs of a rise, not yet certain" },
  "signs-of-fall": { zh: "有下降迹象，尚不能确定", en: "signs of a fall, not yet certain" },
  "no-stable-trend": {
    zh: "看不出稳定趋势（不等于没有变化）",
    en: "no stable trend (which is not the same as no change)",
  },
};

/** The caveat where the values of neighbouring years may depend on each other. */
const ALIKE: Text = {
  zh: "；相邻年份往往相近，以上判断偏乐观",
  en: "; neighbouring years are often alike, so this judgement is on the optimistic side",
};
