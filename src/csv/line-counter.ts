import type { LineEndCounts } from "./record-sink.ts";

const LF = 0x0a;
const CR = 0x0d;

/** Counts the line ends between records. A CR ends a line at once; an LF that follows belongs to it. */
export class LineCounter {
  /** 1-based physical line of the next byte. */
  line = 1;
  /** Line on which the record began. */
  recordLine = 1;
  afterCr = false;
  readonly ends: LineEndCounts = { crlf: 0, lf: 0, cr: 0 };

  endRecord(byte: number): void {
    this.afterCr = byte === CR;
    if (this.afterCr) this.ends.cr++;
    else this.ends.lf++;
    this.line++;
    this.recordLine = this.line;
  }

  /** Where the text goes on after a CR. */
  skipLineFeed(window: Uint8Array, at: number): number {
    this.afterCr = false;
    if (window[at] !== LF) return at;
    this.ends.cr--;
    this.ends.crlf++;
    return at + 1;
  }
}
