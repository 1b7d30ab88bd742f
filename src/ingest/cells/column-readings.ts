import type { CellColumn } from "../../csv/cell-column.ts";
import { FLAGS } from "../../model/facts/number-column.ts";

import { type CellReading, isRefused } from "./cell-reading.ts";

/** The states of a code in `ColumnReadings`; 0 is a text not read yet. */
export const CLEAN = 1;
export const NOTED = 2;
export const REFUSED = 3;

/**
 * The readings of a column. Each distinct text is read once, when a fact first needs it; only
 * readings with warnings or a refusal are stored.
 */
export interface ColumnReadings<T> {
  readonly column: CellColumn;
  /** CLEAN, NOTED (with warnings) or REFUSED. */
  state(code: number): number;
  of(code: number): CellReading<T>;
}

export function columnReadings<T>(
  column: CellColumn,
  read: (text: string) => CellReading<T>,
): ColumnReadings<T> {
  const states = new Uint8Array(column.size);
  const special = new Map<number, CellReading<T>>();
  const take = (code: number): number => {
    const reading = read(column.text(code));
    const state = stateOf(reading);
    if (state !== CLEAN) special.set(code, reading);
    return state;
  };
  const state = (code: number): number => {
    if (states[code] === 0) states[code] = take(code);
    return states[code]!;
  };
  return {
    column,
    state,
    of: (code) =>
      state(code) === CLEAN ? read(column.text(code)) : (special.get(code) ?? read("")),
  };
}

/** Returns an array with 1 at each code in the wanted state, else 0. */
export function codesIn(
  wanted: number,
  { column: { size }, state }: ColumnReadings<unknown>,
): Uint8Array {
  const codes = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (state(code) === wanted) codes[code] = 1;
  return codes;
}

const stateOf = (reading: CellReading<unknown>): number => {
  if (isRefused(reading)) return REFUSED;
  return reading.warnings.length > 0 ? NOTED : CLEAN;
};

const UNREADABLE = FLAGS.indexOf("unreadable");

/**
 * The readings of a numeric column with its values and flags by code, so that a million facts can
 * be filled from arrays.
 */
export interface NumberReadings extends ColumnReadings<number> {
  readonly values: Float64Array;
  readonly flags: Uint8Array;
}

export function numberReadings(
  column: CellColumn,
  read: (text: string) => CellReading<number>,
): NumberReadings {
  const values = new Float64Array(column.size).fill(Number.NaN);
  const flags = new Uint8Array(column.size);
  const clean: CellReading<number> = { value: 0, flag: "", warnings: [] };
  const states = new Uint8Array(column.size);
  const special = new Map<number, CellReading<number>>();
  const take = (code: number): number => {
    const reading = read(column.text(code));
    if (isRefused(reading)) {
      special.set(code, reading);
      flags[code] = UNREADABLE;
      return REFUSED;
    }
    values[code] = reading.value ?? Number.NaN;
    flags[code] = FLAGS.indexOf(reading.flag);
    if (reading.warnings.length === 0) return CLEAN;
    special.set(code, reading);
    return NOTED;
  };
  const state = (code: number): number => {
    if (states[code] === 0) states[code] = take(code);
    return states[code]!;
  };
  const of = (code: number): CellReading<number> => {
    state(code);
    return special.get(code) ?? clean;
  };
  return { column, values, flags, state, of };
}
