import { REFUSED_RESULTS } from "../messages/authors/refused-results.ts";
import { ScriptError } from "../messages/authors/script-errors.ts";
import type { Lang, Text } from "../messages/text.ts";

/** U+2212, as wide as a digit; never the hyphen. */
export const MINUS = "−";

/**
 * The style of a number: digits after the point, a sign on gains, groups of three, the language.
 */
export interface NumberStyle {
  readonly digits?: number;
  readonly signed?: boolean;
  readonly grouped?: boolean;
  /** Chinese numbers are grouped from five digits on, English ones from four. */
  readonly lang?: Lang;
}

/**
 * Formats a number for a label or a table: half is rounded away from zero on the decimal digits as
 * written (1.005 is exactly halfway only in decimal notation), the minus is U+2212, zero has no
 * sign.
 * @throws if the value is not a finite number.
 * @example formatNumber(369700) // => "369,700"
 */
export function formatNumber(
  value: number,
  { digits = 0, signed = false, grouped = true, lang = "zh" }: NumberStyle = {},
): string {
  const text = magnitude(value, 0, digits);
  return sign(value, text, signed) + (grouped ? group(text, lang) : text);
}

/**
 * Formats a fraction as a percentage with one decimal.
 * @example formatPercent(0.0795, { signed: true }) // => "+8.0%"
 */
export function formatPercent(
  fraction: number,
  { digits = 1, signed = false, grouped = true, lang = "zh" }: NumberStyle = {},
): string {
  const text = magnitude(fraction, 2, digits);
  return `${sign(fraction, text, signed)}${grouped ? group(text, lang) : text}%`;
}

/** A word for a power of ten in running text, and the decimals that go with it. */
type Scale = readonly [power: number, word: string, digits: number];
const SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: [
    [8, "亿", 2],
    [4, "万", 1],
  ],
  en: [
    [9, " billion", 2],
    [6, " million", 3],
  ],
};

/**
 * Formats a number with its unit for a sentence: from 1万 on in 万, from 1亿 on in 亿; in English in
 * millions. Whole numbers are printed whole, others with one decimal, unless `digits` is given.
 * @example formatProse(369700, { zh: "人次", en: "attendances" }) // => { "zh": "37.0万人次", "en": "369,700 attendances" }
 */
export function formatProse(
  value: number,
  unit: Text,
  { digits = Number.isInteger(value) ? 0 : 1 }: { readonly digits?: number } = {},
): Text {
  const zh = scaled(value, digits, unit.zh.startsWith("万") ? [] : SCALES.zh, "zh");
  const en = scaled(value, digits, SCALES.en, "en");
  return { zh: zh + unit.zh, en: `${en} ${en === "1" ? singular(unit.en) : unit.en}`.trimEnd() };
}

/** Forms the singular of an English plural: attendance, entry. */
export const singular = (plural: string): string => plural.replace(/ies$/, "y").replace(/s$/, "");

/**
 * Writes a whole number of things in English.
 * @example [counted(1, "townships"), counted(1200, "entries")] // => ["1 township", "1,200 entries"]
 */
export const counted = (count: number, things: string): string =>
  `${formatNumber(count, { lang: "en" })} ${nounOf(count, things)}`;

/** Returns the English word for a number of things: one township, two townships. */
export const nounOf = (count: number, things: string): string =>
  count === 1 ? singular(things) : things;

/** Writes a number in the largest scale in which it rounds to one or more: 99,999,999 is 1.00亿. */
function scaled(value: number, digits: number, scales: readonly Scale[], lang: Lang): string {
  for (const [index, [power, word, decimals]] of scales.entries()) {
    const finer = scales[index + 1];
    const rounded = finer
      ? Number(magnitude(value, -finer[0], finer[2])) * 10 ** finer[0]
      : Number(magnitude(value, 0, digits));
    if (rounded < 10 ** power) continue;
    const text = magnitude(value, -power, decimals);
    return sign(value, text, false) + group(text, lang) + word;
  }
  return formatNumber(value, { digits, lang });
}

/** Writes |value| x 10^shift with this many decimals, exactly: as coefficient x 10^exponent. */
function magnitude(value: number, shift: number, digits: number): string {
  if (!Number.isFinite(value)) throw new ScriptError(REFUSED_RESULTS["no-number"](value));
  if (shift === 0 && digits === 0 && Number.isSafeInteger(value)) return String(Math.abs(value));
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const [, fraction = ""] = mantissa.split(".");
  const coefficient = BigInt(mantissa.replace(".", ""));
  const power = Number(exponent) - fraction.length + shift + digits;
  const step = 10n ** BigInt(Math.abs(power));
  const units = power >= 0 ? coefficient * step : (coefficient + step / 2n) / step;
  const text = String(units).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function sign(value: number, rounded: string, signed: boolean): string {
  if (!/[1-9]/.test(rounded)) return "";
  if (value < 0) return MINUS;
  return signed ? "+" : "";
}

function group(text: string, lang: Lang): string {
  const whole = text.split(".")[0] ?? "";
  if (whole.length < (lang === "zh" ? 5 : 4)) return text;
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + text.slice(whole.length);
}
