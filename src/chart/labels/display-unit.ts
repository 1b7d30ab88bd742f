import type { Lang, Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, formatProse } from "../../model/number-format.ts";
import type { Column } from "../../model/tables/data-table.ts";

/** The unit of all numbers of a chart, with the divisor and the decimals that go with it. */
export interface DisplayUnit {
  readonly divisor: number;
  readonly digits: number;
  readonly unit: Text;
  readonly kind: Column["kind"];
}

/** Larger units, each with the largest value of a chart from which it is used. */
const LARGER: readonly { readonly from: number; readonly divisor: number; readonly word: Text }[] =
  [
    { from: 1e13, divisor: 1e12, word: { zh: "万亿", en: "trillion" } },
    { from: 1e9, divisor: 1e8, word: { zh: "亿", en: "100 million" } },
    { from: 1e6, divisor: 1e4, word: { zh: "万", en: "10,000" } },
  ];

/** Money is printed in 万元 from this many yuan. */
const MONEY_FROM = 1e4;

/** Numbers from this size have no decimals. */
const NO_DECIMALS_FROM = 1e4;

/**
 * Chooses the unit in which a chart prints a measure, by its largest value: rates in per cent, money in 万元,
 * other numbers in 万 from a million, all numbers in 亿 from a billion.
 */
export function displayUnit(measure: Measure, values: readonly (number | null)[]): DisplayUnit {
  const kind = kindOf(measure);
  if (kind === "percent") return { divisor: 0.01, digits: 1, unit: PER_CENT, kind };
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const larger = largerUnit(largest, measure, kind);
  const divisor = larger?.divisor ?? 1;
  const isWhole = kind === "money" && values.every((value) => Number.isInteger(value ?? 0));
  const digits = divisor > 1e4 ? 2 : divisor > 1 || !(kind === "count" || isWhole) ? 1 : 0;
  const { zh, en } = measure.unit;
  const word = larger?.word;
  const english = kind === "money" ? `CNY ${word?.en}` : `${word?.en} ${en}`;
  const unit = word ? { zh: word.zh + zh, en: english } : measure.unit;
  return { divisor, digits: largest / divisor >= NO_DECIMALS_FROM ? 0 : digits, unit, kind };
}

const PER_CENT: Text = { zh: "%", en: "%" };

function largerUnit(largest: number, { unit }: Measure, kind: Column["kind"]) {
  if (unit.zh.startsWith("万")) return undefined;
  if (kind === "money" && largest >= MONEY_FROM && largest < 1e6) return LARGER.at(-1);
  return LARGER.find(({ from }) => largest >= from);
}

function kindOf(measure: Measure): Column["kind"] {
  const kind = measure.dataset.columns[measure.column]?.kind;
  if (kind === "rate") return "percent";
  return kind === "count" || kind === "money" || kind === "score" ? kind : "ratio";
}

/** Prints a value as a label, without its unit. A value other than zero is never printed as zero. */
export function label(
  value: number,
  { divisor, digits }: DisplayUnit,
  { lang, signed = false }: { readonly lang: Lang; readonly signed?: boolean },
): string {
  const text = formatNumber(value / divisor, { digits, signed, lang });
  if (value === 0 || /[1-9]/.test(text)) return value === 0 ? "0" : text;
  return signed ? text : `<${formatNumber(10 ** -digits, { digits })}`;
}

/** Writes a value with its unit for a sentence: 37.7万元; in English money is written out, CNY 377,000. */
export function withUnit(
  value: number,
  unit: DisplayUnit,
  style: { readonly lang: Lang; readonly signed?: boolean },
): string {
  const text = label(value, unit, style);
  if (style.lang === "zh") return text + unit.unit.zh;
  if (unit.kind !== "money") return `${text} ${unit.unit.en}`;
  const sign = /^[+−<]?/u.exec(text)![0];
  return `${sign}CNY ${formatProse(Math.abs(value), NO_UNIT).en}`;
}

const NO_UNIT: Text = { zh: "", en: "" };

/** Converts a value to the unit of the chart, as a cell of its table holds it: percentages stay fractions. */
export const tableValue = (value: number, { divisor, kind }: DisplayUnit): number =>
  kind === "percent" ? value : value / divisor;
