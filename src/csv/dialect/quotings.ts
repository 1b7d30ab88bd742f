import type { CellSigns } from "./foreign-cells.ts";

/** The signs around cells, and how they are written inside them. */
export type Quoting = Omit<CellSigns, "delimiter">;

export const USUAL: Quoting = { open: '"', close: '"', escape: "doubled", isPadded: false };

/** A way of quoting, and what a text has in which it may be used. */
interface Sought {
  readonly quoting: Quoting;
  readonly hint: RegExp;
  /** True if it is sought only where the usual signs leave records broken or uneven. */
  readonly isLast?: boolean;
}

const binary = (text: string): string => Buffer.from(text).toString("latin1");

/** Pairs of quotes, each before and behind a cell. */
const PAIRS = ["''", "``", "“”", "””", "‘’", "「」", "『』", "«»"];

const SOUGHT: readonly Sought[] = [
  { quoting: { ...USUAL, escape: "backslash" }, hint: /\\"/ },
  { quoting: { ...USUAL, isPadded: true }, hint: /[,;\t|^~] {1,9}"/ },
  { quoting: { ...USUAL, escape: "none" }, hint: /"/, isLast: true },
  { quoting: { ...USUAL, open: "", close: "" }, hint: /"/, isLast: true },
  { quoting: { ...USUAL, open: "", close: "", escape: "backslash" }, hint: /\\[,;\t|^~]/ },
  ...PAIRS.flatMap(([open, close]) => pairOf(binary(open!), binary(close!))),
];

function pairOf(open: string, close: string): Sought[] {
  const quoting: Quoting = { ...USUAL, open, close };
  return [
    { quoting, hint: new RegExp(`(?:^|[^ \\w])${open}`, "m") },
    { quoting: { ...quoting, escape: "backslash" }, hint: new RegExp(`\\\\${close}`) },
    { quoting: { ...quoting, isPadded: true }, hint: new RegExp(`[,;\\t|^~] {1,9}${open}`) },
  ];
}

/** Lists the unusual ways of quoting of which a text (as bytes) has the signs. */
export const quotingsIn = (text: string, isEven: boolean): Quoting[] =>
  SOUGHT.filter(({ hint, isLast }) => !(isLast && isEven) && hint.test(text)).map(
    ({ quoting }) => quoting,
  );
