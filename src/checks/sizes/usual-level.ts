import type { RowList } from "../check/row-list.ts";
import { groupMedians, sampleOf } from "./medians.ts";

/** The fewest rows of one area and type whose median says anything of the area. */
const FEWEST_OWN = 4;

/**
 * Computes the usual level of each group (area and breakdowns) on a logarithmic scale: the median of
 * its rows. Where these are fewer than `enough` it is drawn to the median of its type, and with very
 * few rows it is that.
 */
export function usualLevels(
  list: RowList,
  log: (row: number) => number,
  enough: number,
): Float64Array {
  const { group, groups, types, count } = list;
  const sample = sampleOf(count);
  const values = Float64Array.from(sample, log);
  const own = groupMedians(
    values,
    sample.map((row) => group[row]!),
    groups,
  );
  const ofType = groupMedians(
    values,
    sample.map((row) => group[row]! % types),
    types,
  );
  return own.medians.map((median, number) => {
    const type = ofType.medians[number % types]!;
    const known = own.counts[number]!;
    if (known >= enough) return median;
    return known < FEWEST_OWN ? type : type + (known / (known + 2)) * (median - type);
  });
}
