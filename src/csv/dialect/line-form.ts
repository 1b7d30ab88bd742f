import type { ByteSource } from "../bytes/byte-source.ts";

/** The form of the lines of a text, where it is not the usual one. */
export interface LineForm {
  /** The sign that ends each line, where it is neither CR nor LF; null where it is. */
  readonly end: RareEnd | null;
  /** The quote around each line as a whole, as spreadsheets save lines that stand in one column; "" for none. */
  readonly quote: '"' | "'" | "";
}

export type RareEnd = keyof typeof ENDS;

/** The usual form: lines end with CR or LF, and nothing is around them. */
export const USUAL_LINES: LineForm = { end: null, quote: "" };

const binary = (text: string): string => Buffer.from(text).toString("latin1");

/** Signs that end lines or pages in some systems, as bytes of UTF-8. */
const ENDS = {
  ff: "\f",
  vt: "\v",
  rs: "\u001e",
  nel: binary("\u0085"),
  ls: binary("\u2028"),
  ps: binary("\u2029"),
} as const;

/** The share of lines in quotes as a whole from which all are read so, and the least number of them. */
const MOST = 0.7;
const LEAST = 2;

const wholeLine = (quote: string): RegExp =>
  new RegExp(`^${quote}((?:[^${quote}]|${quote}${quote})*)${quote}[,;\\t ]*$`);
const WHOLE_LINES = { '"': wholeLine('"'), "'": wholeLine("'") } as const;

/**
 * Finds the form of the lines of a text from its beginning in UTF-8; it is taken only if it has several of them.
 * @example lineForm(Buffer.from('"a,b"\n"1,2"\n'), true) // => { end: null, quote: '"' }
 */
export function lineForm(head: Uint8Array, isWhole: boolean): LineForm {
  const text = Buffer.from(head).toString("latin1");
  const end = rareEnd(text);
  const lines = text.split(end === null ? /\r\n|\r|\n/ : ENDS[end]);
  if (!isWhole) lines.pop();
  const filled = lines.filter((line) => line.trim() !== "");
  const quote = (['"', "'"] as const).find((each) => areWhole(filled, each)) ?? "";
  return end === null && quote === "" ? USUAL_LINES : { end, quote };
}

/** Finds the rare sign that parts a text in which no usual line end does. */
function rareEnd(text: string): RareEnd | null {
  if (/[\r\n](?![\r\n])./s.test(text)) return null;
  const found = (Object.keys(ENDS) as RareEnd[]).filter((end) => text.includes(ENDS[end]));
  return found.length === 1 ? found[0]! : null;
}

/** True where most lines stand in quotes as a whole, with several cells in each, and the others have one cell. */
function areWhole(lines: readonly string[], quote: '"' | "'"): boolean {
  const inside = lines.flatMap((line) => {
    const text = line.startsWith(quote) ? WHOLE_LINES[quote].exec(line)?.[1] : undefined;
    return text !== undefined && /[,;\t|]/.test(text) ? [text] : [];
  });
  return inside.length >= LEAST && inside.length >= MOST * lines.length;
}

/**
 * Writes a text in UTF-8 with usual line ends and without the quotes around its lines. No line is added or lost.
 */
export function usualLines(source: ByteSource, form: LineForm): ByteSource {
  if (form === USUAL_LINES) return source;
  return { name: source.name, windows: () => windowsOf(source, form) };
}

function* windowsOf(source: ByteSource, { end, quote }: LineForm): Generator<Uint8Array> {
  const sign = end === null ? "" : ENDS[end];
  const quotes = quote === "" ? null : new LineQuotes(quote);
  let rest = "";
  for (const window of source.windows()) {
    const text = rest + Buffer.from(window).toString("latin1");
    const whole = sign.length > 1 ? text.length - cutSign(text, sign) : text.length;
    rest = text.slice(whole);
    const lines = sign === "" ? text : text.slice(0, whole).replaceAll(sign, "\n");
    yield Buffer.from(quotes?.without(lines) ?? lines, "latin1");
  }
  yield Buffer.from(rest, "latin1");
}

/** Counts the bytes of a sign that the end of a text cuts. */
function cutSign(text: string, sign: string): number {
  for (let bytes = sign.length - 1; bytes > 0; bytes--)
    if (text.endsWith(sign.slice(0, bytes))) return bytes;
  return 0;
}

const LINE_END = /[\r\n]/;

/** Takes the quotes off lines, piece by piece. Quotes written twice inside are one. */
class LineQuotes {
  private state: "start" | "plain" | "quoted" | "quote" | "closed" = "start";
  private readonly quote: string;

  constructor(quote: string) {
    this.quote = quote;
  }

  without(piece: string): string {
    let written = "";
    for (const sign of piece) written += this.next(sign);
    return written;
  }

  private next(sign: string): string {
    if (this.state === "quoted") return this.inside(sign);
    if (this.state === "quote" && sign === this.quote) return this.goOn("quoted", sign);
    if (LINE_END.test(sign)) return this.goOn("start", sign);
    if (this.state === "quote" || this.state === "closed")
      return ",;\t ".includes(sign) ? this.goOn("closed", "") : this.goOn("plain", sign);
    if (this.state === "start" && sign === this.quote) return this.goOn("quoted", "");
    return this.goOn("plain", sign);
  }

  private inside(sign: string): string {
    return sign === this.quote ? this.goOn("quote", "") : sign;
  }

  private goOn(state: LineQuotes["state"], written: string): string {
    this.state = state;
    return written;
  }
}
