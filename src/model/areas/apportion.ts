import { exactDecimal } from "../exact-decimal.ts";

/**
 * The whole of an area in millionths: shares are whole numbers, so that 0.6 and 0.4 add up exactly.
 */
export const WHOLE = 1_000_000;

/**
 * Writes a share in millionths as a percentage, as exact as it was declared.
 * @example shareText(333_333) // => "33.3333%"
 */
export const shareText = (share: number): string => `${exactDecimal(share, WHOLE / 100)}%`;

/**
 * Spreads whole units by shares in millionths that add up to a whole, so that the parts add up to
 * the units (largest remainders; of equal ones the first gains). A negative number is spread like
 * its opposite.
 * Source: Hamilton's method of apportionment.
 * @example apportion(101, [600_000, 400_000]) // => [61, 40]
 */
export function apportion(units: number, shares: readonly number[]): number[] {
  const size = Math.abs(units);
  // A product of units and shares would not be exact: whole millions and the rest are spread apart.
  const [millions, rest] = [Math.floor(size / WHOLE), size % WHOLE];
  const floors = shares.map((share) => millions * share + Math.floor((rest * share) / WHOLE));
  const remainders = shares.map((share) => (rest * share) % WHOLE);
  const spare = size - floors.reduce((sum, floor) => sum + floor, 0);
  const gaining = new Set(
    shares
      .map((_, i) => i)
      .sort((a, b) => remainders[b]! - remainders[a]! || a - b)
      .slice(0, spare),
  );
  return floors.map((floor, i) => Math.sign(units) * (floor + (gaining.has(i) ? 1 : 0)) + 0);
}
