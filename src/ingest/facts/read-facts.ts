import { type PackedArray, picked } from "../../csv/bytes/packed-ints.ts";
import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import type { Area } from "../../model/areas/areas.ts";
import { type CodedColumn, type Facts, FLAGS, type TextColumn } from "../../model/facts/facts.ts";
import type { NumberColumn } from "../../model/facts/number-column.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { type ColumnReadings, type NumberReadings, REFUSED } from "../cells/column-readings.ts";
import type { Layout } from "../layout/layout.ts";
import type { FoundArea } from "../references/read-area.ts";
import { type KeyColumn, NONE, slotsOf } from "../rows/key-column.ts";
import { addCellWarnings } from "./cell-warnings.ts";
import { allCells, type Issues, type SeriesReaders } from "./fact-readers.ts";
import type { FactSeries } from "./fact-series.ts";
import { quarantineRow } from "./quarantine-row.ts";
import { quarantineCells, type RefusedCells, refusedCells, spareCells } from "./refused-cells.ts";

/** Facts with their origin: the record of each, the column of each field, and the area column. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly records: Uint32Array;
  readonly cells: ReadonlyMap<string, number>;
  readonly area: KeyColumn<FoundArea> | null;
}

/**
 * Reads the facts of one series. One unreadable cell quarantines the fact, not the file; a figure
 * that a file need not have is quarantined alone where other figures of the fact can be read.
 */
export function readFacts(
  records: Records,
  layout: Layout,
  series: FactSeries,
  data: Uint32Array,
  readers: SeriesReaders,
  issues: Issues,
): ReadFacts {
  const own = recordsOf(series, data);
  const slots = keySlots(readers, own);
  const spare = spareCells(layout, own, readers);
  const isSound = soundness(readers, own, slots, spare);
  let count = 0;
  for (let i = 0; i < own.length; i++) {
    const record = own[i]!;
    if (isSound(record, i)) keep(slots, own, i, count++);
    else quarantineRow(records, layout.dataset, record, readers, issues.quarantine);
  }
  const used = own.subarray(0, count);
  quarantineCells(records, used, spare, issues.quarantine);
  addCellWarnings(records, layout.dataset, used, readers, issues.warnings);
  return {
    facts: factsOf(records, layout, used, readers, slots),
    records: used,
    cells: cellsOf(layout, series),
    area: readers.area,
  };
}

/** Maps each field of a series to its column. */
const cellsOf = ({ columns }: Layout, { numbers }: FactSeries): Map<string, number> =>
  new Map(
    [...columns, ...numbers.values()].flatMap(({ field, index }) =>
      field === null ? [] : [[field, index] as const],
    ),
  );

/** Returns the records of a series, in an array of its own. */
export function recordsOf({ only }: FactSeries, data: Uint32Array): Uint32Array {
  if (only === null) return data.slice();
  const { column, codes, beside } = only;
  return data.filter(
    (record) =>
      codes.has(column.codes[record]!) &&
      (!beside || beside.codes.has(beside.column.codes[record]!)),
  );
}

/** The value numbers of area and period, record by record; null where the dataset has none. */
interface KeySlots {
  readonly areas: Int32Array | null;
  readonly periods: Int32Array | null;
}

const keySlots = ({ area, period }: SeriesReaders, records: Uint32Array): KeySlots => ({
  areas: area && slotsOf(area, records),
  periods: period && slotsOf(period, records),
});

/** Moves a record with its keys to the front, where the records that become facts are. */
function keep({ areas, periods }: KeySlots, records: Uint32Array, from: number, to: number): void {
  records[to] = records[from]!;
  if (areas) areas[to] = areas[from]!;
  if (periods) periods[to] = periods[from]!;
}

/** Makes a test for records that become facts; `i` is the position of the record's keys. */
function soundness(
  readers: SeriesReaders,
  records: Uint32Array,
  { areas, periods }: KeySlots,
  spare: readonly RefusedCells[],
): (record: number, i: number) => boolean {
  const { validity, rules, numbers } = readers;
  const isSpare = new Set(spare.map(({ field }) => field));
  const cells = allCells(readers).flatMap(([field, readings]) =>
    isSpare.has(field) ? [] : refusedCells(field, readings, records),
  );
  const isReadable = (record: number): boolean => {
    for (const { codes, refused } of cells) if (refused[codes[record]!] === 1) return false;
    for (const rule of rules) if (rule(record)) return false;
    return !spare.some(({ codes, refused }) => refused[codes[record]!] === 1) || hasValue(record);
  };
  const hasValue = (record: number): boolean =>
    [...numbers.values()].some(({ column: { codes }, values, state }) => {
      const code = codes[record]!;
      return state(code) !== REFUSED && !Number.isNaN(values[code]!);
    });
  const areAllReadable = cells.length === 0 && spare.length === 0 && rules.length === 0;
  return (record, i) => {
    const area = areas ? areas[i]! : 0;
    const period = periods ? periods[i]! : 0;
    if (area === NONE || period === NONE) return false;
    if (validity && !validity.holds(area, period)) return false;
    return areAllReadable || isReadable(record);
  };
}

