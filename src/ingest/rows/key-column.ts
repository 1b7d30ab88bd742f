import type { CellColumn } from "../../csv/cell-column.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";

/** The number of a record without a value. */
export const NONE = -1;

/** The reason that a record has no area or no period. */
export interface KeyRefusal {
  readonly raw: string;
  readonly reason: ReasonCode;
  readonly suggest?: readonly string[];
}

/** The area or the period of each record: a number per record, and the value for each number. */
export interface KeyColumn<T> {
  readonly values: readonly T[];
  /** The most values that there may be. */
  readonly most: number;
  /** Returns the number of a record's value, or NONE. */
  slot(record: number): number;
  /** Returns the reason that a record has no value; called only where `slot` is NONE. */
  refusal(record: number): KeyRefusal;
  /** Returns the text of the record, as written. */
  raw(record: number): string;
  /** True where any record has a warning: nearly always none has. */
  isNoted(): boolean;
  warnings(record: number): readonly { readonly code: WarningCode; readonly detail?: string }[];
}

/** The numbers of the values of records, and `NONE`. */
export type Slots = Int16Array | Int32Array;

const MOST_NARROW = 1 << 15;

/** Returns the numbers of the values of many records. */
export function slotsOf(key: KeyColumn<unknown>, records: Uint32Array): Slots {
  const slots = new (key.most < MOST_NARROW ? Int16Array : Int32Array)(records.length);
  for (let i = 0; i < records.length; i++) slots[i] = key.slot(records[i]!);
  return slots;
}

/**
 * Makes a key with one value for every record: the township that sent the file, the period of the
 * title. `text` is its source.
 */
export function constantKey<T>(reading: CellReading<T>, text: string): KeyColumn<T> {
  return memoisedKey(
    1,
    () => 0,
    () => text,
    () => reading,
  );
}

/** Makes a key without a value. */
export const absentKey = <T>(): KeyColumn<T> => constantKey<T>(refused("MISSING_KEY"), "");

/**
 * Makes a key from the texts of one or several columns, such as year and quarter; each distinct
 * combination is read once.
 */
export function cellsKey<T>(
  columns: readonly CellColumn[],
  read: (...texts: string[]) => CellReading<T>,
): KeyColumn<T> {
  const texts = (record: number) => columns.map(({ codes, text }) => text(codes[record]!));
  return memoisedKey(
    columns.reduce((product, { size }) => product * size, 1),
    codeOf(columns),
    (record) => texts(record).join(" "),
    (record) => read(...texts(record)),
  );
}

/** Makes a code for each combination of texts: mixed radix over the columns. */
function codeOf(columns: readonly CellColumn[]): (record: number) => number {
  const [first, second, ...others] = columns;
  if (first && !second) return (record) => first.codes[record]!;
  if (first && second && others.length === 0)
    return (record) => first.codes[record]! * second.size + second.codes[record]!;
  return (record) => {
    let code = 0;
    for (const { codes, size } of columns) code = code * size + codes[record]!;
    return code;
  };
}

/** The most codes whose numbers are kept in an array; with more codes a map is used. */
const LARGEST_ARRAY = 1 << 22;
const UNREAD = -2;

function memoisedKey<T>(
  size: number,
  codeOf: (record: number) => number,
  textOf: (record: number) => string,
  read: (record: number) => CellReading<T>,
): KeyColumn<T> {
  const values: T[] = [];
  const known = new Int32Array(size <= LARGEST_ARRAY ? size : 0).fill(UNREAD);
  const beyond = new Map<number, number>();
  const special = new Map<number, CellReading<T>>();
  const take = (record: number, code: number): number => {
    const reading = read(record);
    const isValue = !isRefused(reading) && reading.value !== null;
    if (!isValue || reading.warnings.length > 0) special.set(code, reading);
    const slot = isValue ? values.push(reading.value) - 1 : NONE;
    if (code < known.length) known[code] = slot;
    else beyond.set(code, slot);
    return slot;
  };
  const slotOf = (record: number): number => {
    const code = codeOf(record);
    const slot = code < known.length ? known[code]! : (beyond.get(code) ?? UNREAD);
    return slot === UNREAD ? take(record, code) : slot;
  };
  return {
    values,
    most: size,
    raw: textOf,
    slot: slotOf,
    refusal: (record) => {
      const reading = special.get(codeOf(record));
      const raw = textOf(record);
      if (!reading || !isRefused(reading)) return { raw, reason: "MISSING_KEY" };
      const { reason, suggest } = reading;
      return { raw, reason, ...(suggest ? { suggest } : {}) };
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
