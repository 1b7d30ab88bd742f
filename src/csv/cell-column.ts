import { type PackedArray, PackedInts } from "./bytes/packed-ints.ts";
import type { Decode } from "./decoder.ts";
import { mayHoldLongDigits } from "./long-digits.ts";
import { StringPool } from "./string-pool.ts";
import { textHash } from "./text-hash.ts";

/** One column of cells: each distinct text is kept once and has a code. */
export interface CellColumn {
  /** One per record; 0 where the record has no such cell (an empty cell has a code of its own). */
  readonly codes: PackedArray;
  /** Codes run from 0 to size - 1. */
  readonly size: number;
  /** The most bytes of any text. */
  readonly longest: number;
  /**
   * Whether different codes always mean different bytes. Not so in a long column of ids or free
   * text, where nearly every cell is new: there compare texts, never codes.
   */
  readonly distinct: boolean;
  /** The text of a code; what does not decode shows as U+FFFD. Code 0 is "". */
  text(code: number): string;
  /** Whether the text may hold eleven digits in a row; no text is decoded for the answer. */
  mayHoldLongDigits(code: number): boolean;
  /** A hash of the text without the blanks around it; equal texts have equal hashes in any file. */
  hash(code: number): number;
}

/** Up to this many texts are kept once they were asked for; a column of ids is decoded each time. */
const MOST_KEPT_TEXTS = 1 << 16;

/**
 * A column that has so many different values in so few records is mostly distinct: finding equal
 * ones costs more than it saves (a fifth of the time of a million rows for one column of ids).
 */
const MANY_VALUES = 20_000;
const IN_RECORDS = 1 << 16;

/** Collects a column while a file is read. */
export class CellColumnBuilder {
  private readonly dictionary = new StringPool();
  private readonly codes = new PackedInts();
  private distinct = true;

  add(record: number, bytes: Uint8Array, from: number, to: number): void {
    const code = this.distinct
      ? this.dictionary.numberOf(bytes, from, to)
      : this.dictionary.append(bytes, from, to);
    this.codes.put(record, code);
    if (code === MANY_VALUES && record < IN_RECORDS) this.stopComparing();
  }

  private stopComparing(): void {
    this.distinct = false;
    this.dictionary.dropIndex();
  }

  /** 1 at each code whose bytes are not valid, else 0. */
  invalidCodes(isValid: (bytes: Uint8Array) => boolean): Uint8Array {
    const invalid = new Uint8Array(this.dictionary.size);
    for (let code = 1; code < invalid.length; code++) {
      if (!isValid(this.dictionary.bytesOf(code))) invalid[code] = 1;
    }
    return invalid;
  }

  finish(count: number, decode: Decode): CellColumn {
    const { dictionary } = this;
    const { size } = dictionary;
    dictionary.dropIndex();
    const hash = (bytes: Uint8Array, from: number, to: number): number =>
      textHash(bytes, from, to, decode);
    return {
      codes: this.codes.finish(count),
      size,
      longest: dictionary.longest,
      distinct: this.distinct,
      text: size > MOST_KEPT_TEXTS ? textOf : kept(textOf),
      mayHoldLongDigits: (code) => dictionary.look(code, mayHoldLongDigits),
      hash: (code) => dictionary.look(code, hash),
    };

    function textOf(code: number): string {
      return decode(dictionary.bytesOf(code));
    }
  }
}

function kept(textOf: (code: number) => string): (code: number) => string {
  const texts: string[] = [];
  return (code) => {
    texts[code] ??= textOf(code);
    return texts[code];
  };
}
