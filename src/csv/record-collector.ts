import { type PackedArray, PackedInts } from "./bytes/packed-ints.ts";
import { type CellColumn, CellColumnBuilder } from "./cell-column.ts";
import type { Decode } from "./decoder.ts";

/** The most bytes of a cell, 64 KiB; of a larger one only its length is kept. */
export const LARGEST_CELL = 1 << 16;

/** The most cells of a record; those beyond are only counted. */
export const MOST_COLUMNS = 1000;

/** The most blank lines in a row that are records; those behind them belong to the last one. */
export const MOST_BLANK_LINES = 1000;

/** A fault of a record that shows before its cells are interpreted. */
export type FaultKind =
  | "UNTERMINATED_QUOTE"
  | "BAD_QUOTING"
  | "NUL_BYTE"
  | "FIELD_TOO_LARGE"
  | "TOO_MANY_COLUMNS"
  | "INVALID_BYTES"
  | "LINES_SWALLOWED";

/** Receives the output of the tokenizer, in order: the cells of a record, its faults, its end. */
export interface RecordSink {
  /** Called for the first 1000 cells of a record; the bytes are valid during the call only. */
  cell(index: number, bytes: Uint8Array, from: number, to: number): void;
  /**
   * Called once per record and kind at most. `amount`: bytes of the cell, cells, lines swallowed.
   */
  fault(kind: FaultKind, index: number | null, amount: number | null): void;
  /** Called when the record that began on this physical line is complete. */
  record(line: number, size: number): void;
}

/** A fault of a record, found before its cells are interpreted. */
export interface FoundFault {
  readonly kind: FaultKind;
  /** The number of the record, from 0. A record has at most one fault of each kind: the first. */
  readonly record: number;
  /** The column of the cell, from 0; null where the fault is of the whole record. */
  readonly column: number | null;
  /** Bytes of a `FIELD_TOO_LARGE`, cells of a `TOO_MANY_COLUMNS`, lines of a `LINES_SWALLOWED`. */
  readonly amount: number | null;
}

/** Collects the output of the tokenizer: a column of codes per column of cells, and the faults. */
export class RecordCollector implements RecordSink {
  readonly faults: FoundFault[] = [];
  private readonly columns: CellColumnBuilder[] = [];
  private readonly lines = new PackedInts();
  private readonly sizes = new PackedInts();
  private count = 0;
  /** The blank lines directly above. */
  private blanks = 0;
  private isBlank = false;

  cell(index: number, bytes: Uint8Array, from: number, to: number): void {
    this.isBlank = index === 0 && from === to;
    if (index === this.columns.length) this.columns.push(new CellColumnBuilder());
    this.columns[index]!.add(this.count, bytes, from, to);
  }

  fault(kind: FaultKind, column: number | null, amount: number | null): void {
    this.faults.push({ kind, record: this.count, column, amount });
  }

  record(line: number, size: number): void {
    this.blanks = this.isBlank ? this.blanks + 1 : 0;
    // The next record takes the place of this one.
    if (this.blanks > MOST_BLANK_LINES && !this.hasFault()) return;
    this.lines.put(this.count, line);
    this.sizes.put(this.count, size);
    this.count++;
  }

  private hasFault(): boolean {
    return this.faults.at(-1)?.record === this.count;
  }

  /** Adds a fault to each record that holds an invalid value, at its first such cell. */
  findInvalid(isValid: (bytes: Uint8Array) => boolean, columns: readonly CellColumn[]): void {
    const seen = new Set<number>();
    columns.forEach(({ codes }, column) => {
      const invalid = this.columns[column]!.invalidCodes(isValid);
      if (!invalid.includes(1)) return;
      codes.forEach((code, record) => {
        if (invalid[code] === 0 || seen.has(record)) return;
        seen.add(record);
        this.faults.push({ kind: "INVALID_BYTES", record, column, amount: null });
      });
    });
    this.faults.sort((a, b) => a.record - b.record);
  }

  finish(decode: Decode): {
    count: number;
    lines: PackedArray;
    sizes: PackedArray;
    columns: readonly CellColumn[];
  } {
    const { count } = this;
    return {
      count,
      lines: this.lines.finish(count),
      sizes: this.sizes.finish(count),
      columns: this.columns.map((column) => column.finish(count, decode)),
    };
  }
}
