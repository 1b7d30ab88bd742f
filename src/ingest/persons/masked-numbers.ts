import { beforeNumber, surroundings } from "./digit-runs.ts";
import {
  CARD_WORDS,
  IDENTITY_WORDS,
  LINE_WORDS,
  PAPER_WORDS,
  type PersonalKind,
} from "./personal-marks.ts";
import type { PersonalPlace } from "./personal-numbers.ts";
import { matchesIn } from "./quick-looks.ts";

/** Any sign but those between numbers, and x. */
const MASK = "[^\\p{L}\\p{N}\\s,.;:、，。；：/()\\[\\]%+-]|[xX]";
/** Digits and signs that stand for others, in groups or not: 138****5678, 5107 **** **** 3771. */
const MASKED = new RegExp(
  `(?<![A-Za-z\\d.-])\\d{2,18}[- ]?(?:(${MASK})[- ]?\\1|-{4}|\\.{3})(?:[- ]?(?:[\\d.-]|${MASK})){0,20}(?![A-Za-z\\d])`,
  "gu",
);
/** The last digits of a number: 身份证后六位123456. */
const LAST_DIGITS =
  /(?:身份证号?码?|证件号?码?|手机号?码?|电话号?码?|卡号|账号)\s{0,2}(?:的?[后末尾][四五六八4568]位|尾号)[^\p{L}\p{N}]{0,4}(?:是|为)?[^\p{L}\p{N}]{0,4}(\d{3,8}[xX]|\d{4,8})(?![\d万人次件个])/gu;

/** Three dots stand for any number of digits, or for those between two amounts: 138...5678. */
const DOTTED_MOBILE = /^1[3-9]\d\.{3,}\d{4}$/u;
const ONLY_MASKS = /^[^.-]+$/u;

const WORD = beforeNumber(
  [...LINE_WORDS, ...IDENTITY_WORDS, ...CARD_WORDS, ...PAPER_WORDS],
  "(?:号码|号|no)?(?:是|为)?[^\\p{L}\\p{N}]{0,6}",
);
/** Behind a word, fewer signs are enough. */
const FEW = 2;
const SOME = 3;

/** Digits that must be left. */
const LEAST = 4;
const MOBILE = /^1[3-9]\d/u;
const AREA = /^[1-9]\d{3}/u;
const CARD = /^[3-6]\d{3}.*\d{4}$/u;

/** Finds the numbers of persons in a folded text of which some digits are left out. */
export const maskedNumbers = (text: string): PersonalPlace[] => [
  ...matchesIn(text, MASKED).flatMap(({ 0: number, index }) => {
    const place = { from: index, to: index + number.length };
    const kind = kindOf(number, WORD.test(surroundings(text, place).before));
    return kind === null ? [] : [{ kind, ...place, isBare: false }];
  }),
  ...matchesIn(text, LAST_DIGITS).map(({ 0: all, 1: digits, index }) => ({
    kind: /^[身证]/u.test(all) ? ("identity" as const) : ("phone" as const),
    from: index + all.length - digits!.length,
    to: index + all.length,
    isBare: false,
  })),
];

/** Judges a masked number by its length and its first digits; null for none. */
function kindOf(number: string, isWorded: boolean): PersonalKind | null {
  const signs = number.replace(/(?<!-)-(?!-)| /gu, "");
  const digits = signs.replace(/\D/gu, "");
  const hidden = signs.length - digits.length;
  if (DOTTED_MOBILE.test(signs)) return "phone";
  if (hidden >= SOME && digits.length >= LEAST) {
    if (MOBILE.test(signs) && signs.length === 11) return "phone";
    if (!ONLY_MASKS.test(signs)) return null;
    if (AREA.test(signs) && (signs.length === 18 || signs.length === 15)) return "identity";
    if (CARD.test(signs) && signs.length >= 11 && signs.length <= 19) return "card";
  }
  return isWorded && hidden >= FEW && digits.length >= LEAST ? "phone" : null;
}
