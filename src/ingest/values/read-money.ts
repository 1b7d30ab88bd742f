import type { WarningCode } from "../../messages/warnings.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { normalizeCell } from "../cells/normalize-cell.ts";
import { POWERS } from "../units/scaled-unit.ts";
import { isUnitWord } from "../units/unit-words.ts";
import { type Decimal, decimalPlaces, roundedTo, shifted } from "./decimal.ts";
import { powerOf } from "./read-number.ts";
import { exactly, type Quantity, readQuantity, withoutBrackets } from "./read-quantity.ts";

/** The currency before an amount: 人民币 and ¥ mean 元 after it; 整 after 元 means nothing. */
const CURRENCY_BEFORE = /^(-?)(?:人民币|RMB|CNY|¥)\s*(.*?)(?:元整?)?$/iu;
const CURRENCY_BEHIND = /(?:元整|元正|元人民币|圆整?|块钱?|RMB|CNY)$/iu;

/**
 * Reads an amount in yuan, exact to the fen. `factor` is the yuan per unit of the header or the
 * unit row (10000 for 万元), null where neither names one; a unit in the cell has priority over it.
 * @example readMoney("2.35万元", 1).value // => 23500
 */
export function readMoney(cell: string, factor: number | null): CellReading<number> {
  const quantity = readQuantity(inYuan(withoutBrackets(cell)), isUnitWord);
  if (isRefused(quantity) || quantity.value === null) return quantity;
  const { unit, power, warnings } = quantity;
  if (unit !== "" && unit !== "元") return refused("UNIT_SUFFIX_MISMATCH", { warnings });
  if (unit !== "" || power !== "") return amountOf(quantity.value, unitOf(quantity, factor));
  if (factor === null) return refused("UNIT_UNKNOWN", { warnings });
  return amountOf(shifted(quantity.value, powerOf(factor)), { flag: quantity.flag, warnings });
}

/** Rewrites all names of the currency as 元 after the amount. */
function inYuan(cell: string): string {
  const text = normalizeCell(cell).text.replace("\uffe5", "¥");
  if (text.length > 100) return cell;
  if (CURRENCY_BEFORE.test(text)) return text.replace(CURRENCY_BEFORE, "$1$2元");
  return CURRENCY_BEHIND.test(text) ? text.replace(CURRENCY_BEHIND, "元") : cell;
}

interface Noted {
  readonly flag: Quantity["flag"];
  readonly warnings: readonly WarningCode[];
  readonly detail?: string;
}

/**
 * Finds the flag and warnings of an amount with its own unit. 2.4万元 is as exact as 2.4 under a
 * header in 万元; a bare 2.4万 is rounded, unless that is the unit of the header.
 */
function unitOf({ unit, power, flag, warnings }: Quantity, factor: number | null): Noted {
  const isHeaderUnit = factor !== null && powerOf(factor) === (POWERS.get(power) ?? 0);
  const isExact = unit !== "" || isHeaderUnit;
  const kept = isExact ? warnings.filter((code) => code !== "WAN_SUFFIX") : warnings;
  const isOther = factor !== null && !isHeaderUnit;
  return {
    flag: isExact && flag === "rounded" ? "" : flag,
    warnings: [...kept, isOther ? "CELL_UNIT_OVERRIDES_HEADER" : "SUFFIX_STRIPPED"],
    ...(isOther ? { detail: power + unit } : {}),
  };
}

/** Rounds to the fen, with a flag; refuses an amount that a double cannot hold to the fen. */
function amountOf(yuan: Decimal, noted: Noted): CellReading<number> {
  const isFiner = decimalPlaces(yuan) > 2;
  const amount = exactly(roundedTo(2, yuan));
  if (amount === null || exactly(shifted(yuan, 2)) === null)
    return refused("NUMBER_OUT_OF_RANGE", { warnings: noted.warnings });
  return {
    ...noted,
    value: amount,
    flag: isFiner && noted.flag === "" ? "rounded" : noted.flag,
    warnings: amount < 0 ? [...noted.warnings, "NEGATIVE_AMOUNT"] : noted.warnings,
  };
}
