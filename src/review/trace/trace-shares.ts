import { entriesInside, type FigureCell } from "../../analyze/figures/figure-inputs.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Inheritance } from "../../model/areas/successors.ts";
import type { Counted, CountedEntry } from "../../model/panel/counted.ts";

/** An area that was split, and those of its heirs whose parts count together. */
export interface Split extends Omit<Inheritance, "share"> {
  readonly of: readonly Area[];
}

/** Entries that are added up before anything else is done with their sum. */
export interface Portion {
  /** The area that was split, where only a part of the sum counts; null where all of it does. */
  readonly split: Split | null;
  readonly entries: readonly CountedEntry[];
}

/**
 * The entries of cells of one period: first all that count in full, then those of each area that was split and
 * of which a part counts. An area of which all parts are there counts in full.
 */
export function portionsOf(
  cells: readonly FigureCell[],
  measure: MeasureView,
  counted: Counted,
  breakdown: Readonly<Record<string, string>>,
): Portion[] {
  const entriesOf = (cell: FigureCell, members: readonly Area[]): CountedEntry[] =>
    entriesInside(measure, counted, { ...cell, members, inherited: [] }, breakdown);
  const [first] = cells;
  if (!first) return [];
  const splits = splitsIn(cells);
  const isAllThere = ({ of, heirs }: Split): boolean => of.length === heirs.length;
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

function splitsIn(cells: readonly FigureCell[]): Split[] {
  const splits = new Map<Area, Split>();
  for (const { area, inherited } of cells)
    for (const { from, heirs } of inherited)
      splits.set(from, { from, heirs, of: [...(splits.get(from)?.of ?? []), area] });
  return [...splits.values()];
}
