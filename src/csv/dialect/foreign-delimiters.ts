/** Signs that a delimiter of several may have; they part numbers and dates where they stand alone. */
const RUN = /[!#$%&*,./:;<=>?@\\^_|~+ -]{2,4}/g;
/** Rare delimiters of one sign. */
const SINGLES = [
  " ",
  ":",
  "#",
  "&",
  "!",
  "*",
  "@",
  "$",
  "，",
  "；",
  "｜",
  "、",
  "│",
  "¦",
  "\u3000",
];
/** Runs that are part of words, of empty cells or of lines drawn with signs. */
const NO_DELIMITER = /^(?:[ .]+|-+|=+|_+|\*+|\.+)$/;
const MOST_RUNS = 8;

/** Lists delimiters that a text (as bytes) may have, where the usual ones do not part it. */
export function foreignDelimiters(text: string): string[] {
  const runs = frequent(text.match(RUN) ?? []).filter((run) => !NO_DELIMITER.test(run));
  const singles = SINGLES.map((sign) => Buffer.from(sign).toString("latin1"));
  return [...runs.slice(0, MOST_RUNS), ...singles.filter((sign) => text.includes(sign))];
}

/** Sorts by frequency, the most frequent first. */
function frequent(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}

/** The runs around a delimiter that make it one of several signs: doubled, or with blanks or signs beside it. */
const AROUND = "[!#$%&*,./:;<=>?@\\\\^|~+ ]{0,3}";
const runsAround = (delimiter: string): RegExp => {
  const sign = delimiter.replace(/[\\^|]/, "\\$&");
  return delimiter === "\t" ? /\t{2,4}/g : new RegExp(`${AROUND}${sign}${AROUND}`, "g");
};

/**
 * Finds the signs that always stand where a delimiter of one sign was found: `||` for |, a comma with a blank.
 * @example widenedDelimiter("a~|~b\n1~|~2\n", "|") // => "~|~"
 */
export function widenedDelimiter(text: string, delimiter: string): string | null {
  const [most] = frequent(text.match(runsAround(delimiter)) ?? []);
  const isWider = most !== undefined && most.length > 1 && most !== delimiter.repeat(3);
  return isWider ? most : null;
}

/**
 * True if one sign is nowhere in a text but in some signs that contain it.
 * @example [isAlways("a||b", "|", "||"), isAlways("a||b|c", "|", "||")] // => [true, false]
 */
export const isAlways = (text: string, sign: string, signs: string): boolean =>
  timesIn(text, sign) === timesIn(text, signs) * timesIn(signs, sign);

/**
 * Counts how often a piece is in a text.
 * @example timesIn("|~|", "|") // => 2
 */
export const timesIn = (text: string, piece: string): number => text.split(piece).length - 1;
