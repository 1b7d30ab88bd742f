import { type PackedArray, PackedInts } from "./bytes/packed-ints.ts";
import { type CellColumn, CellColumnBuilder } from "./cell-column.ts";
import type { Decode } from "./decoder.ts";
import type { FaultKind, RecordSink } from "./record-sink.ts";

/** Trouble with a record, found before anybody asks what its cells mean. */
export interface FoundFault {
  readonly kind: FaultKind;
  /** 0-based. A record has at most one fault of each kind: the first. */
  readonly record: number;
  /** 0-based column of the cell, null where the whole record is meant. */
  readonly column: number | null;
  /** Bytes of a `FIELD_TOO_LARGE`, cells of a `TOO_MANY_COLUMNS`, lines of a `LINES_SWALLOWED`. */
  readonly amount: number | null;
}

/** Collects what the tokenizer finds: a column of codes per column of cells, and the faults. */
export class RecordCollector implements RecordSink {
  readonly faults: FoundFault[] = [];
  private readonly columns: CellColumnBuilder[] = [];
  private readonly lines = new PackedInts();
  private readonly sizes = new PackedInts();
  private count = 0;

  cell(index: number, bytes: Uint8Array, from: number, to: number): void {
    if (index === this.columns.length) this.columns.push(new CellColumnBuilder());
    this.columns[index]!.add(this.count, bytes, from, to);
  }

  fault(kind: FaultKind, column: number | null, amount: number | null): void {
    this.faults.push({ kind, record: this.count, column, amount });
  }

  record(line: number, size: number): void {
    this.lines.put(this.count, line);
    this.sizes.put(this.count, size);
    this.count++;
  }

  /** Adds a fault to each record that holds a value which is not valid, for its first such cell. */
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
