import { countId, countWhereId, timesId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { TrendSeries, Trends } from "../../analyze/measure/trends.ts";
import type { Text } from "../../messages/text.ts";
import { nounOf } from "../../model/number-format.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  linked,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type FamilyTrend, familyTrends } from "../../statistics/trend/annual-trend.ts";
import { smallestKendallP } from "../../statistics/trend/kendall-null.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding, findingOn, inPeriod } from "../sentence/finding.ts";
import { levelFigure, placeOf } from "../sentence/place.ts";
import { amount, bareAmount, inSentence, namesOf, oneDecimal } from "../sentence/words.ts";

/** The share of false trends among those named; `familyTrends` judges by the same. */
const FAMILY_ERROR = 0.1;

/**
 * Says how many areas have a clear trend, judged as one family, so that what chance alone gives among thirty is not
 * called a trend. Where no area could pass that test (five years, thirty areas), with fewer years, and for stocks, it
 * names the areas that rose or fell every year.
 */
export function sayTrends(trends: Trends): Finding {
  const { periods, measure } = trends;
  const [first, last] = [periods[0], periods.at(-1)];
  const { label } = measure;
  if (first === undefined || last === undefined)
    return findingOn(label, phrase(zh`没有可用的数据`, en`no usable data`));
  const years = periods.map(yearOf);
  const judged = familyTrends(
    years,
    trends.series.map(({ values }) => values),
  );
  const said =
    measure.overTime === "last" || !canShow(judged) ? runs(trends) : verdicts(trends, judged);
  const span = spanName(first, last);
  const estimates = estimatesClause(trends.series.map(withEstimate), trends.words.parts);
  return findingOn(inPeriod(label, span), phrase(zh`${said}${estimates}`, en`${said}${estimates}`));
}

/** True where one area alone could pass the test of the family, or some did. */
function canShow(judged: readonly FamilyTrend[]): boolean {
  const family = judged.filter(({ p }) => p !== null);
  return family.some(
    ({ verdict, smallestP }) =>
      verdict.startsWith("clear") || smallestP * family.length <= FAMILY_ERROR,
  );
}

const withEstimate = ({ name, isEstimated }: TrendSeries) => ({
  name,
  isEstimated: isEstimated.includes(true),
});

/** Counts the clear trends of the family: 30个乡镇一并检验，1个上升趋势明确 */
function verdicts(
  { words, series }: Trends,
  judged: readonly { readonly verdict: string; readonly p: number | null }[],
): Phrase {
  const where = (is: (one: (typeof judged)[number]) => boolean): TrendSeries[] =>
    series.filter((_, i) => judged[i]!.p !== null && is(judged[i]!));
  const counted = (some: readonly TrendSeries[]) => mentionedCount(some.length, countOf(some));
  const all = where(() => true);
  const up = where(({ verdict }) => verdict === "clear-rise");
  const down = where(({ verdict }) => verdict === "clear-fall");
  const of = words.parts;
  const [n, rise, fall] = [counted(all), counted(up), counted(down)];
  if (up.length + down.length === 0)
    return phrase(
      zh`${n}个${of}一并检验，均看不出稳定趋势`,
      en`of ${n} ${of} tested together, none shows a stable trend`,
    );
  const named = [
    ...(up.length > 0 ? [phrase(zh`${rise}个上升`, en`${rise} a clear rise`)] : []),
    ...(down.length > 0 ? [phrase(zh`${fall}个下降`, en`${fall} a clear fall`)] : []),
  ];
  const [one, two] = named;
  const both = two ? phrase(zh`${one!}、${two}`, en`${one!} and ${two}`) : one!;
  return phrase(
    zh`${n}个${of}一并检验，${both}趋势明确`,
    en`of ${n} ${of} tested together, ${both}`,
  );
}

/** Names the areas that rose or fell every year: 甲镇、乙镇连续4年增加，其余28个乡镇有升有降. */
function runs(trends: Trends): Phrase {
  const { periods, series, words } = trends;
  const complete = series.filter(({ values }) => values.every((value) => value !== null));
  const of = words.parts;
  if (periods.length < 2) return phrase(zh`只有一个年份，没有走势`, en`one year only, no course`);
  if (complete.length === 0)
    return phrase(
      zh`没有各年数据齐全的${of}，不判断趋势`,
      en`none of the ${of} is complete in every year, no trend judged`,
    );
  const [rose, fell] = [runningIn(complete, 1), runningIn(complete, -1)];
  const named = [...runOf(trends, rose, 1), ...runOf(trends, fell, -1)];
  const others = complete.filter((each) => !rose.includes(each) && !fell.includes(each));
  const left = mentionedCount(others.length, countOf(others));
  const whole = mentionedCount(complete.length, countOf(complete));
  if (named.length === 0)
    return phrase(
      zh`没有逐年上升或下降的${of}（${whole}个数据齐全）`,
      en`none of the ${of} rose or fell every year (${whole} complete)`,
    );
  const list = joined(named, { zh: "，", en: "; " });
  const rest =
    others.length === 0
      ? NOTHING
      : phrase(
          zh`，其余${left}个${of}有升有降或持平`,
          en`; the other ${left} ${nounOf(others.length, of.en)} did not`,
        );
  const luck = luckClause(trends, complete);
  return phrase(zh`${list}${rest}${luck}`, en`${list}${rest}${luck}`);
}

/** Returns the id of the number of areas, by their last values. */
function countOf(series: readonly TrendSeries[]): string | undefined {
  const ids = series.flatMap(({ figures }) => figures?.at(-1) ?? []);
  return ids.length === series.length ? countId(ids) : undefined;
}

/** Finds the series that moved in one direction every year. */
const runningIn = (series: readonly TrendSeries[], sign: 1 | -1): TrendSeries[] =>
  series.filter(({ values }) =>
    values.slice(1).every((value, i) => Math.sign(value! - values[i]!) === sign),
  );

/** Names some areas and their run: 甲镇、乙镇连续4年增加. Five years that rise every year are four rises. */
function runOf(
  { measure, periods, words }: Trends,
  areas: readonly TrendSeries[],
  sign: 1 | -1,
): Phrase[] {
  if (areas.length === 0) return [];
  const who = namesOf(areas, words.parts, ({ figures }) => figures?.at(-1));
  const word = changeWord(sign, measure);
  const years = periods.slice(1).map((after, i) => `${periods[i]}..${after}`);
  const moves = years.map((each) => figureId(`${measure.id}.change`, each, areas[0]!.key));
  const times = mentionedCount(
    years.length,
    areas[0]!.figures ? countWhereId(moves, sign > 0 ? ">" : "<", 0) : undefined,
  );
  const verb = sign > 0 ? "rose" : "fell";
  return years.length === 1
    ? [phrase(zh`${who}比上年${word}`, en`${who} ${verb}`)]
    : [phrase(zh`${who}连续${times}年${word}`, en`${who} ${verb} ${times} years in a row`)];
}

/** Says how many such runs chance alone would give; nothing for a stock, which chance does not move. */
function luckClause({ measure, periods }: Trends, complete: readonly TrendSeries[]): Phrase | Text {
  if (measure.overTime === "last") return NOTHING;
  const chance = smallestKendallP(periods.length);
  const count = mentioned(timesId(countOf(complete), chance), oneDecimal(complete.length * chance));
  return phrase(
    zh`（偶然也会有约${count}个，不判断趋势）`,
    en` (chance alone gives about ${count}; no trend judged)`,
  );
}

/**
 * Makes the title of one area's series beside the median: 甲镇2023年活动场次74场，高于中位数（63场）. It gives no
 * verdict, for a trend is judged in the family of all areas only.
 */
export function ownTrendTitle(trends: Trends): Finding {
  const { measure, periods, series, median, isMedianEstimated } = trends;
  const [own] = series;
  const period = periods.at(-1);
  const value = own?.values.at(-1) ?? null;
  if (!own || period === undefined || value === null)
    return finding(
      phrase(
        zh`${own?.name ?? ""}${measure.label}：最近一期没有完整数据。`,
        en`${own?.name ?? ""}: no complete ${inSentence(measure.label)} for the last period.`,
      ),
    );
  const middle = median.at(-1) ?? null;
  const [isOwn, isMedian] = [own.isEstimated.at(-1)!, isMedianEstimated.at(-1)!];
  const number = linked(
    levelFigure(measure, period, placeOf(own)),
    amount(value, measure, isOwn ? "estimated" : null),
  );
  const [side, sideEn] =
    middle === null
      ? ["", ""]
      : value > middle
        ? ["，高于中位数", ", above the median"]
        : value < middle
          ? ["，低于中位数", ", below the median"]
          : ["，等于中位数", ", at the median"];
  const beside =
    middle === null
      ? { zh: "", en: "" }
      : mentioned(
          trends.medianFigures?.at(-1),
          bareAmount(middle, measure, isMedian ? "estimated" : null),
        );
  const [open, close] = middle === null ? [NOTHING, NOTHING] : BRACKETS;
  return finding(
    phrase(
      zh`${own.name}${periodName(period)}${measure.label}${number}${side}${open}${beside}${close}。`,
      en`${own.name}: ${number} in ${periodName(period)}${sideEn}${open}${beside}${close}.`,
    ),
  );
}

const BRACKETS: readonly [Text, Text] = [
  { zh: "（", en: " (" },
  { zh: "）", en: ")" },
];
