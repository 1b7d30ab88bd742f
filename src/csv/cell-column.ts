import { ascend } from "./bytes/ascending.ts";
import { type PackedArray, PackedInts } from "./bytes/packed-ints.ts";
import type { Decode } from "./decoder.ts";
import { maybePersonal } from "./personal-signs.ts";
import { bytesOf, type PooledValues, StringPool, withBytes } from "./string-pool.ts";
import { hashOfText, textHash } from "./text-hash.ts";

/** One column of cells: each distinct text is kept once and has a code. */
export interface CellColumn {
  /**
   * A code per record; 0 where the record has no such cell (an empty cell has a code of its own).
   */
  readonly codes: PackedArray;
  /** The number of codes, which run from 0 to size - 1. */
  readonly size: number;
  /** The length of the longest text in bytes. */
  readonly longest: number;
  /**
   * True if different codes always mean different bytes. False for a long column of ids or free
   * text, where nearly every cell is new: there compare texts, never codes.
   */
  readonly distinct: boolean;
  /** Decodes the text of a code; invalid bytes become U+FFFD. Code 0 is "". */
  text(code: number): string;
  /** Lists the codes of texts that may say something about a person, in order; no text is decoded for it. */
  maybePersonal(): readonly number[];
  /** True where the texts from one code to another ascend, so that none repeats. */
  ascends(first: number, last: number): boolean;
  /** Hashes the text without the blanks around it; equal texts have equal hashes in any file. */
  hash(code: number): number;
}

/**
 * The most decoded texts that are kept; a larger column, such as one of ids, is decoded each time.
 */
const MOST_KEPT_TEXTS = 1 << 16;

/**
 * A column with so many different values in so few records is mostly distinct: finding equal ones
 * costs more than it saves (a fifth of the time of a million rows for one column of ids).
 */
const MANY_VALUES = 20_000;
const IN_RECORDS = 1 << 16;

/** A column whose texts are still bytes, as it goes from one thread to another. */
export interface RawColumn {
  readonly codes: PackedArray;
  readonly values: PooledValues;
  readonly distinct: boolean;
}

/** Collects a column while a file is read. */
export class CellColumnBuilder {
  private readonly pool = new StringPool();
  private readonly codes = new PackedInts();
  private distinct = true;

  /** Adds the cell of a record. Returns the code of its text. */
  add(record: number, bytes: Uint8Array, from: number, to: number): number {
    const code = this.distinct
      ? this.pool.numberOf(bytes, from, to)
      : this.pool.append(bytes, from, to);
    this.codes.put(record, code);
    if (code === MANY_VALUES && record < IN_RECORDS) this.stopComparing();
    return code;
  }

  private stopComparing(): void {
    this.distinct = false;
    this.pool.dropIndex();
  }

  /** Adds a column of later records, the first of which has the given number here. */
  append(column: RawColumn, first: number): void {
    const { codes, values } = column;
    // Every record has a value of its own: the codes are those of the values, one after the other.
    if (!this.distinct && codes.length === values.size - 1)
      this.codes.putAll(first, countedFrom(this.pool.appendAll(values), codes.length));
    else if (this.distinct && first >= IN_RECORDS) this.codes.putAll(first, this.known(column));
    else this.appendEach(column, first);
  }

  /** Translates the codes of a column of distinct values, which are numbered as they appear in it. */
  private known({ codes, values }: RawColumn): Uint32Array {
    const known = new Uint32Array(values.size);
    for (let code = 1; code < known.length; code++)
      known[code] = withBytes(values, code, (bytes, from, to) =>
        this.pool.numberOf(bytes, from, to),
      );
    const translated = new Uint32Array(codes.length);
    for (let i = 0; i < codes.length; i++) translated[i] = known[codes[i]!]!;
    return translated;
  }

  private appendEach({ codes, values }: RawColumn, first: number): void {
    const known = new Uint32Array(values.size);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      if (code === 0) continue;
      if (this.distinct && known[code] !== 0) this.codes.put(first + i, known[code]!);
      else
        known[code] = withBytes(values, code, (bytes, from, to) =>
          this.add(first + i, bytes, from, to),
        );
    }
  }

  finish(count: number): RawColumn {
    return {
      codes: this.codes.finish(count),
      values: this.pool.finish(),
      distinct: this.distinct,
    };
  }
}

/** Counts from a number on. */
function countedFrom(first: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = first + i;
  return numbers;
}

/** Returns an array with 1 at each code whose bytes are not valid, else 0. */
export function invalidCodes(
  { values }: RawColumn,
  isValid: (bytes: Uint8Array) => boolean,
): Uint8Array {
  const invalid = new Uint8Array(values.size);
  for (let code = 1; code < invalid.length; code++) {
    if (!isValid(bytesOf(values, code))) invalid[code] = 1;
  }
  return invalid;
}

/** Makes a column whose texts are decoded when they are asked for. */
export function cellColumn({ codes, values, distinct }: RawColumn, decode: Decode): CellColumn {
  const { size, longest } = values;
  const textOf = (code: number): string => decode(bytesOf(values, code));
  const hash = (bytes: Uint8Array, from: number, to: number): number =>
    textHash(bytes, from, to, decode);
  return {
    ...{ codes, size, longest, distinct },
    text: size > MOST_KEPT_TEXTS ? textOf : cached(textOf),
    maybePersonal: () => maybePersonal(values),
    ascends: (first, last) => ascend(values, first, last),
    hash: (code) => withBytes(values, code, hash),
  };
}

function cached(textOf: (code: number) => string): (code: number) => string {
  const texts: string[] = [];
  return (code) => {
    texts[code] ??= textOf(code);
    return texts[code];
  };
}

/** Replaces the texts of some records of a column. */
export function withTexts(cells: CellColumn, texts: ReadonlyMap<number, string>): CellColumn {
  const { size } = cells;
  const codes = Uint32Array.from(cells.codes);
  const added = [...texts].map(([record, text], i) => {
    codes[record] = size + i;
    return text;
  });
  return {
    ...cells,
    codes,
    size: size + added.length,
    longest: Math.max(cells.longest, ...added.map((text) => Buffer.byteLength(text))),
    text: (code) => added[code - size] ?? cells.text(code),
    maybePersonal: () => [...cells.maybePersonal(), ...added.map((_, i) => size + i)],
    ascends: (first, last) => last < size && cells.ascends(first, last),
    hash: (code) => (code >= size ? hashOfText(added[code - size]!) : cells.hash(code)),
  };
}

/** Makes a column that holds one text in all records. */
export const constantColumn = (text: string, count: number): CellColumn => ({
  codes: new Uint8Array(count).fill(1),
  size: 2,
  longest: Buffer.byteLength(text),
  distinct: true,
  text: (code) => (code === 1 ? text : ""),
  maybePersonal: () => [],
  ascends: (first, last) => first === last,
  hash: (code) => hashOfText(code === 1 ? text : ""),
});
