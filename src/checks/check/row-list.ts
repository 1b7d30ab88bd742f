import {
  type ColumnKind,
  type Dataset,
  type MeasureDefinition,
  NUMERIC,
} from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { memoize } from "../../model/memoize.ts";
import { periodKind } from "../../model/periods/period.ts";
import { areaWords, breakdownWords, type CommonNumbers, commonNumbers } from "./common-numbers.ts";
import type { FactPlace } from "./proposal.ts";

/** The single events, or the returns, of all files of a dataset in sequence, as arrays. */
export interface RowList {
  readonly count: number;
  /** The group of each row: its area and breakdowns as one number. */
  readonly group: Uint32Array;
  readonly groups: number;
  /** The number of combinations of breakdowns: groups that share theirs are equal modulo it. */
  readonly types: number;
  /** Returns the numbers of a column; NaN for an empty cell. */
  values(column: string): Float64Array;
  kindOf(column: string): ColumnKind;
  at(row: number): FactPlace;
}

/** The column that counts how often something took place, and the columns of its sizes. */
export interface SizeColumns {
  readonly times: string | null;
  readonly sizes: readonly string[];
}

/**
 * Finds the column that counts events, and the columns of their sizes.
 * @example sizeColumns({ columns: {}, measures: {} }) // => { times: null, sizes: [] }
 */
export function sizeColumns({
  columns,
  measures,
}: Pick<Dataset, "columns" | "measures">): SizeColumns {
  const summed = Object.values(measures).filter(
    ({ column, overTime }) => overTime === "sum" && columns[column] && !columns[column].partOf,
  );
  const isSize = ({ column, countLike }: MeasureDefinition): boolean =>
    !countLike && NUMERIC.has(columns[column]!.kind);
  return {
    times: summed.find(({ countLike }) => countLike)?.column ?? null,
    sizes: summed.filter(isSize).map(({ column }) => column),
  };
}

/** Collects the facts of single days; null where there are none. */
export const eventList = (files: readonly Facts[]): RowList | null => rowList(files, true);

/** Collects the facts of months, quarters and years; null where there are none. */
export const returnList = (files: readonly Facts[]): RowList | null => rowList(files, false);

function rowList(files: readonly Facts[], ofDays: boolean): RowList | null {
  const places = files.map((facts) => ({ facts, rows: rowsOf(facts, ofDays) }));
  const count = places.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  const areas = commonNumbers(files.map(areaWords));
  const types = commonNumbers(files.map(breakdownWords));
  const known = new Map<string, Float64Array>();
  return {
    count,
    group: groupsOf(places, count, areas, types),
    groups: areas.size * types.size,
    types: types.size,
    values: (column) => memoize(known, column, () => valuesOf(places, count, column)),
    kindOf: (column) => files[0]!.dataset.columns[column]!.kind,
    at: (row) => placeAt(places, row),
  };
}

interface Place {
  readonly facts: Facts;
  readonly rows: Uint32Array;
}

/** Returns the indices of the facts of single days, or of all others. */
function rowsOf({ period, count }: Facts, ofDays: boolean): Uint32Array {
  const isWanted = period.values.map((value) => (periodKind(value) === "day") === ofDays);
  const rows = new Uint32Array(count);
  let found = 0;
  for (let fact = 0; fact < count; fact++) if (isWanted[period.codes[fact]!]) rows[found++] = fact;
  return rows.subarray(0, found);
}

function groupsOf(
  places: readonly Place[],
  count: number,
  areas: CommonNumbers,
  types: CommonNumbers,
): Uint32Array {
  const group = new Uint32Array(count);
  let at = 0;
  for (const [file, { rows }] of places.entries()) {
    const area = areas.of[file]!;
    const type = types.of[file]!;
    for (let i = 0; i < rows.length; i++) {
      const fact = rows[i]!;
      const number = area.numbers[area.codes[fact]!]!;
      group[at++] = number * types.size + type.numbers[type.codes[fact]!]!;
    }
  }
  return group;
}

/** Collects the numbers of a column by row. */
function valuesOf(places: readonly Place[], count: number, column: string): Float64Array {
  const row = new Float64Array(count).fill(Number.NaN);
  let at = 0;
  for (const { facts, rows } of places) {
    const own = facts.numbers.get(column);
    if (own) for (let i = 0; i < rows.length; i++) row[at + i] = numberOf(own, rows[i]!);
    at += rows.length;
  }
  return row;
}

function placeAt(places: readonly Place[], row: number): FactPlace {
  let rest = row;
  for (const { facts, rows } of places) {
    if (rest < rows.length) return { facts, fact: rows[rest]! };
    rest -= rows.length;
  }
  throw new Error(`rowList(): no row ${row}`);
}
