import type { Value } from "./known-values.ts";

/**
 * Gives competition ranks: 1, 2, 2, 4.
 *
 * Values closer than `epsilon` share a rank, so 0.1 + 0.2 ties with 0.3. Ranks are of the unrounded
 * values. Missing values have no rank and are listed apart. Never show a rank without its interval.
 * @example rank([88, 90, 88, null, 70]) // => [2, 1, 2, null, 4]
 */
export function rank(
  values: readonly Value[],
  {
    higherIsBetter = true,
    epsilon = 1e-9,
  }: { readonly higherIsBetter?: boolean; readonly epsilon?: number } = {},
): Value[] {
  const sign = higherIsBetter ? 1 : -1;
  const ahead = (other: Value, value: number) => other !== null && sign * (other - value) > epsilon;
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => ahead(other, value)).length,
  );
}
