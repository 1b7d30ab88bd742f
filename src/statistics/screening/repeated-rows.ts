import { knownValues, type Value } from "../known-values.ts";

/** The places of repeated rows, from 0. Each is a question to ask, never a proof of copying. */
export interface RepeatedRows {
  /** Groups of rows that are equal in every value. */
  readonly identical: readonly (readonly number[])[];
  /** Pairs that agree in at least `minEqualCells` telling cells, without being identical. */
  readonly near: readonly (readonly [number, number])[];
  /** Pairs in which one row is a constant multiple of the other, factor not 1. */
  readonly proportional: readonly (readonly [number, number])[];
  /** Rows that prove nothing: all equal, all zero, or too few values. */
  readonly ignored: readonly number[];
}

/**
 * Finds units, or years of one unit, with the same numbers.
 *
 * A telling cell is known and not zero. Rows need `minTelling` of them, not all equal; rows are
 * equal if every cell is, blanks included. False alarms: joint events, templates, fixed quotas,
 * full scores.
 * @example repeatedRows([[3, 5, 8], [3, 5, 8], [0, 0, 0]]).identical // => [[0, 1]]
 */
export function repeatedRows(
  rows: readonly (readonly Value[])[],
  {
    minTelling = 3,
    minEqualCells = 4,
  }: { readonly minTelling?: number; readonly minEqualCells?: number } = {},
): RepeatedRows {
  const telling = rows.flatMap((row, i) => (isTelling(row, minTelling) ? [i] : []));
  const groups = telling.map((i) => telling.filter((j) => same(rows[i]!, rows[j]!)));
  const pairs = telling.flatMap((i) =>
    telling.filter((j) => j > i && !same(rows[i]!, rows[j]!)).map((j) => [i, j] as const),
  );
  return {
    identical: groups.filter((group, at) => group.length > 1 && group[0] === telling[at]),
    near: pairs.filter(([i, j]) => equalCells(rows[i]!, rows[j]!) >= minEqualCells),
    proportional: pairs.filter(([i, j]) => isMultiple(rows[i]!, rows[j]!)),
    ignored: rows.flatMap((_, i) => (telling.includes(i) ? [] : [i])),
  };
}

function isTelling(row: readonly Value[], minTelling: number): boolean {
  const cells = row.filter((value) => value !== null && value !== 0);
  const known = knownValues(row);
  return cells.length >= minTelling && new Set(known).size > 1;
}

const same = (a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

const equalCells = (a: readonly Value[], b: readonly Value[]): number =>
  a.filter((value, i) => value !== null && value !== 0 && value === b[i]).length;

function isMultiple(a: readonly Value[], b: readonly Value[]): boolean {
  if (a.length !== b.length) return false;
  const at = a.findIndex((value) => value !== null && value !== 0);
  const factor = (b[at] ?? 0) / a[at]!;
  return a.every((value, i) => {
    const other = b[i] ?? null;
    if (value === null || other === null) return value === other;
    return Math.abs(value * factor - other) <= 1e-9 * Math.abs(other);
  });
}
