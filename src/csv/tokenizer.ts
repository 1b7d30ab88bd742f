import { byteSet } from "./bytes/byte-set.ts";
import { LineCounter, MultilineCells } from "./bytes/line-counter.ts";
import { PartialCell } from "./partial-cell.ts";
import { type FaultKind, LARGEST_CELL, MOST_COLUMNS, type RecordSink } from "./record-collector.ts";

const NUL = 0x00;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const NOTHING = new Uint8Array(0);

/** The part of a cell in which the next byte stands. */
type State = "before" | "plain" | "quoted" | "closed";

/**
 * Cuts bytes into cells and records, in one pass and in memory that does not grow: a cell is handed
 * on as soon as it ends, so neither a long record nor an unclosed quote has to be held, and no
 * record is read twice. It may be fed windows of any size, cut anywhere.
 *
 * A cell is quoted if its first byte is a quote; a quote further in is an ordinary character.
 * Blanks after a closing quote are dropped; other text there makes the cell literal, quotes
 * included, up to the next delimiter or line end. CRLF, LF and a lone CR each end a line.
 */
export class Tokenizer {
  readonly lines = new LineCounter();
  private readonly delimiter: number;
  private readonly sink: RecordSink;
  private readonly endsPlain: Uint8Array;
  private readonly mattersInQuotes: Uint8Array;

  private state: State = "before";
  /**
   * The start of the cell in this window: 0 if it began earlier and `partial` holds the beginning.
   */
  private from = 0;
  private readonly partial = new PartialCell();
  private doubledQuotes = 0;
  /** The bytes of the cell before its closing quote, its latest CR, its latest line end. */
  private closedAt = -1;
  private crAt = -1;
  private lineEndAt = -1;

  private index = 0;
  private readonly multiline = new MultilineCells();
  private readonly faults: FaultKind[] = [];

  constructor(delimiter: string, sink: RecordSink) {
    this.delimiter = delimiter.charCodeAt(0);
    this.sink = sink;
    this.endsPlain = byteSet(this.delimiter, LF, CR, NUL);
    this.mattersInQuotes = byteSet(this.delimiter, LF, CR, NUL, QUOTE);
  }

  feed(window: Uint8Array): void {
    this.from = 0;
    let at = 0;
    while (at < window.length) {
      if (this.state === "before") at = this.wholeCells(window, at);
      else if (this.state === "plain") at = this.plain(window, at);
      else if (this.state === "quoted") at = this.quoted(window, at);
      else at = this.closed(window, at);
    }
    if (this.state !== "before") this.partial.add(window, this.from, window.length);
    this.from = 0;
  }

  /** True if the bytes so far end with the end of a record. */
  isBetweenRecords(): boolean {
    return this.state === "before" && this.index === 0 && !this.lines.afterCr;
  }

  /** Closes the last record. Returns the number of physical lines. */
  end(): number {
    if (this.state === "before" && this.index === 0) return this.lines.line - 1;
    const endsInLineEnd = this.state === "quoted" && this.lineEndAt === this.partial.length - 1;
    if (this.state === "quoted") this.makeLiteral("UNTERMINATED_QUOTE");
    this.endCell(NOTHING, 0);
    this.endRecord();
    return endsInLineEnd ? this.lines.line - 1 : this.lines.line;
  }

  /**
   * Takes the plain cells of one record that lie whole in this window, one after the other, and
   * leaves any other cell to `beginCell`. This is the hot loop, hence the local variables.
   */
  private wholeCells(window: Uint8Array, start: number): number {
    const { endsPlain, delimiter, sink } = this;
    const highest = Math.max(delimiter, CR);
    const end = window.length;
    let at = this.lines.afterCr ? this.lines.skipLineFeed(window, start) : start;
    for (let index = this.index; ; index++) {
      const from = at;
      let byte = NUL;
      const isPlain = window[from] !== QUOTE && index < MOST_COLUMNS;
      for (; isPlain && at < end; at++) {
        byte = window[at]!;
        if (byte <= highest && endsPlain[byte] !== 0) break;
      }
      if (at === end || byte === NUL || at - from > LARGEST_CELL) {
        this.index = index;
        return from < end ? this.beginCell(window, from) : end;
      }
      sink.cell(index, window, from, at++);
      if (byte !== delimiter) {
        this.index = index + 1;
        this.endLine(byte);
        return at;
      }
    }
  }

  private beginCell(window: Uint8Array, at: number): number {
    this.from = at;
    if (window[at] === QUOTE) return this.beginQuoted(at);
    this.state = "plain";
    return this.plain(window, at);
  }

