import type { WarningCode } from "../../messages/warnings.ts";
import { POWERS } from "../units/scaled-unit.ts";
import { chineseNumeral } from "./chinese-numeral.ts";
import { type Decimal, decimal, shifted } from "./decimal.ts";

const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const SCIENTIFIC = /^[\d.]+e[+-]?\d+$/i;
const WITH_POWER = /^([\d.,]+) ?([十百千]?万|[十百千]|万?亿)$/u;

/** A number, and its notation where that matters. */
export interface NumberValue {
  readonly number: Decimal;
  /** The power of ten after the digits: 万 in 3.2万. */
  readonly power: string;
  readonly flag: "" | "rounded" | "precision_lost";
  readonly warnings: readonly WarningCode[];
}

const CHINESE_FRACTION = /^([^\d点]+)点([零〇一二三四五六七八九]+)([万亿]?)$/u;

/**
 * Reads the digits of a number without sign, unit and words of estimation, exactly. `ambiguous`
 * where there are two ways to read it (1,5 or 三五), null where it is no number.
 * @example numberValue("12,34") // => "ambiguous"
 */
export function numberValue(body: string): NumberValue | "ambiguous" | null {
  const usual = arabic(body);
  if (usual) return SCIENTIFIC.test(body) ? lossy(usual) : plain(usual);
  const power = WITH_POWER.exec(body);
  if (power) {
    const factor = arabic(power[1]!);
    return factor ? rounded(shifted(factor, POWERS.get(power[2]!)!), power[2]!) : "ambiguous";
  }
  if (/^[\d.,、' -]+$/.test(body)) return "ambiguous";
  return chinese(body);
}

const arabic = (text: string): Decimal | null =>
  decimal(GROUPED.test(text) ? text.replaceAll(",", "") : text);

const plain = (number: Decimal): NumberValue => ({ number, power: "", flag: "", warnings: [] });
const lossy = (number: Decimal): NumberValue => ({
  number,
  power: "",
  flag: "precision_lost",
  warnings: ["SCIENTIFIC_NOTATION"],
});
const rounded = (number: Decimal, power: string): NumberValue => ({
  number,
  power,
  flag: "rounded",
  warnings: ["WAN_SUFFIX"],
});

function chinese(body: string): NumberValue | "ambiguous" | null {
  const numeral = body.replaceAll(" ", "");
  const value = chineseFraction(numeral) ?? chineseNumeral(numeral);
  if (Number.isNaN(value)) return "ambiguous";
  if (value === null) return /[一二两三四五六七八九]{2}/u.test(numeral) ? "ambiguous" : null;
  const number = typeof value === "number" ? decimal(String(value)) : value;
  if (!number) return null;
  return /\d.*万/u.test(numeral)
    ? rounded(number, "")
    : { number, power: "", flag: "", warnings: ["CHINESE_NUMERAL"] };
}

/** Reads a fraction in Chinese numerals, such as 三点二万. */
function chineseFraction(numeral: string): Decimal | null {
  const found = CHINESE_FRACTION.exec(numeral);
  const whole = found ? chineseNumeral(found[1]!) : null;
  if (!found || whole === null) return null;
  const places = [...found[2]!].map((digit) => chineseNumeral(digit)).join("");
  const number = decimal(`${whole}.${places}`);
  return number && shifted(number, POWERS.get(found[3]!) ?? 0);
}
