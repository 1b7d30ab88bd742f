import type { MergedCell, Records } from "../../csv/read-records.ts";
import { isFigure } from "../../model/datasets/dataset.ts";
import { cellText, type Layout, type LayoutColumn } from "./layout.ts";

/** A table of a person's making is no longer; an export of a system has no merged cells. */
const MOST_RECORDS = 5_000;

/**
 * Finds the cells of a text file that were merged before it was exported: a name, and blanks below it. Nothing says so
 * in the file, so it is believed only where the rows leave no doubt: every name stands once, above as many blanks as
 * any other, and another column repeats its words in one order beside each of them.
 */
export function blanksBelow(records: Records, layout: Layout): readonly MergedCell[] {
  if (records.sheet || records.count > MOST_RECORDS) return [];
  const keys = layout.columns.filter((column) => isKey(layout, column));
  const last = lastFilled(records, layout, keys);
  const textsOf = ({ index }: LayoutColumn): string[] =>
    Array.from({ length: last - layout.from + 1 }, (_, row) =>
      cellText(records, layout.from + row, index).trim(),
    );
  const texts = keys.map(textsOf);
  return keys.flatMap(({ index }, at) => {
    const height = heightOfBlocks(texts[at]!);
    const beside = texts.filter((own, other) => other !== at && own.every(Boolean));
    if (height === null || !beside.some((own) => repeats(own, height))) return [];
    return Array.from({ length: texts[at]!.length / height }, (_, block) => {
      const first = layout.from + block * height;
      return { column: index, first, last: first + height - 1 };
    });
  });
}

/** True for townships, periods, categories and names of figures. */
const isKey = ({ dataset }: Layout, { field, role, total }: LayoutColumn): boolean =>
  role === "measure-name" ||
  (field !== null &&
    !total &&
    !isFigure(dataset.columns[field]!.kind) &&
    dataset.columns[field]!.kind !== "note");

/** Returns the last record in which a key is filled; notes below a table fill its first column alone. */
function lastFilled(
  { count, columns }: Records,
  layout: Layout,
  keys: readonly LayoutColumn[],
): number {
  const isFilled = (record: number): boolean =>
    keys.some(({ index }) => {
      const { codes, text } = columns[index]!;
      return index > 0 && text(codes[record]!).trim() !== "";
    });
  let last = count - 1;
  while (last >= layout.from && !isFilled(last)) last--;
  return last;
}

/** Returns the number of rows of each block, if all begin with a name of their own and have equally many. */
function heightOfBlocks(texts: readonly string[]): number | null {
  const starts = texts.flatMap((text, row) => (text === "" ? [] : [row]));
  const height = starts[1] ?? 0;
  const isEven = starts.every((row, block) => row === block * height);
  const areOwn = new Set(starts.map((row) => texts[row])).size === starts.length;
  return height > 1 && isEven && areOwn && texts.length === starts.length * height ? height : null;
}

/** True where each block has the same words in the same order, each once. */
const repeats = (texts: readonly string[], height: number): boolean =>
  new Set(texts.slice(0, height)).size === height &&
  texts.every((text, row) => text === texts[row % height]);
