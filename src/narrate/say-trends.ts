import type { Trends } from "../analyze/trends.ts";
import { type Finding, finding } from "./finding.ts";
import { periodName, text } from "./words.ts";

/**
 * How many townships rose or fell in every step. Five years cannot carry more: with thirty townships a
 * few perfect runs are expected by chance, and the sentence says that no trend is judged.
 */
export function sayTrends({ series, periods, measure, words }: Trends): Finding {
  const complete = series.filter(({ values }) => values.every((value) => value !== null));
  const every = (sign: number) =>
    complete.filter(({ values }) =>
      values.slice(1).every((value, i) => Math.sign(value! - values[i]!) === sign),
    ).length;
  const span = `${periods[0]}—${periods.at(-1)}`;
  const rose = every(1);
  const fell = every(-1);
  return finding(
    text(
      (s) =>
        `${s(measure.label)}：${span}年${complete.length}个${s(words.parts)}数据齐全，其中${rose}个逐年上升、${fell}个逐年下降（年份少，不判断趋势）`,
      (s) =>
        `${s(measure.label)}: of ${complete.length} ${s(words.parts)} complete for ${s(periodName(periods[0]!))} to ${s(periodName(periods.at(-1)!))}, ${rose} rose and ${fell} fell every year (too few years to judge a trend)`,
    ),
    [],
  );
}