  private beginQuoted(at: number): number {
    this.state = "quoted";
    this.doubledQuotes = 0;
    this.crAt = -1;
    this.lineEndAt = -1;
    return at + 1;
  }

  private plain(window: Uint8Array, at: number): number {
    for (; at < window.length; at++) {
      const byte = window[at]!;
      if (this.endsPlain[byte] === 0) continue;
      if (byte !== NUL) return this.endCellAt(window, at);
      this.fault("NUL_BYTE");
    }
    return at;
  }

  private quoted(window: Uint8Array, at: number): number {
    const { mattersInQuotes } = this;
    for (; at < window.length; at++) {
      const byte = window[at]!;
      if (mattersInQuotes[byte] === 0) continue;
      if (byte === QUOTE) {
        this.closedAt = this.bytesBefore(at);
        this.state = "closed";
        return at + 1;
      }
      if (byte === NUL) this.fault("NUL_BYTE");
      else if (byte === this.delimiter) this.multiline.delimiter();
      else this.lineEndInQuotes(byte, this.bytesBefore(at));
    }
    return at;
  }

  private lineEndInQuotes(byte: number, at: number): void {
    this.lineEndAt = at;
    if (byte === CR) this.crAt = at;
    else if (this.crAt === at - 1) return;
    this.multiline.lineEnd();
    this.lines.line++;
  }

  /** Handles a byte after the closing quote, or after the first of two. */
  private closed(window: Uint8Array, at: number): number {
    const byte = window[at]!;
    if (this.endsPlain[byte] !== 0 && byte !== NUL) return this.endCellAt(window, at);
    if (byte === QUOTE && this.closedAt === this.bytesBefore(at) - 1) {
      this.doubledQuotes++;
      this.state = "quoted";
      return at + 1;
    }
    if (byte === BLANK || byte === TAB) return at + 1;
    this.makeLiteral("BAD_QUOTING");
    return at;
  }

  private makeLiteral(kind: FaultKind): void {
    this.fault(kind);
    this.multiline.endOfQuotes();
    this.state = "plain";
  }

  /** Returns the number of bytes of this cell before a place in the window. */
  private bytesBefore(at: number): number {
    return this.partial.length + at - this.from;
  }

  private endCellAt(window: Uint8Array, at: number): number {
    this.endCell(window, at);
    const byte = window[at]!;
    if (byte !== this.delimiter) this.endLine(byte);
    return at + 1;
  }

  private endCell(window: Uint8Array, to: number): void {
    if (this.state === "closed") this.emitQuoted(window, to);
    else if (this.partial.length === 0) this.emit(window, this.from, to);
    else {
      this.partial.add(window, this.from, to);
      this.emit(this.partial.bytes, 0, this.partial.length);
    }
    this.state = "before";
    this.partial.length = 0;
    this.index++;
  }

  private emitQuoted(window: Uint8Array, to: number): void {
    this.multiline.endOfQuotes();
    const length = this.closedAt - 1 - this.doubledQuotes;
    if (this.partial.length === 0 && this.doubledQuotes === 0) {
      this.emit(window, this.from + 1, this.from + 1 + length);
      return;
    }
    this.partial.add(window, this.from, to);
    if (length <= LARGEST_CELL) this.partial.undouble(1, this.closedAt);
    this.emit(this.partial.bytes, 1, 1 + length);
  }

  private emit(bytes: Uint8Array, from: number, to: number): void {
    if (to - from > LARGEST_CELL) {
      this.fault("FIELD_TOO_LARGE", to - from);
      this.emit(NOTHING, 0, 0);
    } else if (this.index < MOST_COLUMNS) {
      this.sink.cell(this.index, bytes, from, to);
    }
  }

  private endLine(byte: number): void {
    this.endRecord();
    this.lines.endRecord(byte);
  }

  private endRecord(): void {
    const swallowed = this.multiline.endOfRecord(this.index);
    if (swallowed > 0) this.sink.fault("LINES_SWALLOWED", null, swallowed);
    if (this.index > MOST_COLUMNS) this.sink.fault("TOO_MANY_COLUMNS", null, this.index);
    this.sink.record(this.lines.recordLine, this.index);
    this.index = 0;
    if (this.faults.length > 0) this.faults.length = 0;
  }

  private fault(kind: FaultKind, amount: number | null = null): void {
    if (this.faults.includes(kind)) return;
    this.faults.push(kind);
    this.sink.fault(kind, this.index, amount);
  }
}
