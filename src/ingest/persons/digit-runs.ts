import { matchesIn } from "./quick-looks.ts";

/** Digits beside each other. */
interface DigitGroup {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Some groups of a text that may be one number, with the signs between them. */
export interface DigitWindow {
  readonly digits: string;
  /** The digits of each group: [3, 4, 4]. */
  readonly sizes: readonly number[];
  readonly gaps: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Digits with at most three signs between two of them, which are neither letters nor numbers. */
const RUN = /\d+(?:[^\p{L}\p{N}]{1,3}\d+)*/gu;
/** The digits of the shortest number, of a telephone, and of the longest in groups, of a bank card. */
const SHORTEST = 7;
const LONGEST = 19;

/** The words before a number, and the whole cell around it. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
  /** True where nothing but a few signs is beside the number. */
  readonly isAlone: boolean;
}

/** The signs before a number in which a word for it may stand. */
const REACH = 18;
const FEW = 6;

/** Returns what stands around a place of a text. */
export const surroundings = (
  text: string,
  { from, to }: Pick<DigitWindow, "from" | "to">,
): Surroundings => ({
  before: text.slice(Math.max(0, from - REACH), from),
  behind: text.slice(to, to + REACH),
  isAlone: from <= FEW && text.length - to <= FEW,
});

/** Returns a pattern for any of some words before a number, also with blanks in them: 电 话. */
export const beforeNumber = (words: readonly string[], between = "[^\\d]{0,10}"): RegExp =>
  new RegExp(`(?:${words.map(spaced).join("|")})${between}$`, "iu");

/** Returns the pattern of a word that may have blanks in it. */
export const spaced = (word: string): string => word.replace(/\p{Script=Han}(?=.)/gu, "$&\\s{0,2}");

/** Signs between the items of a list. */
export const LIST_SIGN = /[、,;，；]/u;

/** Decides by the digits alone if they may be the number of a person. */
type MayBe = (digits: string) => boolean;

/**
 * Lists what may be one number in a text: for each group the windows that begin with it, the longest first. Most are
 * ruled out by their digits.
 * @example digitWindows("138-1234", () => true).flat().map(({ digits }) => digits) // => ["1381234"]
 */
export const digitWindows = (text: string, mayBe: MayBe): DigitWindow[][] =>
  matchesIn(text, RUN).flatMap((run) => {
    if (run[0].length < SHORTEST) return [];
    const groups = groupsOf(run[0], run.index);
    return groups.flatMap((_, first) => {
      if (isInsideSingles(text, groups, first)) return [];
      const windows = windowsAt(text, groups, first, mayBe);
      return windows.length === 0 ? [] : [windows];
    });
  });

const groupsOf = (run: string, start: number): DigitGroup[] =>
  matchesIn(run, /\d+/g).map(({ 0: digits, index }) => ({
    digits,
    from: start + index,
    to: start + index + digits.length,
  }));

function windowsAt(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  mayBe: MayBe,
): DigitWindow[] {
  const windows: DigitWindow[] = [];
  let digits = "";
  for (let last = first; last < groups.length; last++) {
    digits += groups[last]!.digits;
    if (last > first && digits.length > LONGEST) break;
    if (digits.length >= SHORTEST && mayBe(digits))
      windows.push(windowOf(text, groups.slice(first, last + 1), digits));
  }
  return windows.reverse();
}

/** True inside a row of single digits with like signs between them, which is one number or a list. */
function isInsideSingles(text: string, groups: readonly DigitGroup[], at: number): boolean {
  const [before, own, next] = [groups[at - 1], groups[at]!, groups[at + 1]];
  if (!before || !next || before.digits.length > 1 || own.digits.length > 1) return false;
  return text.slice(before.to, own.from) === text.slice(own.to, next.from);
}

const windowOf = (text: string, groups: readonly DigitGroup[], digits: string): DigitWindow => ({
  digits,
  sizes: groups.map((group) => group.digits.length),
  gaps: groups.slice(1).map(({ from }, i) => text.slice(groups[i]!.to, from)),
  from: groups[0]!.from,
  to: groups.at(-1)!.to,
});
