import type { Area } from "../table/areas.ts";
import type { CodedColumn, Facts, NumberColumn, TextColumn } from "../table/facts.ts";
import type { Period } from "../table/period.ts";
import type { AreaValidity } from "./area-validity.ts";
import type { FactGroup } from "./fact-groups.ts";
import type { Quarantined, Warning } from "./file-result.ts";
import { type KeySource, NONE } from "./key-source.ts";
import type { Layout } from "./layout.ts";
import { noteReadings } from "./note-readings.ts";
import type { FoundArea } from "./read-area.ts";
import { isRefused } from "./reading.ts";
import { type NumberReadings, REFUSED, type Readings } from "./readings.ts";
import type { RecordRule } from "./record-rules.ts";
import type { CellColumn, Records } from "./records.ts";
import { setAside } from "./set-aside.ts";

/** Where troubles go while facts are read. */
export interface Findings {
  readonly quarantine: Quarantined[];
  readonly warnings: Warning[];
}

/** How the cells of a group become keys, words and numbers. */
export interface GroupReaders {
  /** Null where the dataset has no areas, or no periods. */
  readonly area: KeySource<FoundArea> | null;
  readonly period: KeySource<Period> | null;
  readonly validity: AreaValidity | null;
  /** Breakdowns and keys of text. */
  readonly words: ReadonlyMap<string, Readings<string>>;
  /** Other texts of a fact. */
  readonly texts: ReadonlyMap<string, Readings<string>>;
  /** Ids and remarks that are part of the key: taken as they stand. */
  readonly notes: ReadonlyMap<string, CellColumn>;
  readonly numbers: ReadonlyMap<string, NumberReadings>;
  readonly rules: readonly RecordRule[];
}

/** Facts with where each was read: its record, the column of each field, and what named the areas. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly records: Uint32Array;
  readonly cells: ReadonlyMap<string, number>;
  readonly area: KeySource<FoundArea> | null;
}

/**
 * Reads the facts of one group of records. A fact loads whole or not at all: one cell that cannot be read
 * sets the fact aside, not the file.
 */
export function readFacts(
  records: Records,
  layout: Layout,
  group: FactGroup,
  data: Uint32Array,
  readers: GroupReaders,
  found: Findings,
): ReadFacts {
  const isSound = soundness(readers);
  const kept = new Uint32Array(data.length);
  let count = 0;
  for (const record of data) {
    if (group.only && !group.only.codes.has(group.only.column.codes[record]!)) continue;
    if (isSound(record)) kept[count++] = record;
    else setAside(records, layout.dataset, record, readers, found.quarantine);
  }
  const used = kept.slice(0, count);
  noteReadings(records, layout.dataset, used, readers, found.warnings);
  return {
    facts: factsOf(records, layout, used, readers),
    records: used,
    cells: cellsOf(layout, group),
    area: readers.area,
  };
}

/** The column of each field of a group. */
const cellsOf = ({ columns }: Layout, { numbers }: FactGroup): Map<string, number> =>
  new Map(
    [...columns, ...numbers.values()].flatMap(({ field, index }) =>
      field === null ? [] : [[field, index] as const],
    ),
  );

/** All cells of a group, by field. */
export const allCells = ({
  words,
  texts,
  numbers,
}: GroupReaders): [string, Readings<string | number>][] => [...words, ...texts, ...numbers];

/** Whether everything a fact needs can be read, and agrees with itself. */
function soundness(readers: GroupReaders): (record: number) => boolean {
  const { area, period, validity, rules } = readers;
  const cells = allCells(readers).flatMap(([, { column, state }]) =>
    mayRefuse(column, state) ? [{ codes: column.codes, state }] : [],
  );
  const isReadable = (record: number): boolean => {
    for (const { codes, state } of cells) if (state(codes[record]!) === REFUSED) return false;
    return true;
  };
  return (record) => {
    const areaSlot = area ? area.slot(record) : 0;
    const periodSlot = period ? period.slot(record) : 0;
    if (areaSlot === NONE || periodSlot === NONE) return false;
    if (validity && !validity.holds(areaSlot, periodSlot)) return false;
    return isReadable(record) && rules.every((rule) => !rule(record));
  };
}

