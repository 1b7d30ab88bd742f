import { hasCardCheck, identityOf } from "./identity-number.ts";

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
  const others = texts.filter((text) => !RECENT.test(text));
  if (others.length < texts.length)
    return others.length === 0 && (!texts.some(isChecked) || isByChance(all, RECENT, isChecked));
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
const RECENT = /^\d{6}20(?:1[3-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
