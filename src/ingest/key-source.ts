import type { ReasonCode, WarningCode } from "../messages.ts";
import { isRefused, type Reading } from "./reading.ts";
import type { CellColumn } from "./records.ts";

/** No value could be read. */
export const NONE = -1;

/** Why a record has no area or no period. */
export interface KeyRefusal {
  readonly raw: string;
  readonly reason: ReasonCode;
  readonly suggest?: readonly string[];
}

/** The area or the period of each record: a number per record, and the value behind each number. */
export interface KeySource<T> {
  readonly values: readonly T[];
  /** The number of a record's value, or NONE. */
  slot(record: number): number;
  /** Why a record has none; only to be asked where `slot` is NONE. */
  refusal(record: number): KeyRefusal;
  /** Whether any record has a warning: nearly always none does. */
  isNoted(): boolean;
  warnings(record: number): readonly { readonly code: WarningCode; readonly detail?: string }[];
}

/** The same value for every record: the township that sent the file, the period of the title. */
export function constantKey<T>(value: T): KeySource<T> {
  return {
    values: [value],
    slot: () => 0,
    refusal: () => ({ raw: "", reason: "MISSING_KEY" }),
    isNoted: () => false,
    warnings: () => [],
  };
}

/** Nothing says it. */
export function absentKey<T>(): KeySource<T> {
  return { ...constantKey<T>(undefined as T), values: [], slot: () => NONE };
}

/** A key read from the texts of one column, each distinct text once. */
export function columnKey<T>(column: CellColumn, read: (text: string) => Reading<T>): KeySource<T> {
  return memoisedKey(
    column.size,
    (record) => column.codes[record]!,
    (record) => column.text(column.codes[record]!),
    read,
  );
}

/** A key read from two columns, such as year and quarter; `join` makes one text of both. */
export function pairKey<T>(
  first: CellColumn,
  second: CellColumn,
  join: (first: string, second: string) => string,
  read: (text: string) => Reading<T>,
): KeySource<T> {
  return memoisedKey(
    first.size * second.size,
    (record) => first.codes[record]! * second.size + second.codes[record]!,
    (record) => join(first.text(first.codes[record]!), second.text(second.codes[record]!)),
    read,
  );
}

/** Up to this many codes the numbers stand in an array, beyond in a map. */
const LARGEST_ARRAY = 1 << 22;

function memoisedKey<T>(
  size: number,
  codeOf: (record: number) => number,
  textOf: (record: number) => string,
  read: (text: string) => Reading<T>,
): KeySource<T> {
  const values: T[] = [];
  const slots = size <= LARGEST_ARRAY ? arraySlots(size) : mapSlots();
  const special = new Map<number, Reading<T>>();
  const take = (record: number, code: number): number => {
    const reading = read(textOf(record));
    if (isRefused(reading) || reading.value === null || reading.warnings.length > 0)
      special.set(code, reading);
    return isRefused(reading) || reading.value === null ? NONE : values.push(reading.value) - 1;
  };
  return {
    values,
    slot: (record) => {
      const code = codeOf(record);
      const known = slots.get(code);
      if (known !== undefined) return known;
      const slot = take(record, code);
      slots.set(code, slot);
      return slot;
    },
    refusal: (record) => {
      const reading = special.get(codeOf(record));
      const raw = textOf(record);
      if (!reading || !isRefused(reading)) return { raw, reason: "MISSING_KEY" };
      return {
        raw,
        reason: reading.reason,
        ...(reading.suggest ? { suggest: reading.suggest } : {}),
      };
    },
    isNoted: () => special.size > 0,
    warnings: (record) => {
      const reading = special.get(codeOf(record));
      if (!reading) return [];
      const detail = "detail" in reading ? reading.detail : undefined;
      return reading.warnings.map((code) => (detail === undefined ? { code } : { code, detail }));
    },
  };
}

interface Slots {
  get(code: number): number | undefined;
  set(code: number, slot: number): void;
}

function arraySlots(size: number): Slots {
  const UNREAD = -2;
  const slots = new Int32Array(size).fill(UNREAD);
  return {
    get: (code) => (slots[code] === UNREAD ? undefined : slots[code]),
    set: (code, slot) => {
      slots[code] = slot;
    },
  };
}

function mapSlots(): Slots {
  const slots = new Map<number, number>();
  return { get: (code) => slots.get(code), set: (code, slot) => void slots.set(code, slot) };
}
