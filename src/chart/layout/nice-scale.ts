/**
 * Rounds up to the next round number: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten.
 * @example niceUp(274) // => 300
 */
export function niceUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return step * power;
}

/**
 * Finds a domain from zero, or a round number below the lowest value, to a round number above the highest.
 * @example niceDomain([12, null, 274]) // => [0, 300]
 */
export function niceDomain(values: readonly (number | null)[]): [number, number] {
  const known = values.flatMap((value) => value ?? []);
  const lowest = Math.min(0, ...known);
  const highest = Math.max(0, ...known);
  return [lowest < 0 ? -niceUp(-lowest) : 0, highest === 0 && lowest === 0 ? 1 : niceUp(highest)];
}

/**
 * Finds the lower ends of classes of about equal size: at most three round numbers, rising. The first class lies
 * below the first of them.
 * @example classBreaks([1, 2, 3, 40, 55, 61, 120, 300]) // => [3, 50, 100]
 */
export function classBreaks(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const quartiles = [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * sorted.length)]);
  const round = quartiles.flatMap((value) => (value === undefined ? [] : nearestRound(value)));
  return [...new Set(round)];
}

function nearestRound(value: number): number {
  const up = niceUp(value);
  const power = 10 ** Math.floor(Math.log10(value));
  const below = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((each) => each * power);
  const down = below.filter((each) => each <= value).at(-1) ?? up;
  return up - value < value - down ? up : down;
}
