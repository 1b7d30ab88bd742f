import type { Dataset } from "../datasets/dataset.ts";
import type { Measure, MostPoints } from "../datasets/measure.ts";
import { groupBy } from "../group-by.ts";
import type { CountedEntry } from "./entry.ts";
import { mergeSources, type Source } from "./panel.ts";

/** The returns of one area in one period: the number due, the number present, their entries. */
export interface CellEntries {
  readonly due: number;
  readonly present: number;
  readonly inside: readonly CountedEntry[];
  /** False where the returns of the period do not make one value: see `hasValueOver`. */
  readonly isAdded: boolean;
}

/** The returns of one area in one period, with their sum. */
export interface AreaReturns extends CellEntries {
  /** In smallest units. */
  readonly units: number;
  /** True if any cell has a value, and if any is empty. */
  readonly hasValues: boolean;
  readonly hasGaps: boolean;
  readonly isAtLeast: boolean;
  readonly isApprox: boolean;
  readonly corrected: number;
  readonly sources: readonly Source[];
}

/** Adds up the entries of an area once, for all the cells that use them. */
export function areaReturns({ dataset }: Measure, found: CellEntries): AreaReturns {
  const { inside } = found;
  let [units, corrected] = [0, 0];
  let [hasValues, hasGaps, isAtLeast, isApprox] = [false, false, false, false];
  for (const { sum } of inside) {
    units += sum.units;
    corrected += sum.corrected;
    hasValues ||= sum.valid > 0;
    hasGaps ||= sum.empty > 0;
    isAtLeast ||= sum.atLeast;
    isApprox ||= sum.approx;
  }
  return {
    due: found.due,
    present: found.present,
    inside,
    isAdded: found.isAdded,
    units,
    hasValues,
    hasGaps,
    isAtLeast,
    isApprox,
    corrected,
    sources: sourcesOf(dataset, inside),
  };
}

/** Parts a score card by the groups of its catalogue: a group of which an item is not there has a gap. */
export function entriesByGroup(
  measure: Measure,
  whole: AreaReturns,
  { by, groups }: MostPoints,
): Map<string, AreaReturns> {
  const groupsOf = (year: number) => groups?.(year) ?? new Map<string, string>();
  const parts = groupBy(
    whole.inside,
    ({ entry }) => groupsOf(entry.year).get(entry.breakdown[by] ?? "") ?? "",
  );
  return new Map(
    [...parts].map(([group, inside]) => {
      const found = areaReturns(measure, { ...whole, inside });
      const items = new Set(inside.map(({ entry }) => entry.breakdown[by]));
      const wanted = [...groupsOf(inside[0]!.entry.year)].filter(([, each]) => each === group);
      const isWhole = wanted.every(([item]) => items.has(item));
      return [group, isWhole ? found : { ...found, hasGaps: true }];
    }),
  );
}

/** Returns of which none is due, and none there. */
export const nothingDue = (measure: Measure): AreaReturns =>
  areaReturns(measure, { due: 0, present: 0, inside: [], isAdded: true });

/**
 * Lists the sources of entries that count, by file; in a register the rows that stand, begin or
 * end.
 */
const sourcesOf = ({ lifetime }: Dataset, inside: readonly CountedEntry[]): readonly Source[] =>
  mergeSources(
    inside.map(({ entry: { file, firstLine, lastLine }, sum }) => ({
      file,
      rows: lifetime ? sum.units : sum.valid + sum.empty,
      firstLine,
      lastLine,
    })),
  );
