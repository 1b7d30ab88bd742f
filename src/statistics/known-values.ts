/** A number, or null if it is not known. Blank is never zero. */
export type Value = number | null;

/**
 * Returns the known values, in their order.
 * @example knownValues([3, null, 0]) // => [3, 0]
 */
export function knownValues(values: readonly Value[]): number[] {
  return values.filter((value) => value !== null);
}

/**
 * Returns the pairs of which both sides are known, in their order.
 * @example knownPairs([2021, 2022, 2023], [5, null, 7]) // => [[2021, 5], [2023, 7]]
 */
export function knownPairs(
  left: readonly Value[],
  right: readonly Value[],
): (readonly [number, number])[] {
  return left.flatMap((value, i) => {
    const partner = right[i] ?? null;
    return value === null || partner === null ? [] : [[value, partner] as const];
  });
}
