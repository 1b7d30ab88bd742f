import { type CellColumn, withTexts } from "../../csv/cell-column.ts";
import type { MergedCell, Records } from "../../csv/read-records.ts";
import { columnLetters } from "../../csv/sheets/sheet.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { blanksBelow } from "./blanks-below.ts";
import { cellText, type Layout, type LayoutColumn } from "./layout.ts";

/** The cells of a sheet that are merged over several facts, as far as they have a meaning. */
export interface MergedBelow {
  /** Words, years and areas: they hold for each of the rows. */
  readonly words: readonly MergedCell[];
  /** Numbers: nobody can say how much of one belongs to which row. */
  readonly numbers: readonly MergedCell[];
}

/** Finds the merged cells below the header: those of a sheet, or those that a text file has lost. */
export function mergedBelow(records: Records, layout: Layout): MergedBelow {
  const merged = (records.sheet?.merged ?? blanksBelow(records, layout)).filter(
    ({ column, first }) =>
      first >= layout.from && cellText(records, first, column).trim() !== "" && hasMeaning(column),
  );
  return {
    words: merged.filter(({ column }) => !isNumeric(layout, layout.columns[column]!)),
    numbers: merged.filter(({ column }) => isNumeric(layout, layout.columns[column]!)),
  };

  function hasMeaning(column: number): boolean {
    const { field = null, role = null } = layout.columns[column] ?? {};
    return field !== null || role !== null;
  }
}

const isNumeric = ({ dataset }: Layout, { field, role }: LayoutColumn): boolean =>
  role === "value" || (field !== null && NUMERIC.has(dataset.columns[field]!.kind));

/**
 * Writes merged words into each of their rows. A merged number is given its range, which no reader
 * takes for a number: its row is set aside, and the others have none.
 */
export function withMergedCells(records: Records, layout: Layout): Records {
  const { words, numbers } = mergedBelow(records, layout);
  if (words.length + numbers.length === 0) return records;
  const columns = records.columns.map((cells, column) => {
    const own = words.filter((merged) => merged.column === column);
    const odd = numbers.filter((merged) => merged.column === column);
    if (own.length + odd.length === 0) return cells;
    return changedColumn(cells, own, odd, (merged) => rangeOf(records, merged));
  });
  return { ...records, columns };
}

/** The range of a merged cell as the program shows it, such as F5:F8. */
const rangeOf = ({ lines }: Records, { column, first, last }: MergedCell): string =>
  `${columnLetters(column)}${lines[first]}:${columnLetters(column)}${lines[last]}`;

function changedColumn(
  cells: CellColumn,
  words: readonly MergedCell[],
  numbers: readonly MergedCell[],
  rangeIn: (merged: MergedCell) => string,
): CellColumn {
  const codes = Uint32Array.from(cells.codes);
  for (const { first, last } of words) codes.fill(codes[first]!, first, last + 1);
  const ranges = numbers.map(
    (merged) => [merged.first, `${cells.text(codes[merged.first]!)} (${rangeIn(merged)})`] as const,
  );
  return withTexts({ ...cells, codes }, new Map(ranges));
}
