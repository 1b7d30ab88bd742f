import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, MINUS } from "../../model/number-format.ts";
import { kindOf, percent } from "./words.ts";

/** Writes a number with all its digits: in 万元 a small revision would not be seen. */
export function exactAmount(value: number, measure: Measure): Text {
  if (kindOf(measure) === "rate") return percent(value);
  const digits = [0, 1].find((each) => Number(value.toFixed(each)) === value) ?? 2;
  const [zh, en] = (["zh", "en"] as const).map((lang) => formatNumber(value, { digits, lang }));
  const isMoney = kindOf(measure) === "money";
  return { zh: `${zh}${measure.unit.zh}`, en: isMoney ? `CNY ${en}` : `${en} ${measure.unit.en}` };
}

/** Writes a difference with all its digits and its sign; zero has none. */
export function exactDifference(value: number, measure: Measure): Text {
  const { zh, en } = exactAmount(Math.abs(value), measure);
  const sign = value === 0 ? "" : value > 0 ? "+" : MINUS;
  return { zh: sign + zh, en: sign + en };
}