function factsOf(
  records: Records,
  { dataset }: Layout,
  used: Uint32Array,
  { area, period, words, texts, notes, remarks, numbers }: SeriesReaders,
  { areas, periods }: KeySlots,
): Facts {
  const bodies = Object.values(dataset.columns).find((column) => column.bodies)?.bodies;
  const byArea = <V>(meant: (found: FoundArea) => V) => keyColumn(area, areas, used.length, meant);
  return {
    dataset,
    file: records.file,
    count: used.length,
    lines: new Uint32Array(picked(records.lines, used)),
    area: byArea(({ area }): Area => area),
    period: keyColumn(period, periods, used.length, (value) => value),
    breakdowns: new Map([
      ...mapped(words, (cells) => wordColumn(cells, used)),
      ...(bodies ? [[bodies, byArea(({ body = "" }) => body)] as const] : []),
    ]),
    texts: new Map([
      ...[...texts].map(([name, cells]): [string, TextColumn] => [
        name,
        dataset.columns[name]?.holds ? heldColumn(cells, used) : textColumn(cells.column, used),
      ]),
      ...mapped(notes, (column) => textColumn(column, used)),
    ]),
    notes: new Map(mapped(remarks, (column) => textColumn(column, used))),
    numbers: new Map(mapped(numbers, (cells) => numberColumn(cells, used))),
  };
}

const mapped = <A, B>(columns: ReadonlyMap<string, A>, make: (column: A) => B): [string, B][] =>
  [...columns].map(([name, column]) => [name, make(column)]);

/** Makes a key column by fact; each distinct value occurs once, for all its spellings. */
function keyColumn<T, V>(
  key: KeyColumn<T> | null,
  slots: Int32Array | null,
  count: number,
  meant: (value: T) => V,
): CodedColumn<V> {
  if (key === null || slots === null) return { values: [], codes: new Uint16Array(0) };
  const { values } = key;
  return codedColumn(slots.subarray(0, count), values.length, (slot) => meant(values[slot]!));
}

/** Makes a column of words by fact; each distinct word occurs once, for all its spellings. */
function wordColumn(
  { column, of }: ColumnReadings<string>,
  used: Uint32Array,
): CodedColumn<string> {
  return codedColumn(picked(column.codes, used), column.size, (code) => {
    const reading = of(code);
    return isRefused(reading) ? "" : (reading.value ?? "");
  });
}

/** Translates codes of texts into codes of values. */
function codedColumn<V>(
  written: Int32Array | PackedArray,
  size: number,
  meant: (code: number) => V,
): CodedColumn<V> {
  const values: V[] = [];
  const known = new Map<V, number>();
  const translated = new Int32Array(size).fill(NONE);
  const codes = size <= 1 << 16 ? new Uint16Array(written.length) : new Uint32Array(written.length);
  for (let i = 0; i < written.length; i++) {
    const code = written[i]!;
    if (translated[code] === NONE) {
      const value = meant(code);
      if (!known.has(value)) known.set(value, values.push(value) - 1);
      translated[code] = known.get(value)!;
    }
    codes[i] = translated[code]!;
  }
  return { values, codes };
}

const textColumn = (column: CellColumn, used: Uint32Array): TextColumn => {
  const { text, hash } = column;
  const codes = picked(column.codes, used);
  return {
    text: (fact) => text(codes[fact]!).trim(),
    hash: (fact) => hash(codes[fact]!),
    ascends: () => rises(codes) && column.ascends(codes[0]!, codes.at(-1)!),
  };
};

/** True where each number is larger than the one before. */
function rises(numbers: PackedArray): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! <= numbers[i - 1]!) return false;
  return numbers.length > 0;
}

/** Makes a column of texts as they were read: a day or a list. */
const heldColumn = ({ column, of }: ColumnReadings<string>, used: Uint32Array): TextColumn => ({
  hash: textColumn(column, used).hash,
  text: (fact) => {
    const reading = of(column.codes[used[fact]!]!);
    return isRefused(reading) ? "" : (reading.value ?? "");
  },
});

const ROUNDED = FLAGS.indexOf("rounded");

function numberColumn({ column, values, flags }: NumberReadings, used: Uint32Array): NumberColumn {
  const codes = picked(column.codes, used);
  const own = { codes, values: values, flags: flags };
  if (!flags.includes(ROUNDED)) return own;
  return { ...own, cell: (code) => (Number.isNaN(values[code]!) ? "" : column.text(code).trim()) };
}
