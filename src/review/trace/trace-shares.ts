import { entriesInside, type FigureInput } from "../../analyze/statistics/statistic.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { CountedEntry } from "../../model/panel/entry.ts";

/** An area that was split, and those of its successors whose shares count together. */
export interface Split extends Omit<Succession, "share"> {
  readonly of: readonly Area[];
}

/** Entries that are added up before a share of their sum is taken. */
export interface TracedShare {
  /** The area that was split, where a share of the sum counts; null where all of it does. */
  readonly split: Split | null;
  readonly entries: readonly CountedEntry[];
}

/**
 * Groups the entries of the cells of one period: first all that count in full, then those of each area that was
 * split and of which a share counts. An area of which all shares are there counts in full.
 */
export function tracedShares(
  cells: readonly FigureInput[],
  measure: Measure,
  counted: CountedEntries,
  breakdown: Readonly<Record<string, string>>,
): TracedShare[] {
  const entriesOf = (cell: FigureInput, members: readonly Area[]): CountedEntry[] =>
    entriesInside(measure, counted, { ...cell, members, inherited: [] }, breakdown);
  const [first] = cells;
  if (!first) return [];
  const splits = splitsIn(cells);
  const isAllThere = ({ of, successors }: Split): boolean => of.length === successors.length;
  const whole = splits.filter(isAllThere).map(({ from }) => from);
  const members = [...cells.flatMap((cell) => cell.members), ...whole];
  const parts = splits
    .filter((split) => !isAllThere(split))
    .map((split) => ({ split, entries: entriesOf(first, [split.from]) }));
  return [
    { split: null, entries: entriesOf(first, members) },
    ...parts.filter(({ entries }) => entries.length > 0),
  ];
}

function splitsIn(cells: readonly FigureInput[]): Split[] {
  const splits = new Map<Area, Split>();
  for (const { area, inherited } of cells)
    for (const { from, successors } of inherited)
      splits.set(from, { from, successors, of: [...(splits.get(from)?.of ?? []), area] });
  return [...splits.values()];
}
