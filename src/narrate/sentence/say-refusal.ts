import { en, type Phrase, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding, findingOn } from "./finding.ts";

/** The facts that may come with the reason of a refused result. */
export interface RefusalFacts {
  readonly n?: number;
}

type Wording = (facts: RefusalFacts) => Phrase;

const counted = (n: number | undefined, unit: { zh: string; en: string }): Phrase =>
  n === undefined ? phrase([], []) : phrase(zh`（${n}${unit}）`, en` (${n} ${unit})`);
const UNITS = { zh: "个", en: "in all" };
const YEARS = { zh: "个年份", en: "in all" };

/** The wording of every reason for which a method gives no result. */
const REASONS = {
  missing: () => phrase(zh`数据缺失，无法计算`, en`a value is missing, nothing is computed`),
  "negative-count": () =>
    phrase(zh`计数为负，无法计算`, en`a count is negative, nothing is computed`),
  "negative-values": () =>
    phrase(zh`含有负数，不计算`, en`some values are negative, nothing is computed`),
  "no-exposure": () =>
    phrase(
      zh`缺少同期人口等基数，只列绝对数`,
      en`no population or other base of the same period, counts only`,
    ),
  "both-zero": () => phrase(zh`两期均为0，无从比较`, en`zero in both periods, nothing to compare`),
  "zero-base": () => phrase(zh`基期为0，不计算增长率`, en`the base is zero, no growth rate`),
  "non-positive": () =>
    phrase(zh`含有零或负数，不计算增长率`, en`values at or below zero, no growth rate`),
  "small-base": () => phrase(zh`基数小，不计算增长率`, en`small base, no growth rate`),
  "too-few-years": ({ n }) =>
    phrase(
      zh`年份太少${counted(n, YEARS)}，不能判断趋势`,
      en`too few years${counted(n, YEARS)} to judge a trend`,
    ),
  "too-few-points": ({ n }) =>
    phrase(
      zh`数据点太少${counted(n, UNITS)}，不作判断`,
      en`too few points${counted(n, UNITS)} to judge`,
    ),
  "too-few-values": ({ n }) =>
    phrase(
      zh`数值太少${counted(n, UNITS)}，不作判断`,
      en`too few values${counted(n, UNITS)} to judge`,
    ),
  "too-few-units": ({ n }) =>
    phrase(
      zh`可比单位太少${counted(n, UNITS)}，不作比较`,
      en`too few units${counted(n, UNITS)} to compare`,
    ),
  "no-values": () => phrase(zh`没有可用的数据`, en`no usable data`),
  "no-history": () =>
    phrase(zh`没有以前年度的数据，无从比较`, en`no earlier years to compare with`),
  "no-common-month": () =>
    phrase(zh`两年没有共同的月份，无从比较`, en`no month is known in both years`),
  "zero-denominator": () => phrase(zh`分母为0，不计算比率`, en`the denominator is zero, no ratio`),
  "zero-total": () => phrase(zh`合计为0，不计算`, en`the total is zero, nothing is computed`),
} as const satisfies Readonly<Record<string, Wording>>;

/** The reasons for which a method may give no result. */
export type Reason = keyof typeof REASONS;

/** A refused result of any method. */
export type AnyRefusal = { readonly refused: Reason } & RefusalFacts;

/** Says why a method gives no result: 甲镇：基数小，不计算增长率。 */
export function sayRefusal(result: AnyRefusal, subject?: Slot): Finding {
  const wording: Wording = REASONS[result.refused];
  const said = wording(result);
  return subject === undefined
    ? finding(phrase(zh`${said}。`, en`${said}.`))
    : findingOn(subject, said);
}
