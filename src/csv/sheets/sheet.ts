/** A sheet of a workbook as texts: nothing is interpreted yet. */
export interface Sheet {
  readonly name: string;
  /** The rows that have cells, in order. */
  readonly rows: readonly SheetRow[];
  /** The ranges of merged cells; a text stands in the first cell of each. */
  readonly merged: readonly CellRange[];
  /** The numbers of the hidden columns, from 0. */
  readonly hiddenColumns: readonly number[];
}

export interface SheetRow {
  /** As the program shows it, from 1. */
  readonly row: number;
  readonly isHidden: boolean;
  /** The filled cells in order of columns. */
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
}

/** `formula`: one that was never computed, whose text is the formula itself. */
export type CellKind = "text" | "number" | "formula";

/** A range of cells with its ends: rows from 1, columns from 0. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet that was not read, and why. */
export interface SheetLeft {
  readonly name: string;
  readonly why: "hidden" | "chart";
}

/** The sheets of a workbook in their order. */
export interface Sheets {
  readonly read: readonly Sheet[];
  readonly left: readonly SheetLeft[];
}

const LETTERS = 26;

/**
 * Names a column as the program does.
 * @example columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : columnLetters(Math.floor(column / LETTERS) - 1) + letter;
}

/**
 * Reads the address of a cell; null where it is none.
 * @example cellAddress("AB12") // => { row: 12, column: 27 }
 */
export function cellAddress(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!found) return null;
  const column = [...found[1]!].reduce((sum, letter) => sum * LETTERS + code(letter), 0) - 1;
  return { row: Number(found[2]), column };
}

const code = (letter: string): number => letter.charCodeAt(0) - 64;

/**
 * Reads a range of cells; null where it is none.
 * @example cellRange("A1:B3") // => { top: 1, bottom: 3, left: 0, right: 1 }
 */
export function cellRange(range: string): CellRange | null {
  const [first, last] = range.split(":").map(cellAddress);
  if (!first || !last) return null;
  return { top: first.row, bottom: last.row, left: first.column, right: last.column };
}
