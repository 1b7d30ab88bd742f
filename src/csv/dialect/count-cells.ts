import { type CellParts, type CellSigns, ForeignCells } from "./foreign-cells.ts";

/** The shape of a text that is cut by some signs. */
export interface CellCounts {
  /** The records that are not blank, and those of them with the most frequent number of cells. */
  readonly records: number;
  readonly agreeing: number;
  /** The most frequent number of cells, of those above one. */
  readonly width: number;
  /** The records in which text follows a closing quote, or a quote is never closed. */
  readonly broken: number;
  /** The cells in quotes, the columns they stand in, and how many of them stand in the first record of that width. */
  readonly quoted: number;
  readonly quotedColumns: number;
  readonly quotedInHeader: number;
}

/** Counts the cells of a text; a last record that the text may cut is left out. */
export function countCells(text: string, signs: CellSigns): CellCounts {
  const counter = new Counter();
  const cells = new ForeignCells(signs, counter);
  cells.feed(text);
  if (cells.end()) counter.broken();
  counter.lineEnd("");
  return counter.counts();
}

/**
 * True where a text ends inside quotes.
 * @example endsInQuotes("1,'a", { delimiter: ",", open: "'", close: "'", escape: "doubled", isPadded: false }) // => true
 */
export function endsInQuotes(text: string, signs: CellSigns): boolean {
  const cells = new ForeignCells(signs, new Counter());
  cells.feed(text);
  return cells.end();
}

interface Counted {
  readonly size: number;
  readonly isBroken: boolean;
  readonly quoted: readonly number[];
}

class Counter implements CellParts {
  private readonly records: Counted[] = [];
  private size = 1;
  private isBlank = true;
  private isBroken = false;
  private quoted: number[] = [];

  begin(isQuoted: boolean): void {
    if (isQuoted) this.quoted.push(this.size);
    if (isQuoted) this.isBlank = false;
  }

  text(): void {
    this.isBlank = false;
  }

  close(): void {}

  broken(): void {
    this.isBroken = true;
  }

  delimiter(): void {
    this.size++;
  }

  lineEnd(_sign: string): void {
    const { size, isBroken, quoted } = this;
    if (!this.isBlank) this.records.push({ size, isBroken, quoted });
    this.size = 1;
    this.isBlank = true;
    this.isBroken = false;
    this.quoted = [];
  }

  counts(): CellCounts {
    const sound = this.records.filter(({ isBroken }) => !isBroken);
    const frequency = new Map<number, number>();
    for (const { size } of sound) frequency.set(size, (frequency.get(size) ?? 0) + 1);
    frequency.delete(1);
    const [width, agreeing] = [...frequency].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
    const quoted = sound.flatMap((record) => record.quoted);
    return {
      records: this.records.length,
      agreeing,
      width,
      broken: this.records.length - sound.length,
      quoted: quoted.length,
      quotedColumns: new Set(quoted).size,
      quotedInHeader: sound.find(({ size }) => size === width)?.quoted.length ?? 0,
    };
  }
}
