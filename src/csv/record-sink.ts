/** A cell may hold 64 KiB; of a larger one only its length is kept. */
export const LARGEST_CELL = 1 << 16;

/** A record may have 1000 cells; those beyond are only counted. */
export const MOST_COLUMNS = 1000;

/** What can be wrong with a record before anybody asks what its cells mean. */
export type FaultKind =
  | "UNTERMINATED_QUOTE"
  | "BAD_QUOTING"
  | "NUL_BYTE"
  | "FIELD_TOO_LARGE"
  | "TOO_MANY_COLUMNS"
  | "INVALID_BYTES"
  | "LINES_SWALLOWED";

/** How many records each kind of line end closed. */
export interface LineEndCounts {
  crlf: number;
  lf: number;
  cr: number;
}

/** Takes in what the tokenizer finds, in order: the cells of a record, its faults, its end. */
export interface RecordSink {
  /** Called for the first 1000 cells of a record; the bytes are valid during the call only. */
  cell(index: number, bytes: Uint8Array, from: number, to: number): void;
  /** At most once per record and kind. `amount`: bytes of a large cell, cells, lines swallowed. */
  fault(kind: FaultKind, index: number | null, amount: number | null): void;
  /** The record that began on this physical line is complete. */
  record(line: number, size: number): void;
}
