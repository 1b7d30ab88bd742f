import type { WarningCode } from "../../messages/warnings.ts";
import { type Missing, type Refused, refused, type Value } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { type NormalizedCell, normalizeCell } from "../cells/normalize-cell.ts";
import { spreadsheetError } from "../cells/spreadsheet-errors.ts";
import { type Decimal, negated, toNumber } from "./decimal.ts";
import { type NumberPhrase, numberPhrase } from "./number-phrase.ts";
import { numberValue } from "./number-value.ts";

/** A number with the unit after it in the cell, independent of its column. */
export interface Quantity extends Omit<Value<Decimal>, "detail"> {
  /** The unit, `%` also for 百分之...; empty where none is written. */
  readonly unit: string;
  /** The power of ten, already multiplied in: 万 in 3.2万. */
  readonly power: string;
}

/** The length of the longest number. */
const LONGEST = 400;
/** A range such as 10~12 or 10至12. A hyphen is part of the body of the phrase. */
const RANGE = /^[-~〜—–―至到/]\s*[\d一二三四五六七八九十]/u;
const BARE_POWER = /^[百千万亿]$/u;

const BOUND_WARNINGS: Readonly<Record<NumberPhrase["bound"], readonly WarningCode[]>> = {
  "": [],
  approx: ["APPROX_VALUE"],
  at_least: ["LOWER_BOUND_VALUE"],
};

/**
 * Reads a cell as a number with a unit, exactly, in all spellings in use. Checks that the unit is
 * one, not that it fits the column.
 */
export function readQuantity(
  cell: string,
  isUnit: (word: string) => boolean,
): Quantity | Missing | Refused {
  const missing = readMissing(cell);
  if (missing) return belowUnit(missing, cell);
  const { text, warnings } = withoutNoteMark(normalizeCell(cell));
  if (text.length > LONGEST) return refused("UNPARSEABLE_NUMBER", { warnings });
  const trouble = spreadsheetError(text);
  if (trouble) return refused(trouble, { warnings });
  return quantityOf(numberPhrase(text.replace(/^百分之(.+)$/u, "$1%")), warnings, isUnit);
}

/** Signs of yearbooks behind or before a number that refer to a note. */
const NOTE_MARK = /^[*※]+(?=\d)|(?<=[\d万千百人次场元个%])[*※†‡①-⑳¹²³⁴-⁹]+$/gu;

function withoutNoteMark({ text, warnings }: NormalizedCell): NormalizedCell {
  const bare = text.length > LONGEST ? text : text.replace(NOTE_MARK, "");
  return bare === text ? { text, warnings } : { text: bare, warnings: [...warnings, "NOTE_MARK"] };
}

/** Adds that … stands for less than the unit of the table in yearbooks. */
const belowUnit = (missing: Missing, cell: string): Missing =>
  /^(?:…+|\.{3})$/u.test(cell.trim())
    ? { ...missing, warnings: [...missing.warnings, "BELOW_UNIT"] }
    : missing;

/**
 * Rewrites a number in brackets, by which accounts write a refund, with a minus.
 * @example withoutBrackets("(1,234.50)") // => "-1,234.50"
 */
export const withoutBrackets = (cell: string): string =>
  cell.length > LONGEST
    ? cell
    : cell.replace(/^\s*[(（]\s*((?:[¥￥]\s*)?\d[^()（）]*)[)）]\s*$/u, "-$1");

function quantityOf(
  phrase: NumberPhrase,
  warnings: readonly WarningCode[],
  isUnit: (word: string) => boolean,
): Quantity | Refused {
  if (phrase.body !== "" && RANGE.test(phrase.unit))
    return refused("AMBIGUOUS_NUMBER", { warnings });
  if (phrase.unit !== "" && !isUnit(phrase.unit))
    return refused("UNPARSEABLE_NUMBER", { warnings });
  const value = BARE_POWER.test(phrase.body) && !phrase.bound ? null : numberValue(phrase.body);
  if (value === null) return refused("UNPARSEABLE_NUMBER", { warnings });
  if (value === "ambiguous") return refused("AMBIGUOUS_NUMBER", { warnings });
  return {
    value: phrase.isNegative ? negated(value.number) : value.number,
    unit: phrase.unit,
    power: value.power,
    flag: phrase.bound || value.flag,
    warnings: [...warnings, ...value.warnings, ...BOUND_WARNINGS[phrase.bound]],
  };
}

/**
 * Converts a decimal to a double; null where doubles of that size are no longer exact.
 * @example exactly({ sign: 1, digits: "9", exponent: 20 }) // => null
 */
export function exactly(number: Decimal): number | null {
  const double = toNumber(number);
  return Math.abs(double) <= Number.MAX_SAFE_INTEGER ? double : null;
}
