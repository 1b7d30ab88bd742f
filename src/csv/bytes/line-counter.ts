const LF = 0x0a;
const CR = 0x0d;

/** The number of records that each kind of line end closed. */
export interface LineEndCounts {
  crlf: number;
  lf: number;
  cr: number;
}

/** Counts line ends between records. A CR ends a line at once; an LF that follows belongs to it. */
export class LineCounter {
  /** The physical line of the next byte, from 1. */
  line = 1;
  /** The line on which the record began. */
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

  /** Goes on behind lines that were counted elsewhere. */
  passOver(lines: number, { crlf, lf, cr }: LineEndCounts): void {
    this.line += lines;
    this.recordLine = this.line;
    this.ends.crlf += crlf;
    this.ends.lf += lf;
    this.ends.cr += cr;
  }

  /** Returns the place after the LF that completes a CR, or the given place if there is none. */
  skipLineFeed(window: Uint8Array, at: number): number {
    this.afterCr = false;
    if (window[at] !== LF) return at;
    this.ends.cr--;
    this.ends.crlf++;
    return at + 1;
  }
}

/**
 * Counts the lines inside quotes that look like whole records: those with exactly as many
 * delimiters as the latest record of several cells. A remark with line breaks has none; a quote
 * that was opened by mistake takes in the records after it.
 */
export class MultilineCells {
  private usualDelimiters = 0;
  private delimiters = 0;
  private inFirstLine = true;
  private count = 0;

  delimiter(): void {
    this.delimiters++;
  }

  lineEnd(): void {
    const likeRecord = this.delimiters > 0 && this.delimiters === this.usualDelimiters;
    if (likeRecord && !this.inFirstLine) this.count++;
    this.delimiters = 0;
    this.inFirstLine = false;
  }

  endOfQuotes(): void {
    this.lineEnd();
    this.inFirstLine = true;
  }

  /** Returns the number of such lines in the record and starts the next one. */
  endOfRecord(cells: number): number {
    const { count } = this;
    this.count = 0;
    if (cells > 1) this.usualDelimiters = cells - 1;
    return count;
  }
}
