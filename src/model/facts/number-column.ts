import type { PackedArray } from "../../csv/bytes/packed-ints.ts";

/** The states of a numeric cell, stored as one byte: 0 is a plain value. */
export const FLAGS = [
  "",
  "blank",
  "marker",
  "none_word",
  "approx",
  "at_least",
  "rounded",
  "precision_lost",
  "unreadable",
] as const;
export type Flag = (typeof FLAGS)[number];

/** The flag of a fact whose file has no such column: neither a value nor an empty cell. */
export const NOT_THERE = 255;

/**
 * A numeric column: the value and the flag of each distinct cell once, and a code per fact. A number and a flag for
 * each of ten million facts would take eight times the room.
 */
export interface NumberColumn {
  readonly codes: PackedArray;
  /** The value by code; NaN where there is none. */
  readonly values: Float64Array;
  /** The flag of the cell by code, a place in `FLAGS`. */
  readonly flags: Uint8Array;
  /** The text of a cell by code; only where a column has amounts finer than the fen, which its values round. */
  readonly cell?: (code: number) => string;
}

/** Returns the value of a fact; NaN where there is none, or no such column. */
export const numberOf = (column: NumberColumn | undefined, fact: number): number =>
  column === undefined ? Number.NaN : column.values[column.codes[fact]!]!;

/** Returns the flag of the cell of a fact. */
export const flagOf = ({ codes, flags }: NumberColumn, fact: number): number =>
  flags[codes[fact]!]!;

/** Returns the values of a column, one for each fact; none where there is no such column. */
export function numbersOf(column: NumberColumn | undefined): Float64Array {
  const numbers = new Float64Array(column?.codes.length ?? 0);
  for (let fact = 0; fact < numbers.length; fact++) numbers[fact] = numberOf(column, fact);
  return numbers;
}

/** Makes a column of a value and a flag for each fact; of values alone, plain ones. */
export const eachNumber = (
  values: Float64Array,
  flags = new Uint8Array(values.length),
): NumberColumn => ({
  codes: Uint32Array.from(values, (_, fact) => fact),
  values,
  flags,
});

/** Returns a column with the values of another that a function makes, by fact. */
export const withNumbers = (
  column: NumberColumn,
  make: (value: number, fact: number) => number,
): NumberColumn => {
  const { codes, flags } = column;
  return eachNumber(
    numbersOf(column).map(make),
    Uint8Array.from(codes, (code) => flags[code]!),
  );
};

/** A new value and flag in the place of a cell. */
export interface NewCell {
  readonly value: number;
  readonly flag: number;
}

/** Puts new cells in the places of some facts of a column; their text is not that of the cell as filed. */
export function withCells(
  column: NumberColumn,
  cells: ReadonlyMap<number, NewCell> = new Map(),
): NumberColumn {
  if (cells.size === 0) return column;
  const size = column.values.length;
  const fresh = [...cells.values()];
  const codes = Uint32Array.from(column.codes);
  [...cells.keys()].forEach((fact, i) => {
    codes[fact] = size + i;
  });
  const { cell } = column;
  const values = new Float64Array(size + fresh.length);
  values.set(column.values);
  values.set(
    fresh.map(({ value }) => value),
    size,
  );
  const flags = new Uint8Array(size + fresh.length);
  flags.set(column.flags);
  flags.set(
    fresh.map(({ flag }) => flag),
    size,
  );
  return {
    ...{ codes, values, flags },
    ...(cell ? { cell: (code) => (code < size ? cell(code) : "") } : {}),
  };
}

/** A column of some facts; none where they have no such column. */
export interface PartNumbers {
  readonly column: NumberColumn | undefined;
  readonly count: number;
}

/**
 * Joins columns one behind the other, a single one without a copy; a part without the column has no cells, which is
 * not the same as empty ones.
 */
export function joinedNumbers(parts: readonly PartNumbers[]): NumberColumn {
  const [only] = parts;
  if (parts.length === 1 && only!.column) return only!.column;
  // Code 0 is that of facts without the column; the codes of a part follow those of the parts before it.
  const firsts = placesOf(
    parts.map(({ column }) => column?.values.length ?? 0),
    1,
  );
  const values = new Float64Array(firsts.at(-1)!).fill(Number.NaN);
  const flags = new Uint8Array(values.length).fill(NOT_THERE);
  const starts = placesOf(parts.map(({ count }) => count));
  const codes = new Uint32Array(starts.at(-1)!);
  parts.forEach(({ column }, part) => {
    const first = firsts[part]!;
    values.set(column?.values ?? [], first);
    flags.set(column?.flags ?? [], first);
    column?.codes.forEach((code, fact) => {
      codes[starts[part]! + fact] = first + code;
    });
  });
  if (parts.every(({ column }) => column?.cell === undefined)) return { codes, values, flags };
  const cell = (code: number): string => {
    const part = firsts.findLastIndex((first) => first <= code);
    return parts[part]?.column?.cell?.(code - firsts[part]!) ?? "";
  };
  return { codes, values, flags, cell };
}

/**
 * Returns the places at which parts of some sizes begin, and the one behind the last.
 * @example placesOf([2, 3]) // => [0, 2, 5]
 */
export function placesOf(sizes: readonly number[], first = 0): number[] {
  const places = [first];
  for (const size of sizes) places.push(places.at(-1)! + size);
  return places;
}
