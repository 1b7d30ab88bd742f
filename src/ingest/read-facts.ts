import type { Facts, NumberColumn } from "../table/facts.ts";
import type { Period } from "../table/period.ts";
import type { AreaValidity } from "./area-validity.ts";
import type { FactGroup } from "./fact-groups.ts";
import type { Quarantined, Warning } from "./file-result.ts";
import { type KeySource, NONE } from "./key-source.ts";
import type { Layout } from "./layout.ts";
import type { FoundArea } from "./read-area.ts";
import { isRefused } from "./reading.ts";
import { NOTED, type NumberReadings, REFUSED, type Readings } from "./readings.ts";
import type { Records } from "./records.ts";

/** Where troubles go while facts are read. */
export interface Findings {
  readonly quarantine: Quarantined[];
  readonly warnings: Warning[];
}

/** How the cells of a group become keys, words and numbers. */
export interface GroupReaders {
  readonly area: KeySource<FoundArea>;
  readonly period: KeySource<Period>;
  readonly validity: AreaValidity;
  /** Breakdowns and keys of text. */
  readonly words: ReadonlyMap<string, Readings<string>>;
  readonly numbers: ReadonlyMap<string, NumberReadings>;
}

/** Facts with the record each was read from. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly records: Uint32Array;
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
  const kept = new Uint32Array(data.length);
  const areas = new Uint32Array(data.length);
  const periods = new Uint16Array(data.length);
  const { area, period, validity } = readers;
  const cells = allCells(readers).map(([, readings]) => readings);
  let count = 0;
  for (const record of data) {
    if (group.only && !group.only.codes.has(group.only.column.codes[record]!)) continue;
    const areaSlot = area.slot(record);
    const periodSlot = period.slot(record);
    const hasKeys = areaSlot !== NONE && periodSlot !== NONE;
    const isSound =
      hasKeys &&
      validity.holds(areaSlot, periodSlot) &&
      cells.every((cell) => isReadable(cell, record));
    if (!isSound) {
      setAside(records, record, readers, found);
      continue;
    }
    areas[count] = areaSlot;
    periods[count] = periodSlot;
    kept[count++] = record;
  }
  const used = kept.slice(0, count);
  note(records, used, readers, found);
  return {
    records: used,
    facts: {
      dataset: layout.dataset,
      file: records.file,
      count,
      lines: Uint32Array.from(used, (record) => records.lines[record]!),
      area: { values: area.values.map((each) => each.area), codes: areas.slice(0, count) },
      period: { values: period.values, codes: periods.slice(0, count) },
      breakdowns: new Map(
        [...readers.words].map(([name, words]) => [name, wordColumn(words, used)]),
      ),
      numbers: new Map(
        [...readers.numbers].map(([name, cells]) => [name, numberColumn(cells, used)]),
      ),
    },
  };
}

const allCells = ({ words, numbers }: GroupReaders): [string, Readings<string | number>][] => [
  ...words,
  ...numbers,
];

const isReadable = (cells: Readings<unknown>, record: number): boolean =>
  cells.state(cells.column.codes[record]!) !== REFUSED;

/** Names every cell that kept a record from becoming a fact; without a township or period those alone. */
function setAside(records: Records, record: number, readers: GroupReaders, found: Findings): void {
  const line = records.lines[record]!;
  const { area, period, validity } = readers;
  const areaSlot = area.slot(record);
  const periodSlot = period.slot(record);
  if (areaSlot === NONE)
    found.quarantine.push({ line, column: "township", ...area.refusal(record) });
  else if (periodSlot === NONE)
    found.quarantine.push({ line, column: "period", ...period.refusal(record) });
  else if (!validity.holds(areaSlot, periodSlot))
    found.quarantine.push({
      line,
      column: "township",
      raw: area.values[areaSlot]!.nameUsed,
      reason: "TOWNSHIP_NOT_VALID_IN_PERIOD",
    });
  else
    for (const [column, cells] of allCells(readers)) {
      const code = cells.column.codes[record]!;
      const reading = cells.of(code);
      if (!isRefused(reading)) continue;
      const suggest = reading.suggest ? { suggest: reading.suggest } : {};
      found.quarantine.push({
        line,
        column,
        raw: cells.column.text(code),
        reason: reading.reason,
        ...suggest,
      });
    }
}

/** What a person should know of cells that were read. */
function note(records: Records, used: Uint32Array, readers: GroupReaders, found: Findings): void {
  noteKeys(records, used, readers, found);
  for (const [column, cells] of allCells(readers)) {
    for (const record of used) {
      const code = cells.column.codes[record]!;
      if (cells.state(code) !== NOTED) continue;
      const reading = cells.of(code);
      const detail = "detail" in reading ? (reading.detail ?? null) : null;
      const line = records.lines[record]!;
      for (const warning of reading.warnings)
        found.warnings.push({ code: warning, line, column, detail });
    }
  }
}

function noteKeys(
  records: Records,
  used: Uint32Array,
  readers: GroupReaders,
  found: Findings,
): void {
  const { area, period, validity } = readers;
  if (!area.isNoted() && !period.isNoted() && !validity.isNoted()) return;
  for (const record of used) {
    const line = records.lines[record]!;
    for (const { code, detail = null } of area.warnings(record))
      found.warnings.push({ code, line, column: "township", detail });
    for (const { code, detail = null } of period.warnings(record))
      found.warnings.push({ code, line, column: "period", detail });
    for (const { code, detail } of validity.warnings(area.slot(record), period.slot(record)))
      found.warnings.push({ code, line, column: "township", detail });
  }
}

/** Words as codes; each distinct word once, whatever spellings it had. */
function wordColumn(words: Readings<string>, used: Uint32Array) {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  const byCode = new Int32Array(words.column.size).fill(NONE);
  const codes = new Uint32Array(used.length);
  for (let i = 0; i < used.length; i++) {
    const code = words.column.codes[used[i]!]!;
    if (byCode[code] === NONE) {
      const reading = words.of(code);
      const word = isRefused(reading) ? "" : (reading.value ?? "");
      if (!numbers.has(word)) numbers.set(word, values.push(word) - 1);
      byCode[code] = numbers.get(word)!;
    }
    codes[i] = byCode[code]!;
  }
  return { values, codes };
}

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
