import type { TrendSeries, Trends } from "../../analyze/measure/trends.ts";
import { yearOf } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import { familyTrends } from "../../statistics/trend/annual-trend.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding, findingOn, inPeriod } from "../sentence/finding.ts";
import { en, linked, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { levelFigure, placeOf } from "../sentence/place.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";

/**
 * Says how many areas have a clear trend. They are judged as one family, so that what chance alone gives among
 * thirty is not called a trend. With fewer than five years, and for stocks, it only counts the areas that rose or
 * fell every year.
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
    measure.overTime === "last" || judged.every(({ p }) => p === null)
      ? runs(trends)
      : verdicts(trends, judged);
  const span = spanName(first, last);
  const estimates = estimatesClause(trends.series.map(withEstimate), trends.words.parts);
  return findingOn(inPeriod(label, span), phrase(zh`${said}${estimates}`, en`${said}${estimates}`));
}

const withEstimate = ({ name, isEstimated }: TrendSeries) => ({
  name,
  isEstimated: isEstimated.includes(true),
});

/** Counts the clear trends of the family: 30个乡镇一并检验，1个上升趋势明确 */
function verdicts(
  { words }: Trends,
  judged: readonly { readonly verdict: string; readonly p: number | null }[],
): Phrase {
  const family = judged.filter(({ p }) => p !== null);
  const rise = family.filter(({ verdict }) => verdict === "clear-rise").length;
  const fall = family.filter(({ verdict }) => verdict === "clear-fall").length;
  const of = words.parts;
  const n = family.length;
  if (rise + fall === 0)
    return phrase(
      zh`${n}个${of}一并检验，均看不出稳定趋势`,
      en`of ${n} ${of} tested together, none shows a stable trend`,
    );
  const named = [
    ...(rise > 0 ? [phrase(zh`${rise}个上升`, en`${rise} a clear rise`)] : []),
    ...(fall > 0 ? [phrase(zh`${fall}个下降`, en`${fall} a clear fall`)] : []),
  ];
  const [one, two] = named;
  const both = two ? phrase(zh`${one!}、${two}`, en`${one!} and ${two}`) : one!;
  return phrase(
    zh`${n}个${of}一并检验，${both}趋势明确`,
    en`of ${n} ${of} tested together, ${both}`,
  );
}

/**
 * Counts the areas that rose or fell every year, and says why no trend is judged: too few years, or a stock, which
 * hardly ever falls.
 */
function runs({ periods, series, words, measure }: Trends): Phrase {
  const complete = series.filter(({ values }) => values.every((value) => value !== null));
  const every = (sign: number) =>
    complete.filter(({ values }) =>
      values.slice(1).every((value, i) => Math.sign(value! - values[i]!) === sign),
    ).length;
  const [rose, fell] = [every(1), every(-1)];
  const of = words.parts;
  if (periods.length < 2) return phrase(zh`只有一个年份，没有走势`, en`one year only, no course`);
  if (complete.length === 0)
    return phrase(
      zh`没有各年数据齐全的${of}，不判断趋势`,
      en`none of the ${of} is complete in every year, no trend judged`,
    );
  const why =
    measure.overTime === "last"
      ? phrase(zh`存量`, en`a stock`)
      : phrase(zh`年份太少`, en`too few years`);
  return phrase(
    zh`${complete.length}个${of}中逐年上升${rose}个、下降${fell}个（${why}，不判断趋势）`,
    en`${rose} of ${complete.length} ${of} rose and ${fell} fell every year (${why}, no trend judged)`,
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
      : bracketed(bareAmount(middle, measure, isMedian ? "estimated" : null));
  return finding(
    phrase(
      zh`${own.name}${periodName(period)}${measure.label}${number}${side}${beside}。`,
      en`${own.name}: ${number} in ${periodName(period)}${sideEn}${beside}.`,
    ),
  );
}

const bracketed = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({
  zh: `（${zh}）`,
  en: ` (${en})`,
});
