import type { PackedArray } from "../../csv/bytes/packed-ints.ts";

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
