import type { Value } from "../known-values.ts";

/** Results in the order of the p-values; null where there was none. */
export interface FalseDiscovery {
  /** The number of units tested: every sentence that names one of them states it. */
  readonly family: number;
  readonly adjusted: readonly Value[];
  readonly rejected: readonly (boolean | null)[];
  readonly count: number;
}

/**
 * Decides which of many units tested at once may be named.
 *
 * Step-up: p(i) <= i q / m; adjusted p = the smallest q at which the unit would be named. The whole
 * family must be handed in, not only its promising members.
 * Source: Benjamini & Hochberg 1995.
 * @example benjaminiHochberg([0.01, 0.5, null]).adjusted // => [0.02, 0.5, null]
 */
export function benjaminiHochberg(
  p: readonly Value[],
  { q = 0.1 }: { readonly q?: number } = {},
): FalseDiscovery {
  const tested = p
    .flatMap((value, unit) => (value === null ? [] : [{ value, unit }]))
    .sort((a, b) => b.value - a.value);
  const family = tested.length;
  const adjusted: Value[] = p.map(() => null);
  let smallest = 1;
  tested.forEach(({ value, unit }, i) => {
    smallest = Math.min(smallest, (value * family) / (family - i));
    adjusted[unit] = smallest;
  });
  const rejected = adjusted.map((value) => (value === null ? null : value <= q));
  return { family, adjusted, rejected, count: rejected.filter(Boolean).length };
}
