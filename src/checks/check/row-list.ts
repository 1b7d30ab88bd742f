import { type PackedArray, packedArray, picked } from "../../csv/bytes/packed-ints.ts";
import {
  type ColumnKind,
  type Dataset,
  type MeasureDefinition,
  NUMERIC,
} from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { joinedNumbers, numberOf } from "../../model/facts/number-column.ts";
import { periodKind } from "../../model/periods/period.ts";
import { areaWords, breakdownWords, type CommonNumbers, commonNumbers } from "./common-numbers.ts";
import type { FactPlace } from "./proposal.ts";

/** The single events, or the returns, of all files of a dataset in sequence, as arrays. */
export interface RowList {
  readonly count: number;
  /** The group of each row: its area and breakdowns as one number. */
  readonly group: PackedArray;
  readonly groups: number;
  /** The number of combinations of breakdowns: groups that share theirs are equal modulo it. */
  readonly types: number;
  /** Returns the number of each row in a column; NaN for an empty cell. */
  values(column: string): (row: number) => number;
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
  const places = files.map((facts): Place => listedIn(facts, ofDays));
  const count = places.reduce((sum, place) => sum + place.count, 0);
  if (count === 0) return null;
  const areas = commonNumbers(files.map(areaWords));
  const types = commonNumbers(files.map(breakdownWords));
  return {
    count,
    group: groupsOf(places, count, areas, types),
    groups: areas.size * types.size,
    types: types.size,
    values: (column) => valuesOf(places, column),
    kindOf: (column) => files[0]!.dataset.columns[column]!.kind,
    at: (row) => placeAt(places, row),
  };
}

/** The facts of a file that are in a list: some, in order, or all (null). */
interface Place {
  readonly facts: Facts;
  readonly rows: Uint32Array | null;
  readonly count: number;
}

/** Returns the fact that stands at a place of the list, counted from the first of the file. */
const factAt = ({ rows }: Place, at: number): number => (rows === null ? at : rows[at]!);

/** Finds the facts of single days, or all others. */
function listedIn(facts: Facts, ofDays: boolean): Place {
  const { period, count } = facts;
  const isWanted = period.values.map((value) => (periodKind(value) === "day") === ofDays);
  if (isWanted.length > 0 && isWanted.every(Boolean)) return { facts, rows: null, count };
  const rows = new Uint32Array(isWanted.some(Boolean) ? count : 0);
  let found = 0;
  for (let fact = 0; fact < rows.length; fact++)
    if (isWanted[period.codes[fact]!]) rows[found++] = fact;
  return { facts, rows: rows.subarray(0, found), count: found };
}

function groupsOf(
  places: readonly Place[],
  count: number,
  areas: CommonNumbers,
  types: CommonNumbers,
): PackedArray {
  const group = packedArray(count, areas.size * types.size);
  let at = 0;
  for (const [file, place] of places.entries()) {
    const area = areas.of[file]!;
    const type = types.of[file]!;
    for (let i = 0; i < place.count; i++) {
      const fact = factAt(place, i);
      const number = area.numbers[area.codes[fact]!]!;
      group[at++] = number * types.size + type.numbers[type.codes[fact]!]!;
    }
  }
  return group;
}

/** Returns the numbers of a column by row. */
function valuesOf(places: readonly Place[], column: string): (row: number) => number {
  const numbers = joinedNumbers(
    places.map(({ facts, rows, count }) => {
      const own = facts.numbers.get(column);
      return {
        column: own && { ...own, codes: rows ? picked(own.codes, rows) : own.codes },
        count,
      };
    }),
  );
  return (row) => numberOf(numbers, row);
}

function placeAt(places: readonly Place[], row: number): FactPlace {
  let rest = row;
  for (const place of places) {
    if (rest < place.count) return { facts: place.facts, fact: factAt(place, rest) };
    rest -= place.count;
  }
  throw new Error(`rowList(): no row ${row}`);
}
