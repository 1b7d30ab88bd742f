/** A decimal number, never rounded: `digits` x 10^`exponent`, with `sign`. */
export interface Decimal {
  readonly sign: 1 | -1;
  /** Digits without leading zeros; "" is zero. */
  readonly digits: string;
  readonly exponent: number;
}

/** Digits with an optional point and an optional power of ten. */
const PLAIN = /^(\d*)(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/iu;

/**
 * Reads plain digits, `12.50` or `1.2E+05`, exactly.
 * @example decimal("1.20") // => {"sign":1,"digits":"12","exponent":-1}
 */
export function decimal(text: string): Decimal | null {
  const found = PLAIN.exec(text);
  if (!found || (!found[1] && !found[2])) return null;
  const [, whole = "", fraction = "", power = "0"] = found;
  return trimmed(whole + fraction, Number(power) - fraction.length);
}

function trimmed(all: string, exponent: number): Decimal {
  let end = all.length;
  while (end > 0 && all[end - 1] === "0") end--;
  let start = 0;
  while (start < end && all[start] === "0") start++;
  if (start === end) return { sign: 1, digits: "", exponent: 0 };
  return { sign: 1, digits: all.slice(start, end), exponent: exponent + all.length - end };
}

/** Multiplies a number by a power of ten, exactly. */
export const shifted = (number: Decimal, power: number): Decimal =>
  number.digits === "" ? number : { ...number, exponent: number.exponent + power };

/** Changes the sign; zero stays zero. */
export const negated = (number: Decimal): Decimal =>
  number.digits === "" ? number : { ...number, sign: number.sign === 1 ? -1 : 1 };

/**
 * Counts the places after the point; 0 for a whole number.
 * @example decimalPlaces({ sign: 1, digits: "12", exponent: -1 }) // => 1
 */
export const decimalPlaces = ({ exponent }: Decimal): number => Math.max(0, -exponent);

/**
 * Returns the double nearest to the decimal.
 * @example toNumber({ sign: 1, digits: "235", exponent: 2 }) // => 23500
 */
export const toNumber = ({ sign, digits, exponent }: Decimal): number =>
  digits === "" ? 0 : sign * Number(`${digits}e${exponent}`);

/** Rounds to a number of places after the point, half away from zero. */
export function roundedTo(places: number, number: Decimal): Decimal {
  const surplus = decimalPlaces(number) - places;
  if (surplus <= 0) return number;
  const kept = `0${number.digits.slice(0, -surplus)}`;
  const next = number.digits.padStart(surplus, "0").at(-surplus)!;
  const digits = String(BigInt(kept) + (next >= "5" ? 1n : 0n));
  return { ...trimmed(digits, -places), sign: number.sign };
}
