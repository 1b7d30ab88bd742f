import type { Totals, TotalsRow } from "../analyze/totals.ts";
import { type Finding, finding } from "./finding.ts";
import { amount, periodName, text } from "./words.ts";

/**
 * The course of the county's total over the years. Five years that rise every year are four rises; below
 * that, or where a change cannot be compared, it is only said where it began and where it ended.
 */
export function sayTotals({ rows, measure, words }: Totals): Finding {
  const known = rows.filter((row) => row.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last)
    return finding(
      text(
        (s) => `${s(words.whole)}${s(measure.label)}：只有${known.length}个年份有数据`,
        (s) => `${s(measure.label)}, ${s(words.whole)}: data for ${known.length} year(s) only`,
      ),
      [],
    );
  const course = courseOf(rows);
  const from = amount(first.value!, measure, first.qualifier);
  const to = amount(last.value!, measure, last.qualifier);
  return finding(
    text(
      (s) =>
        `${s(words.whole)}${s(measure.label)}${s(course)}：${s(periodName(first.period))}${s(from)}，${s(periodName(last.period))}${s(to)}`,
      (s) =>
        `${s(measure.label)}, ${s(words.whole)}, ${s(course)}: ${s(from)} in ${s(periodName(first.period))}, ${s(to)} in ${s(periodName(last.period))}`,
    ),
    [],
  );
}

function courseOf(rows: readonly TotalsRow[]) {
  const changes = rows.slice(1).map((row) => row.change);
  if (changes.some((change) => change === null))
    return { zh: "部分年份不可比", en: "some years not comparable" };
  const years = changes.length;
  if (years >= 2 && changes.every((change) => change! > 0))
    return { zh: `连续${years}年增长`, en: `rose ${years} years in a row` };
  if (years >= 2 && changes.every((change) => change! < 0))
    return { zh: `连续${years}年下降`, en: `fell ${years} years in a row` };
  return { zh: "有升有降", en: "rose and fell" };
}
