import { median } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";

/** Each unit beside the middle of its own kind. */
export interface PeerComparison {
  /** Median of the known values of each group; null where none is known. */
  readonly medians: Readonly<Record<string, Value>>;
  /** value - median of the own group (the unit included); null for missing units. */
  readonly differences: readonly Value[];
  /** Groups too small to compare in: their medians are not to be shown. */
  readonly suppressed: readonly string[];
}

/**
 * How does a unit stand against units of its own kind?
 * Median of an even number: the mean of the middle two. Groups under `minGroup` known members are suppressed.
 * @example peerMedian([10, 14, null], ["A", "A", "A"]).differences // => [-2, 2, null]
 */
export function peerMedian(
  values: readonly Value[],
  groups: readonly string[],
  { minGroup = 4 }: { readonly minGroup?: number } = {},
): PeerComparison {
  const names = [...new Set(groups)];
  const members = (name: string) => knownValues(values.filter((_, i) => groups[i] === name));
  const middle = (name: string) => (members(name).length === 0 ? null : median(members(name)));
  const medians = Object.fromEntries(names.map((name) => [name, middle(name)]));
  return {
    medians,
    differences: values.map((value, i) => (value === null ? null : value - medians[groups[i]!]!)),
    suppressed: names.filter((name) => members(name).length < minGroup),
  };
}
