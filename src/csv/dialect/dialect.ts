import type { LineEndCounts } from "../bytes/line-counter.ts";
import { type Delimiter, findDelimiter, type RecordSizes } from "./delimiter.ts";
import type { CellSigns } from "./foreign-cells.ts";
import { foreignSigns } from "./foreign-signs.ts";
import type { LineForm } from "./line-form.ts";

/**
 * The dialect of a file. Its line end is that of most records, not counting those inside quotes.
 */
export interface Dialect extends Delimiter, Pick<CellSigns, "escape" | "isPadded"> {
  /** The sign around cells, two if they differ; "" where there is none. */
  readonly quote: string;
  readonly eol: "crlf" | "lf" | "cr";
  readonly mixedEol: boolean;
  readonly lines: LineForm;
}

/** The signs that cut a file into cells; `foreign` are those that the tokenizer does not know. */
export interface FoundDialect {
  readonly signs: Omit<Dialect, "eol" | "mixedEol" | "lines">;
  readonly foreign: CellSigns | null;
}

const USUAL = { quote: '"', escape: "doubled", isPadded: false } as const;

/** Decides the dialect from the beginning of a file (UTF-8); a `sep=` hint decides all of it. */
export function findDialect(
  head: Uint8Array,
  isWhole: boolean,
  sizesOf: RecordSizes,
): FoundDialect {
  const { isEven, ...delimiter } = findDelimiter(head, isWhole, sizesOf);
  const foreign =
    delimiter.sepLine === null ? foreignSigns(head, isWhole, { ...delimiter, isEven }) : null;
  if (foreign === null) return { signs: { ...delimiter, ...USUAL }, foreign };
  const { open, close, escape, isPadded } = foreign;
  const signs = {
    delimiter: textOf(foreign.delimiter),
    isFound: true,
    sepLine: null,
    quote: textOf(open === close ? open : open + close),
    ...{ escape, isPadded },
  };
  return { signs, foreign };
}

const textOf = (binary: string): string => Buffer.from(binary, "latin1").toString();

/**
 * Returns the signs of a dialect that the tokenizer does not know, as bytes; null for a usual one.
 * @example foreignOf({ delimiter: ";", quote: '"', escape: "doubled", isPadded: false }) // => null
 */
export function foreignOf({
  delimiter,
  quote,
  escape,
  isPadded,
}: Pick<Dialect, "delimiter" | "quote" | "escape" | "isPadded">): CellSigns | null {
  const isUsual =
    delimiter.length === 1 && delimiter < "\u0080" && delimiter !== " " && quote === USUAL.quote;
  if (isUsual && escape === USUAL.escape && !isPadded) return null;
  const [open = "", close = open] = [...quote].map(binaryOf);
  return { delimiter: binaryOf(delimiter), open, close, escape, isPadded };
}

const binaryOf = (text: string): string => Buffer.from(text).toString("latin1");

/** Returns the most frequent line end; for a file without any CRLF, the line end of the format. */
export function lineEndOf({ crlf, lf, cr }: LineEndCounts): Pick<Dialect, "eol" | "mixedEol"> {
  const mixedEol = [crlf, lf, cr].filter((count) => count > 0).length > 1;
  if (crlf >= lf && crlf >= cr) return { eol: "crlf", mixedEol };
  return { eol: lf >= cr ? "lf" : "cr", mixedEol };
}
