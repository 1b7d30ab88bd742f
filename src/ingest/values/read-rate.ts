import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { isUnitWord } from "../units/unit-words.ts";
import { shifted } from "./decimal.ts";
import { exactly, readQuantity } from "./read-quantity.ts";

/** The powers of ten of % and ‰. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ["%", -2],
  ["‰", -3],
]);

/**
 * The largest bare number that is a fraction; one above it may be a percentage without its sign.
 */
const LARGEST_BARE = 2;

/**
 * Reads a rate as a fraction: 85% is 0.85. `headerSign` is the % of a header such as 到位率(%);
 * without it a bare 85 is ambiguous.
 * @example readRate("85%", null).value // => 0.85
 */
export function readRate(cell: string, headerSign: "%" | "‰" | null): CellReading<number> {
  const quantity = readQuantity(cell, isUnitWord);
  if (isRefused(quantity) || quantity.value === null) return quantity;
  const { warnings, flag, unit } = quantity;
  if (unit !== "" && !SIGNS.has(unit)) return refused("UNIT_SUFFIX_MISMATCH", { warnings });
  const sign = unit || headerSign;
  const fraction = exactly(shifted(quantity.value, sign ? SIGNS.get(sign)! : 0));
  if (fraction === null) return refused("NUMBER_OUT_OF_RANGE", { warnings });
  if (!sign && Math.abs(fraction) > LARGEST_BARE) return refused("AMBIGUOUS_NUMBER", { warnings });
  return { value: fraction, flag, warnings };
}
