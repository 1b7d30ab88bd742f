import { type ColumnKind, type Dataset, NUMERIC } from "../datasets/dataset.ts";
import { type CorrectedFacts, type Facts, FLAGS, NOT_THERE } from "../facts/facts.ts";
import type { NumberColumn } from "../facts/number-column.ts";
import { yearOf } from "../periods/period.ts";
import { type CellKeys, cellKeysOf } from "./cell-keys.ts";
import type { Entry, Sum } from "./entry.ts";
import { storedRows, summedCells } from "./stored-rows.ts";

/**
 * The number of smallest units in one (fen in a yuan). Sums are kept in whole smallest units, so
 * that adding is exact in any order.
 */
const UNITS_PER_ONE: Partial<Record<ColumnKind, number>> = {
  count: 1,
  money: 100,
  score: 100,
  number: 1e6,
  rate: 1e6,
};

/** Returns the number of smallest units in one unit of a kind of column: 100 fen in a yuan. */
export const unitsOfKind = (kind: ColumnKind): number => UNITS_PER_ONE[kind] ?? 1;

/** Returns the number of smallest units in one unit of a column. */
export const unitsPerOne = (dataset: Dataset, column: string): number =>
  unitsOfKind(dataset.columns[column]?.kind ?? "text");

/**
 * Converts a value to smallest units.
 * @example unitsOf(12.34, 100) // => 1234
 */
export const unitsOf = (value: number, scale: number): number =>
  scale === 1 ? value : Math.round(value * scale);

/** All entries of a dataset, over its files. */
export interface Cube {
  readonly dataset: Dataset;
  readonly entries: readonly Entry[];
}

/**
 * Folds the facts of a dataset into its cube. Facts of a cumulative span are never summed: only one
 * that covers a whole year enters, as that year.
 */
export function foldFacts(dataset: Dataset, files: readonly Facts[]): Cube {
  return { dataset, entries: files.flatMap((facts) => foldFile(dataset, facts)) };
}

const APPROX = FLAGS.indexOf("approx");
const AT_LEAST = FLAGS.indexOf("at_least");

function foldFile(dataset: Dataset, facts: Facts): Entry[] {
  const stored = storedRows(facts);
  if (stored) return summedCells(stored);
  if (facts.area.values.length === 0 || facts.period.values.length === 0) return [];
  const cellKeys = cellKeysOf(dataset, facts);
  const slots = slotsOf(facts, cellKeys);
  const columns = [...facts.numbers]
    .filter(([name]) => isNumeric(dataset, name))
    .map(([name, column]) => ({ name, sums: sumsOf(column, slots, unitsPerOne(dataset, name)) }));
  const entries = slots.first.map((fact, slot): Entry => {
    const { period, grain, until } = cellKeys.periodOf(fact)!;
    return {
      file: facts.file,
      area: facts.area.values[facts.area.codes[fact]!]!,
      period,
      ...(until === undefined ? {} : { until }),
      year: yearOf(period),
      grain: grain!,
      breakdown: Object.fromEntries(
        cellKeys.breakdowns.map(([name, column]) => [name, column.values[column.codes[fact]!]!]),
      ),
      sums: Object.fromEntries(columns.map(({ name, sums }) => [name, sums[slot]!])),
      rows: slots.rows[slot]!,
      firstLine: facts.lines[fact]!,
      lastLine: facts.lines[slots.last[slot]!]!,
    };
  });
  if (facts.corrected) markCorrected(facts.corrected, slots.of, entries);
  return entries;
}

/** The entry of each fact, and for each entry its first fact, its last one and their number. */
interface Slots {
  /** The entry by fact; -1 if the fact is never summed. */
  readonly of: Int32Array;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly rows: readonly number[];
}

function slotsOf({ count }: Facts, { periodOf, keyOf }: CellKeys): Slots {
  const of = new Int32Array(count).fill(-1);
  const [first, last, rows]: [number[], number[], number[]] = [[], [], []];
  const slotOf: (number | undefined)[] = [];
  for (let fact = 0; fact < count; fact++) {
    if (periodOf(fact) === null) continue;
    const key = keyOf(fact);
    let slot = slotOf[key];
    if (slot === undefined) {
      slot = first.push(fact) - 1;
      rows.push(0);
      slotOf[key] = slot;
    }
    of[fact] = slot;
    last[slot] = fact;
    rows[slot]!++;
  }
  return { of, first, last, rows };
}

/** Counts the corrections behind each sum; a withdrawn fact is no row of its entry. */
function markCorrected(
  { columns, withdrawn }: CorrectedFacts,
  slots: Int32Array,
  entries: readonly Entry[],
): void {
  for (const [fact, names] of columns) {
    const entry = entries[slots[fact]!];
    if (!entry) continue;
    if (withdrawn.has(fact)) entry.rows--;
    for (const name of names) {
      const sum = entry.sums[name];
      if (sum) sum.corrected++;
    }
  }
}

const isNumeric = (dataset: Dataset, name: string): boolean =>
  NUMERIC.has(dataset.columns[name]?.kind ?? "text");

/** Adds up a column for every entry. */
function sumsOf({ codes, values, flags }: NumberColumn, slots: Slots, scale: number): Sum[] {
  const size = slots.first.length;
  const units = new Float64Array(size);
  const valid = new Uint32Array(size);
  const empty = new Uint32Array(size);
  const approx = new Uint8Array(size);
  const atLeast = new Uint8Array(size);
  for (let fact = 0; fact < codes.length; fact++) {
    const slot = slots.of[fact]!;
    const code = codes[fact]!;
    const flag = flags[code]!;
    if (slot < 0 || flag === NOT_THERE) continue;
    const value = values[code]!;
    if (Number.isNaN(value)) {
      empty[slot]!++;
      continue;
    }
    units[slot]! += unitsOf(value, scale);
    valid[slot]!++;
    if (flag === APPROX) approx[slot] = 1;
    if (flag === AT_LEAST) atLeast[slot] = 1;
  }
  return slots.first.map((_, slot) => ({
    units: units[slot]!,
    valid: valid[slot]!,
    empty: empty[slot]!,
    approx: approx[slot] === 1,
    atLeast: atLeast[slot] === 1,
    corrected: 0,
  }));
}
