import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { POWERS } from "../units/scaled-unit.ts";
import { isUnitWord } from "../units/unit-words.ts";
import { type Decimal, decimalPlaces, shifted } from "./decimal.ts";
import { exactly, type Quantity, readQuantity, withoutBrackets } from "./read-quantity.ts";

/** The kinds of number: a count is whole and not negative, a score is not negative. */
export type NumberKind = "count" | "number" | "score";

/**
 * Reads a cell of a count, a score or any number. `unitWords` are those of the column: 12场 is 12 in
 * a column of 场, and refused in a column of 人次. `factor` is the number of ones per unit of the
 * header (10000 for 万人次); a unit in the cell has priority over it.
 * @example readNumber("3.2万人次", "count", ["人次"]).value // => 32000
 */
export function readNumber(
  cell: string,
  kind: NumberKind,
  unitWords: readonly string[] = [],
  factor = 1,
): CellReading<number> {
  const text = kind === "number" ? withoutBrackets(cell) : cell;
  const found = readQuantity(text, (word) => isUnitWord(word) || unitWords.includes(word));
  if (isRefused(found) || found.value === null) return found;
  const quantity = factor === 1 ? found : scaledBy(factor, found);
  const { warnings, flag, value } = quantity;
  const reason = misfit(quantity, kind, unitWords) ?? outOfBounds(value, kind);
  if (reason) return refused(reason, { warnings });
  const number = exactly(value);
  if (number === null) return refused("NUMBER_OUT_OF_RANGE", { warnings });
  return {
    value: number,
    flag,
    warnings: quantity.unit ? [...warnings, "SUFFIX_STRIPPED"] : warnings,
  };
}

/** Scales a number by the unit of its header, unless the cell states a unit or a power itself. */
function scaledBy(factor: number, quantity: Quantity): Quantity {
  const { unit, power, value, warnings } = quantity;
  if (unit === "" && power === "") return { ...quantity, value: shifted(value, powerOf(factor)) };
  if (power !== "" && POWERS.get(power) === powerOf(factor)) return quantity;
  return { ...quantity, warnings: [...warnings, "CELL_UNIT_OVERRIDES_HEADER"] };
}

/**
 * Counts the zeros of a power of ten.
 * @example powerOf(10000) // => 4
 */
export const powerOf = (factor: number): number => String(factor).length - 1;

function misfit(
  { unit }: Quantity,
  kind: NumberKind,
  unitWords: readonly string[],
): ReasonCode | null {
  if (unit === "" || unitWords.includes(unit)) return null;
  return kind === "count" && /^[%‰]$/u.test(unit) ? "PERCENT_IN_COUNT" : "UNIT_SUFFIX_MISMATCH";
}

function outOfBounds(value: Decimal, kind: NumberKind): ReasonCode | null {
  if (kind === "number") return null;
  if (value.sign < 0) return kind === "count" ? "NEGATIVE_COUNT" : "NEGATIVE_SCORE";
  return kind === "count" && decimalPlaces(value) > 0 ? "NON_INTEGER_COUNT" : null;
}
