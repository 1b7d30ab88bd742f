import { exactSum } from "../exact-sum.ts";
import { knownValues, type Value } from "../known-values.ts";

/** Shares by year; null for years with a missing period or a total not above zero. */
export interface YearEndShare {
  /** The share of the last period in its year, 0 to 1. */
  readonly shares: readonly Value[];
  /**
   * The share against 1 / number of periods. Seasons are real: compare with own years and peers.
   */
  readonly ratioToEven: readonly Value[];
  /** The share over all complete years together; null if there is none. */
  readonly pooled: Value;
}

/**
 * Computes the share of a year that falls into its last month or quarter. `years[y][period]`, all
 * years of one length.
 * @example yearEndShare([[1, 1, 1, 3]]).shares // => [0.5]
 */
export function yearEndShare(years: readonly (readonly Value[])[]): YearEndShare {
  const parts = years.map((year) => {
    const known = knownValues(year);
    const total = exactSum(known);
    return known.length < year.length || total <= 0 ? null : { last: known.at(-1)!, total };
  });
  const shares = parts.map((part) => (part === null ? null : part.last / part.total));
  const complete = parts.filter((part) => part !== null);
  const lasts = exactSum(complete.map(({ last }) => last));
  return {
    shares,
    ratioToEven: shares.map((share, i) => (share === null ? null : share * years[i]!.length)),
    pooled: complete.length === 0 ? null : lasts / exactSum(complete.map(({ total }) => total)),
  };
}
