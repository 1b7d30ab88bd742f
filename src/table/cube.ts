import type { Area } from "./areas.ts";
import { type ColumnKind, type Dataset, NUMERIC } from "./dataset.ts";
import {
  type CodedColumn,
  type CorrectedFacts,
  type Facts,
  FLAGS,
  NOT_THERE,
  type NumberColumn,
} from "./facts.ts";
import { type FoldedPeriod, foldingOf } from "./folding.ts";
import { type Grain, type Period, yearOf } from "./period.ts";

/**
 * Sums are kept as whole multiples of the smallest unit of a kind (fen for money), so that adding is
 * exact whatever the order.
 */
const UNITS_PER_ONE: Partial<Record<ColumnKind, number>> = {
  count: 1,
  money: 100,
  score: 100,
  number: 1e6,
  rate: 1e6,
};

/** How many smallest units make one unit of a kind of column: 100 fen a yuan. */
export const unitsOfKind = (kind: ColumnKind): number => UNITS_PER_ONE[kind] ?? 1;

/** The same for a column of a dataset. */
export const unitsPerOne = (dataset: Dataset, column: string): number =>
  unitsOfKind(dataset.columns[column]?.kind ?? "text");

/**
 * A value in smallest units.
 * @example unitsOf(12.34, 100) // => 1234
 */
export const unitsOf = (value: number, scale: number): number =>
  scale === 1 ? value : Math.round(value * scale);

/** The sum of one numeric column over the facts of an entry. */
export interface Sum {
  /** In smallest units: see `unitsPerOne`. */
  units: number;
  /** Facts with a value, and facts whose cell was empty. */
  valid: number;
  empty: number;
  approx: boolean;
  atLeast: boolean;
  /** Facts that a reviewed correction changed in this column, or took out. */
  corrected: number;
}

/**
 * The facts of one file that share area, period (days folded into months) and breakdowns, added up.
 * A county's year is a few thousand entries whatever the number of rows, so every view is instant.
 */
export interface Entry {
  readonly file: string;
  readonly area: Area;
  readonly period: Period;
  readonly year: number;
  /** How fine the facts were: `day` for a list of events, though `period` is then a month. */
  readonly grain: Grain;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, Sum>>;
  rows: number;
  firstLine: number;
  lastLine: number;
}

/** All entries of a dataset, over its files. */
export interface Cube {
  readonly dataset: Dataset;
  readonly entries: readonly Entry[];
}

/** Folds the facts of a dataset into its cube. Facts of a cumulative span are never summed: only one that covers a whole year enters, as that year. */
export function foldFacts(dataset: Dataset, files: readonly Facts[]): Cube {
  return { dataset, entries: files.flatMap((facts) => foldFile(dataset, facts)) };
}

const APPROX = FLAGS.indexOf("approx");
const AT_LEAST = FLAGS.indexOf("at_least");

function foldFile(dataset: Dataset, facts: Facts): Entry[] {
  if (facts.area.values.length === 0 || facts.period.values.length === 0) return [];
  const numbers = [...facts.numbers].filter(([name]) => isNumeric(dataset, name));
  const { breakdowns, periodOf, keyOf } = foldingOf(dataset, facts);
  const entries: Entry[] = [];
  const slots = new Int32Array(facts.count).fill(-1);
  const slotOf: (number | undefined)[] = [];
  for (let fact = 0; fact < facts.count; fact++) {
    const period = periodOf(fact);
    if (period === null) continue;
    const key = keyOf(fact);
    let slot = slotOf[key];
    if (slot === undefined) {
      slot = entries.push(newEntry(facts, fact, period, breakdowns, numbers)) - 1;
      slotOf[key] = slot;
    }
    slots[fact] = slot;
    const entry = entries[slot]!;
    entry.rows++;
    entry.lastLine = facts.lines[fact]!;
  }
  for (const [name, column] of numbers) {
    addColumn(
      column,
      slots,
      entries.map((entry) => entry.sums[name]!),
      unitsPerOne(dataset, name),
    );
  }
  if (facts.corrected) markCorrected(facts.corrected, slots, entries);
  return entries;
}

/** Counts the corrections behind each sum; a fact that was taken out is no row of its entry. */
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

function newEntry(
  facts: Facts,
  fact: number,
  period: FoldedPeriod,
  breakdowns: readonly (readonly [string, CodedColumn<string>])[],
  numbers: readonly (readonly [string, NumberColumn])[],
): Entry {
  return {
    file: facts.file,
    area: facts.area.values[facts.area.codes[fact]!]!,
    period: period.period,
    year: yearOf(period.period),
    grain: period.grain!,
    breakdown: Object.fromEntries(
      breakdowns.map(([name, column]) => [name, column.values[column.codes[fact]!]!]),
    ),
    sums: Object.fromEntries(
      numbers.map(([name]) => [
        name,
        { units: 0, valid: 0, empty: 0, approx: false, atLeast: false, corrected: 0 },
      ]),
    ),
    rows: 0,
    firstLine: facts.lines[fact]!,
    lastLine: facts.lines[fact]!,
  };
}

function addColumn(
  column: NumberColumn,
  slots: Int32Array,
  sums: readonly Sum[],
  scale: number,
): void {
  const { values, flags } = column;
  const units = new Float64Array(sums.length);
  const valid = new Uint32Array(sums.length);
  for (let fact = 0; fact < slots.length; fact++) {
    const slot = slots[fact]!;
    const flag = flags[fact]!;
    if (slot < 0 || flag === NOT_THERE) continue;
    const value = values[fact]!;
    if (Number.isNaN(value)) {
      sums[slot]!.empty++;
      continue;
    }
    units[slot]! += unitsOf(value, scale);
    valid[slot]!++;
    if (flag === APPROX) sums[slot]!.approx = true;
    if (flag === AT_LEAST) sums[slot]!.atLeast = true;
  }
  sums.forEach((sum, slot) => {
    sum.units += units[slot]!;
    sum.valid += valid[slot]!;
  });
}
