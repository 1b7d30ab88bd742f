/**
 * The signs by which a text is cut into cells, where they are not the usual ones. All are bytes of UTF-8, one for each
 * unit of the string, so that texts are cut without being decoded.
 */
export interface CellSigns {
  readonly delimiter: string;
  /** The quotes before and behind a cell; "" where there are none. */
  readonly open: string;
  readonly close: string;
  /** The way in which a quote is written inside quotes: twice, behind a backslash, or as it is. */
  readonly escape: Escape;
  /** True if blanks around a delimiter belong to no cell. */
  readonly isPadded: boolean;
}

export type Escape = "doubled" | "backslash" | "none";

/** Receives the parts of cells, in order. */
export interface CellParts {
  begin(isQuoted: boolean): void;
  text(piece: string): void;
  /** Called at the closing quote. */
  close(): void;
  /** Called where text follows a closing quote. */
  broken(): void;
  delimiter(): void;
  lineEnd(sign: string): void;
}

/** The most units that are looked at behind a place: a quote, blanks and a delimiter. */
const LOOK_AHEAD = 24;
const MOST_BLANKS = 3;
const BLANKS = " \t";
const LINE_ENDS = "\r\n";

/** Cuts a text into cells by any signs. It may be fed pieces of any size, cut anywhere. */
export class ForeignCells {
  private state: "before" | "plain" | "quoted" | "closed" | "broken" = "before";
  private rest = "";
  private readonly signs: CellSigns;
  private readonly parts: CellParts;
  private readonly endsPlain: string;
  private readonly endsQuoted: string;

  constructor(signs: CellSigns, parts: CellParts) {
    this.signs = signs;
    this.parts = parts;
    const escape = signs.escape === "backslash" ? "\\" : "";
    this.endsPlain = `${signs.delimiter[0]}${LINE_ENDS}${escape}`;
    this.endsQuoted = `${signs.close[0] ?? ""}${escape}`;
  }

  feed(piece: string): void {
    const text = this.rest + piece;
    this.rest = text.slice(this.cut(text, text.length - LOOK_AHEAD));
  }

  /** Cuts what is left; returns true if a quote was never closed. */
  end(): boolean {
    this.cut(this.rest, this.rest.length);
    this.rest = "";
    return this.state === "quoted";
  }

  private cut(text: string, end: number): number {
    let at = 0;
    while (at < end) {
      if (this.state === "before") at = this.before(text, at);
      else if (this.state === "quoted") at = this.quoted(text, at);
      else if (this.state === "closed") at = this.closed(text, at);
      else at = this.plain(text, at);
    }
    return at;
  }

  private before(text: string, at: number): number {
    const { open, isPadded, delimiter } = this.signs;
    const isSkipped = isPadded && BLANKS.includes(text[at]!) && delimiter !== text[at];
    if (isSkipped || (isPadded && delimiter === " " && text[at] === " ")) return at + 1;
    const isQuoted = open !== "" && text.startsWith(open, at);
    this.parts.begin(isQuoted);
    this.state = isQuoted ? "quoted" : "plain";
    return isQuoted ? at + open.length : at;
  }

  private plain(text: string, at: number): number {
    const next = nextOf(text, at, this.endsPlain);
    if (next > at) return this.taken(text, at, next);
    if (this.endsCell(text, at)) return this.endCell(text, at);
    const isEscape = text[at] === "\\" && this.state === "plain";
    return isEscape ? this.escaped(text, at) : this.taken(text, at, at + 1);
  }

  private quoted(text: string, at: number): number {
    const { close, escape } = this.signs;
    const next = nextOf(text, at, this.endsQuoted);
    if (next > at) return this.taken(text, at, next);
    if (text[at] === "\\" && escape === "backslash") return this.escaped(text, at);
    if (!text.startsWith(close, at)) return this.taken(text, at, at + 1);
    const behind = at + close.length;
    if (escape === "doubled" && text.startsWith(close, behind)) {
      this.parts.text(close);
      return behind + close.length;
    }
    if (escape === "none" && !this.endsCell(text, behind, MOST_BLANKS))
      return this.taken(text, at, behind);
    this.parts.close();
    this.state = "closed";
    return behind;
  }

  private closed(text: string, at: number): number {
    if (this.endsCell(text, at)) return this.endCell(text, at);
    if (BLANKS.includes(text[at]!)) return at + 1;
    this.parts.broken();
    this.state = "broken";
    return at;
  }

  private endCell(text: string, at: number): number {
    this.state = "before";
    if (LINE_ENDS.includes(text[at]!)) {
      this.parts.lineEnd(text[at]!);
      return at + 1;
    }
    this.parts.delimiter();
    return at + this.signs.delimiter.length;
  }

  /** True where a cell ends here, or behind a few blanks. */
  private endsCell(text: string, at: number, blanks = 0): boolean {
    const { delimiter } = this.signs;
    for (let place = at; place <= at + blanks; place++) {
      if (text.startsWith(delimiter, place)) return true;
      if (place === text.length ? blanks > 0 : LINE_ENDS.includes(text[place]!)) return true;
      if (!BLANKS.includes(text[place]!)) return false;
    }
    return false;
  }

  private taken(text: string, at: number, to: number): number {
    this.parts.text(text.slice(at, to));
    return to;
  }

  /** Takes the sign behind a backslash where it has a meaning of its own; else the backslash. */
  private escaped(text: string, at: number): number {
    const { delimiter, open, close } = this.signs;
    const sign = ["\\", delimiter, open, close].find(
      (each) => each !== "" && text.startsWith(each, at + 1),
    );
    return sign === undefined
      ? this.taken(text, at, at + 1)
      : this.taken(text, at + 1, at + 1 + sign.length);
  }
}

/** Finds the next of some signs; the length of the text where there is none. */
function nextOf(text: string, from: number, signs: string): number {
  let at = from;
  while (at < text.length && !signs.includes(text[at]!)) at++;
  return at;
}
