import { type PackedArray, PackedInts } from "./bytes/packed-ints.ts";
import { CellColumnBuilder, invalidCodes, type RawColumn } from "./cell-column.ts";

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

/** Records whose cells are still bytes, as they go from one thread to another. */
export interface RawRecords {
  /** The number of records. */
  readonly count: number;
  /** The physical line, from 1, on which each record begins. */
  readonly lines: PackedArray;
  /** The number of cells of each record. */
  readonly sizes: PackedArray;
  readonly columns: readonly RawColumn[];
  readonly faults: readonly FoundFault[];
}

/** Collects the output of the tokenizer: a column of codes per column of cells, and the faults. */
export class RecordCollector implements RecordSink {
  private readonly faults: FoundFault[] = [];
  private readonly columns: CellColumnBuilder[] = [];
  private readonly lines = new PackedInts();
  private readonly sizes = new PackedInts();
  private count = 0;
  /** The blank lines directly above. */
  private blanks = 0;
  private isFirstBlank = false;

  cell(index: number, bytes: Uint8Array, from: number, to: number): void {
    if (index === 0) this.isFirstBlank = from === to;
    this.columnAt(index).add(this.count, bytes, from, to);
  }

  fault(kind: FaultKind, column: number | null, amount: number | null): void {
    this.faults.push({ kind, record: this.count, column, amount });
  }

  record(line: number, size: number): void {
    this.blanks = size === 1 && this.isFirstBlank ? this.blanks + 1 : 0;
    // The next record takes the place of this one.
    if (this.blanks > MOST_BLANK_LINES && !this.hasFault()) return;
    this.lines.put(this.count, line);
    this.sizes.put(this.count, size);
    this.count++;
  }

  /** Adds later records, the first of which is not blank and begins on a line. */
  append({ count, lines, sizes, columns, faults }: RawRecords, line: number): void {
    const first = this.count;
    const own = new Uint32Array(count);
    for (let record = 0; record < count; record++) own[record] = lines[record]! + line - 1;
    this.lines.putAll(first, own);
    this.sizes.putAll(first, sizes);
    columns.forEach((column, index) => {
      this.columnAt(index).append(column, first);
    });
    for (const fault of faults) this.faults.push({ ...fault, record: first + fault.record });
    this.count += count;
  }

  private columnAt(index: number): CellColumnBuilder {
    if (index === this.columns.length) this.columns.push(new CellColumnBuilder());
    return this.columns[index]!;
  }

  private hasFault(): boolean {
    return this.faults.at(-1)?.record === this.count;
  }

  finish(): RawRecords {
    const { count, faults } = this;
    return {
      count,
      faults,
      lines: this.lines.finish(count),
      sizes: this.sizes.finish(count),
      columns: this.columns.map((column) => column.finish(count)),
    };
  }
}

/** Returns the faults, with one for each record that holds an invalid value, at its first such cell. */
export function withInvalid(
  { faults, columns }: RawRecords,
  isValid: (bytes: Uint8Array) => boolean,
): FoundFault[] {
  const seen = new Map<number, FoundFault>();
  columns.forEach((cells, column) => {
    const invalid = invalidCodes(cells, isValid);
    if (!invalid.includes(1)) return;
    cells.codes.forEach((code, record) => {
      if (invalid[code] === 0 || seen.has(record)) return;
      seen.set(record, { kind: "INVALID_BYTES", record, column, amount: null });
    });
  });
  return [...faults, ...seen.values()].sort((a, b) => a.record - b.record);
}
