/** An exact number as a fraction of whole numbers; `under` is above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A larger number is no quantity that anybody files; beyond it nothing is computed. */
const LIMIT = 1n << 2048n;

/**
 * Makes a fraction of whole units: 1234 fen are 1234/100 yuan.
 * @example fractionText(fraction(1234, 100), 2) // => "12.34"
 */
export const fraction = (units: number, perOne = 1): Fraction => ({
  over: BigInt(Math.round(units)),
  under: BigInt(perOne),
});

/** Reads plain digits with an optional point, exactly; null for any other text. */
export function fractionOf(text: string): Fraction | null {
  const [, whole, decimals = ""] = /^(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text) ?? [];
  return whole === undefined
    ? null
    : { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

/** Adds two numbers; null beyond the limit. */
export const plus = (a: Fraction, b: Fraction): Fraction | null =>
  a.under === b.under
    ? limited(a.over + b.over, a.under)
    : limited(a.over * b.under + b.over * a.under, a.under * b.under);

export const negative = ({ over, under }: Fraction): Fraction => ({ over: -over, under });

/** Multiplies two numbers; null beyond the limit. */
export const times = (a: Fraction, b: Fraction): Fraction | null =>
  limited(a.over * b.over, a.under * b.under);

/** Divides; null by zero, and beyond the limit. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | null {
  if (b.over === 0n) return null;
  const sign = b.over < 0n ? -1n : 1n;
  return limited(sign * a.over * b.under, sign * b.over * a.under);
}

const limited = (over: bigint, under: bigint): Fraction | null =>
  over < LIMIT && -over < LIMIT && under < LIMIT ? { over, under } : null;

export const magnitudeOf = ({ over, under }: Fraction): Fraction => ({
  over: over < 0n ? -over : over,
  under,
});

/** Compares two numbers exactly: below zero where the first is the smaller one. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/**
 * Writes a number with at most so many decimals, half rounded away from zero.
 * @example fractionText({ over: -2n, under: 3n }, 2) // => "-0.67"
 */
export function fractionText({ over, under }: Fraction, most: number): string {
  const scale = 10n ** BigInt(most);
  const size = over < 0n ? -over : over;
  const units = (size * scale * 2n + under) / (under * 2n);
  const digits = String(units).padStart(most + 1, "0");
  const whole = digits.slice(0, digits.length - most);
  const decimals = digits.slice(digits.length - most).replace(/0+$/, "");
  const sign = over < 0n && units > 0n ? "-" : "";
  return `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}
