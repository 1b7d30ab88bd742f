import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import { amount, bareAmount } from "./words.ts";

/** A value behind its label; the unit is not said again where the label ends in it: activity sessions totalled 2,103. */
export function totalAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const saysUnit = measure.label.en.toLowerCase().endsWith(measure.unit.en.toLowerCase());
  return saysUnit ? bareAmount(value, measure, qualifier) : amount(value, measure, qualifier);
}
