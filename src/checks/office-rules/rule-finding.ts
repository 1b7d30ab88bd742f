import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import {
  type Fraction,
  fractionText,
  magnitudeOf,
  negative,
  plus,
} from "../../statistics/fraction.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName } from "../check/naming.ts";
import type { OfficeRule, Quantity, Side } from "../check/office-rule.ts";
import { keyOf, placeOf } from "../check/proposal.ts";
import type { Verdict } from "./compare-sides.ts";
import type { RuleCase } from "./rule-case.ts";

const DECIMALS = 4;

/** Makes the question about a case in which a rule does not hold. */
export function ruleFinding(
  rule: OfficeRule,
  { area, period, values, place }: RuleCase,
  verdict: Verdict,
): CheckFinding {
  const { column } = rule.place;
  const row = place && placeOf(place);
  const amounts = values as readonly Fraction[];
  return {
    area,
    period,
    column,
    file: row?.file ?? null,
    line: row?.line ?? null,
    ...(place ? { about: keyOf(place) } : {}),
    ...(rule.grade === "mandatory" ? { isMandatory: true } : {}),
    compared: amounts.map((value) => fractionText(value, DECIMALS)).join(" / "),
    stake: { column, amount: stakeOf(rule, verdict, amounts) },
    says: says(rule, areaName(area), period, verdict),
    proposals: [],
  };
}

/**
 * Computes what is at stake: the difference of the sides where the formula only adds, else all of the quantity at
 * which the question stands.
 */
function stakeOf(
  { formula, place }: OfficeRule,
  { left, right }: Verdict,
  values: readonly Fraction[],
): number {
  const adds = [formula.left, formula.right].every(onlyAdds);
  const whole = values[formula.quantities.indexOf(place)]!;
  const amount = adds ? (plus(left, negative(right)) ?? whole) : whole;
  return Number(fractionText(magnitudeOf(amount), DECIMALS));
}

const onlyAdds = ({ steps }: Side): boolean =>
  steps.every((step) => !("sign" in step && (step.sign === "*" || step.sign === "/")));

function says(rule: OfficeRule, who: Text, period: string, { left, right }: Verdict): Text {
  const { name, toleranceText, message, formula } = rule;
  const sides = [
    sideSays(formula.left, left, formula.quantities),
    sideSays(formula.right, right, formula.quantities),
  ];
  const difference = plus(left, negative(right));
  const apart = difference === null ? "—" : numberText(magnitudeOf(difference));
  const allowed =
    toleranceText === ""
      ? { zh: "", en: "" }
      : { zh: `（容差${toleranceText}）`, en: ` (tolerance ${toleranceText})` };
  return {
    zh: `${who.zh}${period}不符合规则“${name}”：${sides.join("，")}，相差${apart}${allowed.zh}。${message === "" ? "请核对。" : sentence(message)}`,
    en: `${who.en}, ${period}: the rule "${name}" does not hold: ${sides.join(", ")}, apart by ${apart}${allowed.en}${message === "" ? "; please check" : `; ${message}`}`,
  };
}

const sentence = (message: string): string =>
  /[。！？.!?]$/u.test(message) ? message : `${message}。`;

/** The most characters of a formula that a sentence quotes. */
const LONGEST = 40;

/** Writes a side with its number: 受众报表.受众 1,180. A side that is a number itself stands alone. */
function sideSays(
  { words, steps }: Side,
  value: Fraction,
  quantities: readonly Quantity[],
): string {
  const isConstant = steps.length === 1 && "number" in steps[0]!;
  const named = quantities.find((each) => each.words === words)?.words ?? words;
  const short = named.length > LONGEST ? `${named.slice(0, LONGEST)}…` : named;
  return isConstant ? numberText(value) : `${short}＝${numberText(value)}`;
}

/** Writes a number exactly as far as four decimals, in groups of three. */
function numberText(value: Fraction): string {
  const text = fractionText(value, DECIMALS);
  const digits = text.split(".")[1]?.length ?? 0;
  const number = Number(text);
  return Number.isSafeInteger(Math.trunc(number)) ? formatNumber(number, { digits }) : text;
}
