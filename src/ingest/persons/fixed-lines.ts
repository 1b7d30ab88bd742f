import {
  beforeNumber,
  type DigitWindow,
  LIST_SIGN,
  type Surroundings,
  spaced,
} from "./digit-runs.ts";
import { LINE_WORDS, PHONE_WORDS, ROOM_WORDS } from "./personal-marks.ts";
import { matchesIn } from "./quick-looks.ts";

const LONGEST = 15;
const LINE = /^[2-8]\d{6,7}$/u;
/** The codes of the country and of an area, which has its 0 only without the other. */
const CODES = /^(?:(?:00)?860?|0)(?:10|2\d|[3-9]\d{2})(?=\d{7,8}$)/u;

/** True for digits that may be a number of a fixed line, as far as digits alone tell. */
export const mayBeLine = (digits: string): boolean =>
  digits.length <= LONGEST && LINE.test(withoutCodes(digits));

const withoutCodes = (digits: string): string => digits.replace(CODES, "");

const groups = (forms: string): ReadonlySet<string> => new Set(forms.split(" "));
const GROUPS = groups("7 8 4-4 3-4 4-3 3-2-2 2-2-2-2");
const SHORT_GROUPS = groups("7 8 9 10 11 12 13 4-4 3-4");

const PHONE_WORD = beforeNumber(PHONE_WORDS);
const LINE_WORD = beforeNumber(PHONE_WORDS.filter((word) => !/^联.$/u.test(word)));
const ROOM_WORD = beforeNumber(ROOM_WORDS, "\\s{0,2}[:(]\\s{0,2}");
const LETTER = /\p{L}/u;

/** True for a number of a fixed line: with its area code apart, or behind a word. */
export function isLine({ digits, sizes, gaps }: DigitWindow, around: Surroundings): boolean {
  const line = withoutCodes(digits);
  if (!LINE.test(line) || isDay(line) || UNIT_BEHIND.test(around.behind)) return false;
  const hasCode = line !== digits;
  const isGrouped = hasCode && GROUPS.has(groupsBehind(sizes, digits.length - line.length));
  if (isGrouped && !gaps.some((gap) => LIST_SIGN.test(gap))) return true;
  const isShort = sizes.every((size) => size === 1) || SHORT_GROUPS.has(sizes.join("-"));
  if ((!isShort && !isGrouped) || !LETTER.test(around.before)) return false;
  return (hasCode ? PHONE_WORD : LINE_WORD).test(around.before) || ROOM_WORD.test(around.before);
}

/** Names the groups behind the codes; none where a group begins with the codes and goes on. */
function groupsBehind(sizes: readonly number[], codes: number): string {
  let end = 0;
  const at = sizes.findIndex((size) => {
    end += size;
    return end >= codes;
  });
  return end === codes ? sizes.slice(at + 1).join("-") : "";
}

const isDay = (line: string): boolean => /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/u.test(line);
/** Units behind a count: 电话咨询1234567人次. */
const UNIT_BEHIND = /^\s*(?:[万亿]?(?:人|次|场|元|条|个|户|件|份|册|项)|%)/u;

/** A word directly before a number that may begin with any digit, or be short: tel:081-2345, 短号661234. */
const OWN_LINE = new RegExp(
  `(?:(?:${LINE_WORDS.map(spaced).join("|")})(?:号码|号|no)?(?:是|为)?[^\\p{L}\\p{N}]{0,6}(\\d{3,4}[- ]?\\d{4})|(?:短号|内线|分机)(?:电话|号码|号)?(?:是|为)?[^\\p{L}\\p{N}]{0,6}(\\d{3,6}))(?![-.]?\\d)`,
  "giu",
);

/** A quick look, for a pattern that compiles at once: the digits with which such a number begins. */
const MAY_BE_LINE = /\d{3}/u;

/** Finds the numbers directly behind a word for a telephone, whatever their form. */
export const linesBehindWords = (text: string): { readonly from: number; readonly to: number }[] =>
  (MAY_BE_LINE.test(text) ? matchesIn(text, OWN_LINE) : []).flatMap((match) => {
    const { 0: all, 1: line, 2: short, index } = match;
    const number = line ?? short!;
    const to = index + all.length;
    const isOther = isDay(number.replace(/\D/gu, "")) || UNIT_BEHIND.test(text.slice(to, to + 8));
    return isOther ? [] : [{ from: to - number.length, to }];
  });
