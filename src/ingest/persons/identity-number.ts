const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SIGNS = "10X98765432";
const DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const WITH_DAY = new RegExp(`^[1-9]\\d{5}(?:18|19|20)\\d{2}${DAY}\\d{3}[\\dX]$`, "u");
/** Nobody has a number of fifteen digits who was born before 1916 or after 1999. */
const OLD = new RegExp(`^[1-9]\\d{5}(?:1[6-9]|[2-9]\\d)${DAY}\\d{3}$`, "u");
const CODE_AND_MONTH = /^\d{9}(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/u;
/** Births since this year are rare in returns; dates of returns are not. */
const FIRST_RECENT = 2013;

/** The certainty of an identity number: its check digit is right, it only looks like one, or like a code with a recent date. */
export type Identity = "checked" | "alike" | "code" | null;

/**
 * Judges a number of fifteen or eighteen signs.
 * @example identityOf("11010119900101123X") // => "alike"
 */
export function identityOf(number: string): Identity {
  if (number.length === 15)
    return OLD.test(number) && !CODE_AND_MONTH.test(number) ? "alike" : null;
  if (!WITH_DAY.test(number)) return null;
  if (checkSign(number) === number[17]) return "checked";
  return hasRecentDay(number) ? "code" : "alike";
}

/**
 * True where the day of a number of eighteen signs is so late that it may be that of a return.
 * @example hasRecentDay("990123202303050001") // => true
 */
export const hasRecentDay = (number: string): boolean =>
  number.length === 18 && Number(number.slice(6, 10)) >= FIRST_RECENT;

const checkSign = (number: string): string =>
  SIGNS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11]!;

/**
 * True where the last digit of a number of a bank card is the check digit of the others.
 * @example hasCardCheck("6222021234567890128") // => true
 */
export function hasCardCheck(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, isDoubled = false; at >= 0; at--, isDoubled = !isDoubled) {
    const value = Number(digits[at]) * (isDoubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** The last digits of a serial number that count up. */
const COUNTING = 4;
/** A single serial number is known by its zeros: 13900000001. */
const ZEROS = /0{5}[1-9]\d{0,2}$/u;
/** The share of different beginnings below which numbers count up. */
const SOME = 3;

/**
 * True where numbers in a column of codes are codes: they count up, or hold an area and a recent date. Those with the
 * right check digit of an identity number have it by chance, if most of their column do not.
 * @param all the texts of the column
 */
export function isSerial(written: readonly string[], all: readonly string[]): boolean {
  const texts = withoutLetters(written);
  const others = texts.filter((text) => !RECENT_DAY.test(text));
  if (others.length < texts.length)
    return (
      others.length === 0 && (!texts.some(isChecked) || isByChance(all, RECENT_DAY, isChecked))
    );
  if (texts.every((text) => CARD.test(text))) return isByChance(all, CARD, hasCardCheck);
  if (texts.length === 1) return ZEROS.test(texts[0]!);
  const stems = new Set(texts.map((text) => text.slice(0, -COUNTING)));
  return stems.size <= Math.ceil(texts.length / SOME) && texts.every((text) => /^\d+$/u.test(text));
}

const LETTERS = /^[A-Za-z]{1,6}[-_]?/u;

/** Leaves out the letters with which all codes of a column begin, and the signs between their groups: SB1, SB2. */
function withoutLetters(texts: readonly string[]): readonly string[] {
  const [letters] = LETTERS.exec(texts[0] ?? "") ?? [];
  if (letters === undefined || !texts.every((text) => text.startsWith(letters))) return texts;
  return texts.map((text) => text.slice(letters.length).replaceAll("-", ""));
}

const isChecked = (text: string): boolean => identityOf(text.toUpperCase()) === "checked";

/** True where few numbers of a form have the right check digit. */
function isByChance(
  all: readonly string[],
  form: RegExp,
  isRight: (text: string) => boolean,
): boolean {
  const alike = all.filter((text) => form.test(text));
  const right = alike.filter(isRight).length;
  return alike.length - right >= Math.max(SOME, right);
}

/** The digits of a bank card. */
const CARD = /^62\d{14,17}$/u;
/** A day since 2013 behind the six digits of an area. */
const RECENT_DAY =
  /^\d{6}20(?:1[3-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
