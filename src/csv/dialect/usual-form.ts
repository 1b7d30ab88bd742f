import type { ByteSource } from "../bytes/byte-source.ts";
import { type CellParts, type CellSigns, ForeignCells } from "./foreign-cells.ts";

const QUOTE = '"';
/** A sign that stands in no text, between cells whose delimiter has several signs. */
const SEPARATOR = "\u001f";

/**
 * Returns the delimiter in the usual form of a text.
 * @example usualDelimiter("||") // => "\u001f"
 */
export const usualDelimiter = (delimiter: string): string =>
  delimiter.length === 1 && delimiter < "\u0080" && delimiter !== " " ? delimiter : SEPARATOR;

/**
 * Writes a text in UTF-8 in the usual form: every cell in `"`, with `"` inside it twice, one sign between cells. Line
 * ends stay, and what is broken stays so.
 */
export function usualForm(source: ByteSource, signs: CellSigns): ByteSource {
  return { name: source.name, windows: () => windowsOf(source, signs) };
}

function* windowsOf(source: ByteSource, signs: CellSigns): Generator<Uint8Array> {
  const form = new UsualForm(usualDelimiter(signs.delimiter));
  const cells = new ForeignCells(signs, form);
  for (const window of source.windows()) {
    cells.feed(Buffer.from(window).toString("latin1"));
    yield Buffer.from(form.take(), "latin1");
  }
  const isOpen = cells.end();
  yield Buffer.from(form.take(isOpen), "latin1");
}

/** Collects the usual form of some cells. */
class UsualForm implements CellParts {
  private written = "";
  private cell: "none" | "plain" | "quoted" | "broken" = "none";
  private readonly separator: string;

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Hands over what was written since the last time; at the end, the last cell is closed, unless it is left open. */
  take(isLeftOpen = true): string {
    if (!isLeftOpen) this.endCell();
    const { written } = this;
    this.written = "";
    return written;
  }

  begin(isQuoted: boolean): void {
    this.cell = isQuoted ? "quoted" : "none";
    if (isQuoted) this.written += QUOTE;
  }

  text(piece: string): void {
    if (this.cell === "none") {
      this.cell = "plain";
      this.written += QUOTE;
    }
    this.written += this.cell === "broken" ? piece : piece.replaceAll(QUOTE, QUOTE + QUOTE);
  }

  close(): void {
    this.written += QUOTE;
    this.cell = "none";
  }

  broken(): void {
    this.cell = "broken";
  }

  delimiter(): void {
    this.endCell();
    this.written += this.separator;
  }

  lineEnd(sign: string): void {
    this.endCell();
    this.written += sign;
  }

  private endCell(): void {
    if (this.cell === "plain") this.written += QUOTE;
    this.cell = "none";
  }
}
