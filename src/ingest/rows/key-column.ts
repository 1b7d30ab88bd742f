import type { CellColumn } from "../../csv/cell-column.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";

/** No value could be read. */
export const NONE = -1;

/** Why a record has no area or no period. */
export interface KeyRefusal {
  readonly raw: string;
  readonly reason: ReasonCode;
  readonly suggest?: readonly string[];
}

/** The area or the period of each record: a number per record, and the value behind each number. */
export interface KeyColumn<T> {
  readonly values: readonly T[];
  /** The number of a record's value, or NONE. */
  slot(record: number): number;
  /** Why a record has none; only to be asked where `slot` is NONE. */
  refusal(record: number): KeyRefusal;
  /** What the record says, as written. */
  raw(record: number): string;
  /** Whether any record has a warning: nearly always none does. */
  isNoted(): boolean;
  warnings(record: number): readonly { readonly code: WarningCode; readonly detail?: string }[];
}

/** The numbers of the values of many records. */
export function slotsOf(key: KeyColumn<unknown>, records: Uint32Array): Int32Array {
  const slots = new Int32Array(records.length);
  for (let i = 0; i < records.length; i++) slots[i] = key.slot(records[i]!);
  return slots;
}

/** The same for every record: the township that sent the file, the period of the title. `text` is what says it. */
export function constantKey<T>(reading: CellReading<T>, text: string): KeyColumn<T> {
  return memoisedKey(
    1,
    () => 0,
    () => text,
    () => reading,
  );
}

/** Nothing says it. */
export const absentKey = <T>(): KeyColumn<T> => constantKey<T>(refused("MISSING_KEY"), "");

/** A key read from the texts of one column or several, such as year and quarter; each distinct text or set of texts once. */
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

/** A number that tells sets of texts apart: mixed radix over the columns. */
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

/** Up to this many codes the numbers stand in an array, beyond in a map. */
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
