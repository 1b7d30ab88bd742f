import { type CellCounts, countCells } from "./count-cells.ts";
import type { CellSigns } from "./foreign-cells.ts";
import { foreignDelimiters, isAlways, timesIn, widenedDelimiter } from "./foreign-delimiters.ts";
import { type Quoting, quotingsIn, USUAL } from "./quotings.ts";

/** The usual reading of the beginning of a text. */
export interface UsualReading {
  readonly delimiter: string;
  readonly isFound: boolean;
  /** True if all records but titles are cut alike, and none is broken. */
  readonly isEven: boolean;
}

interface Candidate {
  readonly signs: CellSigns;
  readonly counts: CellCounts;
}

/**
 * Finds the signs by which a text (the beginning of it, in UTF-8) is cut into cells, where they are not the usual ones:
 * another quote or escape, a delimiter of several signs or a rare one. They are taken only if they leave no record
 * broken, and cut more records alike than the usual signs do, or as many while every cell speaks for them; else null.
 */
export function foreignSigns(
  head: Uint8Array,
  isWhole: boolean,
  usual: UsualReading,
): CellSigns | null {
  const text = wholeRecords(Buffer.from(head).toString("latin1"), isWhole);
  const quotings = quotingsIn(text, usual.isEven);
  const widened = usual.isFound ? widenedDelimiter(text, usual.delimiter) : null;
  if (usual.isEven && quotings.length === 0 && widened === null) return null;
  const known = { ...USUAL, delimiter: usual.delimiter };
  const base = countCells(text, known);
  const delimiters = [
    ...(usual.isFound ? [usual.delimiter] : []),
    ...(widened === null ? [] : [widened]),
    ...(isPoor(base) ? foreignDelimiters(text) : []),
  ];
  const candidates = delimiters
    .flatMap((delimiter) => [USUAL, ...quotings].map((quoting) => ({ ...quoting, delimiter })))
    .map((signs): Candidate => ({ signs, counts: countCells(text, signs) }))
    .filter((candidate) => isEvident(text, candidate, { signs: known, counts: base }));
  const [best] = candidates.sort(bestFirst);
  return best?.signs ?? null;
}

const bestFirst = (a: Candidate, b: Candidate): number =>
  b.counts.agreeing - a.counts.agreeing ||
  b.counts.quoted - a.counts.quoted ||
  b.signs.delimiter.length - a.signs.delimiter.length;

/** Takes the records of a text without the last one, where it may be cut. */
function wholeRecords(text: string, isWhole: boolean): string {
  const end = isWhole ? -1 : Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The share of records below which the usual delimiters have parted little. */
const FEW = 0.6;
const isPoor = ({ agreeing, records }: CellCounts): boolean => agreeing < FEW * records;

/** The share of records that a rare delimiter must cut alike, and the least number of them. */
const MOST = 0.7;
const LEAST = 3;

function isEvident(text: string, { signs, counts }: Candidate, base: Candidate): boolean {
  const gain = counts.agreeing - base.counts.agreeing + base.counts.broken;
  if (counts.broken > 0 || counts.agreeing < 2 || gain < 0) return false;
  const isOther = signs.delimiter !== base.signs.delimiter;
  const hasSame = isOther && isNothingButWider(text, { signs, counts }, base);
  const isRare = isOther && !signs.delimiter.includes(base.signs.delimiter);
  if (isOther && gain === 0 && !hasSame) return false;
  if (isRare && !cutsMost(signs, counts)) return false;
  if (isUsualQuoting(signs)) return isOther;
  return (
    (isOther && counts.quoted > base.counts.quoted) ||
    isQuotingEvident(signs, counts, base.counts, gain)
  );
}

/** True if a delimiter of several signs leaves out cells alone that are empty, or the same, in all records. */
function isNothingButWider(text: string, wider: Candidate, base: Candidate): boolean {
  const [sign, signs] = [base.signs.delimiter, wider.signs.delimiter];
  const times = timesIn(signs, sign);
  const isSame = base.counts.width - 1 === times * (wider.counts.width - 1);
  return times === 1 ? isAlways(text, sign, signs) : isSame && wider.counts.width > 2;
}

/** True if a rare delimiter cuts most records alike; a single sign must give three cells, for it is also in sentences. */
const cutsMost = ({ delimiter }: CellSigns, { agreeing, records, width }: CellCounts): boolean =>
  agreeing >= LEAST && agreeing >= MOST * records && width > (delimiter.length === 1 ? 2 : 1);

const isUsualQuoting = ({ open, escape, isPadded }: CellSigns): boolean =>
  open === USUAL.open && escape === USUAL.escape && !isPadded;

function isQuotingEvident(
  { open, escape, isPadded }: Quoting,
  counts: CellCounts,
  base: CellCounts,
  gain: number,
): boolean {
  const isOwn = open !== "" && open !== USUAL.open;
  if (isPadded || (escape === "backslash" && !isOwn)) return gain > 0;
  // Stray quotes in a few cells are faults of these cells, and named.
  if (open === "") return base.broken >= LEAST && base.quoted === 0;
  if (!isOwn) return base.broken > 1 && counts.agreeing > base.agreeing;
  if (gain > 0) return counts.quoted > 1;
  return base.quoted === 0 && counts.quotedInHeader > 1;
}