/** Whether any text of a column cannot be read: nearly always none, and no record need be asked. */
function mayRefuse({ size, codes }: CellColumn, state: (code: number) => number): boolean {
  for (let code = 1; code < size; code++) if (state(code) === REFUSED) return true;
  return state(0) === REFUSED && codes.includes(0);
}

function factsOf(
  records: Records,
  { dataset }: Layout,
  used: Uint32Array,
  { area, period, words, texts, notes, numbers }: GroupReaders,
): Facts {
  const bodies = Object.values(dataset.columns).find((column) => column.bodies)?.bodies;
  return {
    dataset,
    file: records.file,
    count: used.length,
    lines: used.map((record) => records.lines[record]!),
    area: keyColumn<FoundArea, Area>(area, used, (found) => found.area),
    period: keyColumn(period, used, (value) => value),
    breakdowns: new Map([
      ...mapped(words, (cells) => wordColumn(cells, used)),
      ...(bodies ? [[bodies, keyColumn(area, used, ({ body = "" }) => body)] as const] : []),
    ]),
    texts: new Map([
      ...mapped(texts, ({ column }) => textColumn(column, used)),
      ...mapped(notes, (column) => textColumn(column, used)),
    ]),
    numbers: new Map(mapped(numbers, (cells) => numberColumn(cells, used))),
  };
}

const mapped = <A, B>(columns: ReadonlyMap<string, A>, make: (column: A) => B): [string, B][] =>
  [...columns].map(([name, column]) => [name, make(column)]);

/** A key by fact; each distinct value once, whatever spellings it had. */
function keyColumn<T, V>(
  key: KeySource<T> | null,
  used: Uint32Array,
  meant: (value: T) => V,
): CodedColumn<V> {
  if (key === null) return { values: [], codes: new Uint16Array(0) };
  return codedColumn(used, key.values.length, key.slot, (slot) => meant(key.values[slot]!));
}

/** Words by fact; each distinct word once, whatever spellings it had. */
function wordColumn({ column, of }: Readings<string>, used: Uint32Array): CodedColumn<string> {
  const { codes } = column;
  const wordOf = (code: number): string => {
    const reading = of(code);
    return isRefused(reading) ? "" : (reading.value ?? "");
  };
  return codedColumn(used, column.size, (record) => codes[record]!, wordOf);
}

/** Translates the codes of records into codes of distinct values. */
function codedColumn<V>(
  used: Uint32Array,
  size: number,
  codeOf: (record: number) => number,
  meant: (code: number) => V,
): CodedColumn<V> {
  const values: V[] = [];
  const known = new Map<V, number>();
  const translated = new Int32Array(size).fill(NONE);
  const codes = new Uint32Array(used.length);
  for (let i = 0; i < used.length; i++) {
    const code = codeOf(used[i]!);
    if (translated[code] === NONE) {
      const value = meant(code);
      if (!known.has(value)) known.set(value, values.push(value) - 1);
      translated[code] = known.get(value)!;
    }
    codes[i] = translated[code]!;
  }
  return { values, codes: values.length <= 1 << 16 ? new Uint16Array(codes) : codes };
}

const textColumn = ({ codes, text, hash }: CellColumn, used: Uint32Array): TextColumn => ({
  text: (fact) => text(codes[used[fact]!]!).trim(),
  hash: (fact) => hash(codes[used[fact]!]!),
});

function numberColumn(cells: NumberReadings, used: Uint32Array): NumberColumn {
  const values = new Float64Array(used.length);
  const flags = new Uint8Array(used.length);
  const { codes } = cells.column;
  for (let i = 0; i < used.length; i++) {
    const code = codes[used[i]!]!;
    values[i] = cells.values[code]!;
    flags[i] = cells.flags[code]!;
  }
  return { values, flags };
}
