import type { TrendSeries, Trends } from "../../analyze/measure/trends.ts";
import { yearOf } from "../../model/periods/period.ts";
import { spanName } from "../../model/periods/period-name.ts";
import { familyTrends } from "../../statistics/trend/annual-trend.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, type Phrase, phrase, zh } from "../sentence/phrase.ts";

/**
 * What may be said of the course of many townships at once. They are judged as one family, so that what
 * luck alone gives among thirty is not called a trend; below five years, and for stocks, it is only
 * counted who rose and who fell every year.
 */
export function sayTrends(trends: Trends): Finding {
  const { periods, measure } = trends;
  const [first, last] = [periods[0], periods.at(-1)];
  const { label } = measure;
  if (first === undefined || last === undefined)
    return finding(phrase(zh`${label}：没有可用的数据。`, en`${label}: no usable data.`));
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
  return finding(
    phrase(zh`${span}${label}：${said}${estimates}。`, en`${label}, ${span}: ${said}${estimates}.`),
  );
}

const withEstimate = ({ name, isEstimated }: TrendSeries) => ({
  name,
  isEstimated: isEstimated.includes(true),
});

/** 30个乡镇中1个上升趋势明确，其余看不出稳定趋势 */
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

/** Who rose or fell in every step, without judging: too few years, or a stock that hardly ever falls. */
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
