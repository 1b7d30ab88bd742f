import type { CellColumn } from "../../csv/cell-column.ts";
import type { ColumnKind } from "../../model/datasets/dataset.ts";

/** Amounts are of one size: the middle one of the column is not so much smaller than the largest. */
const SAME_SIZE = 1000;
/** An amount or a count of this many is rounded; a telephone number ends otherwise. */
const ROUND = 1_000_000;

/** True where numbers that look like telephone numbers are figures: rounded, with cents, or of the size of the others. */
export function isAmount(texts: readonly string[], cells: CellColumn, kind: ColumnKind): boolean {
  const values = texts.map((text) => Number(text));
  if (values.some(Number.isNaN)) return false;
  if (values.every((value) => value % ROUND === 0)) return true;
  if (kind === "money" && texts.every((text) => /\.\d\d$/u.test(text))) return true;
  const others = allNumbers(cells);
  return others.length >= 2 * texts.length && middleOf(others) * SAME_SIZE > Math.min(...values);
}

/** Larger amounts are often rounded so; of a thousand telephone numbers one ends like this. */
const SOMEWHAT_ROUND = 1000;

/**
 * True where numbers of a column whose header says money are amounts: somewhat rounded, or of the size of the others;
 * in a column of yuan also where there are no others.
 */
export function isAmountOfMoney(
  texts: readonly string[],
  cells: CellColumn,
  isYuan: boolean,
): boolean {
  const values = texts.map((text) => Number(text));
  if (values.some(Number.isNaN)) return false;
  if (values.every((value) => value % SOMEWHAT_ROUND === 0)) return true;
  if (isAmount(texts, cells, "money")) return true;
  const all = allNumbers(cells);
  const isOfSize = middleOf(all) * SAME_SIZE > Math.min(...values);
  return isOfSize && (isYuan || all.length > texts.length);
}

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const allNumbers = ({ size, text }: CellColumn): number[] =>
  Array.from({ length: size - 1 }, (_, i) => Number(text(i + 1).replaceAll(",", ""))).filter(
    (value) => value > 0,
  );
