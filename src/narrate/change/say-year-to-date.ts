import type { Text } from "../../messages/text.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import { monthsName } from "../../model/periods/period-name.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import type { Value } from "../../statistics/known-values.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { yearToDate } from "../../statistics/trend/year-to-date.ts";
import { changeClause } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { totalAmount } from "../sentence/words.ts";

/** The months of a year so far and of the year before; the lists hold months 1, 2, 3... */
export interface YearSoFar {
  readonly measure: Measure;
  readonly year: number;
  readonly current: readonly Value[];
  readonly previous: readonly Value[];
}

/**
 * Compares a year so far with the same months of the year before: 2023年1—9月活动场次累计1234场，
 * 比上年同期增加91场，增长8.0%；本年缺5月，已同时剔除。 A month known in only one of the two years is left out of
 * both.
 */
export function sayYearToDate({ measure, year, current, previous }: YearSoFar): Finding {
  const result = yearToDate(current, previous);
  if (isRefused(result)) return sayRefusal(result, measure.label);
  const used = monthsWhere(current, (value, i) => value !== null && (previous[i] ?? null) !== null);
  const months = runsOf(used);
  const value = totalAmount(result.current, measure);
  const smallest = smallestBaseOf(measure);
  const change = changeClause(
    {
      before: result.previousSameMonths,
      change: result.change,
      rate: result.previousSameMonths >= smallest ? result.rate : null,
    },
    measure,
    { zh: "上年同期", en: `the same months of ${year - 1}` },
  );
  const { leftOut } = result;
  const gaps = [
    gap(
      leftOut.filter((month) => (current[month - 1] ?? null) === null),
      { zh: "本年缺", en: String(year) },
    ),
    gap(
      leftOut.filter((month) => (current[month - 1] ?? null) !== null),
      { zh: "上年缺", en: String(year - 1) },
    ),
  ].flat();
  const tail =
    gaps.length > 0
      ? phrase(
          zh`；${joined(gaps, { zh: "，", en: "" })}，已同时剔除`,
          en`; ${joined(gaps, { zh: "", en: "; " })}, left out of both years`,
        )
      : NOTHING;
  return finding(
    phrase(
      zh`${String(year)}年${months}${measure.label}累计${value}，${change}${tail}。`,
      en`${measure.label} totalled ${value} in ${months} ${String(year)}, ${change}${tail}.`,
    ),
  );
}

const monthsWhere = (
  values: readonly Value[],
  is: (value: Value, place: number) => boolean,
): number[] => values.flatMap((value, i) => (is(value, i) ? [i + 1] : []));

/** Lists months, those that follow each other as one span: 1—4月、6—9月. */
function runsOf(months: readonly number[]): Phrase {
  const starts = months.filter((month) => !months.includes(month - 1));
  const ends = months.filter((month) => !months.includes(month + 1));
  const spans: Text[] = starts.map((start, i) => monthsName(start, ends[i]!));
  return joined(
    spans.map((span) => phrase(zh`${span}`, en`${span}`)),
    { zh: "、", en: ", " },
  );
}

const gap = (months: readonly number[], whose: Text): Phrase[] =>
  months.length === 0
    ? []
    : [phrase(zh`${whose}${runsOf(months)}`, en`${runsOf(months)} ${whose} missing`)];
