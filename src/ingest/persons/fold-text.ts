import { halfWidth } from "../cells/normalize-cell.ts";
import { simplifyChinese } from "../cells/simplify-chinese.ts";
import { identityOf } from "./identity-number.ts";
import { TRADITIONAL } from "./personal-marks.ts";

/** A text in which all spellings of a number or a word are alike. */
export interface FoldedText {
  readonly text: string;
  /** The place of each sign in the text as written, and the length of that; null where nothing was moved. */
  readonly at: readonly number[] | null;
}

const PLAIN = /^[\x20-\x7e]*$/u;
const HIDDEN = /[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u0000]/u;
/** Drawings that stand before the number of a telephone. */
const PHONE_SIGNS = /[☎☏✆📞📱📲📠🕾🕿🖀]/u;
const COLONS = /[﹕︰∶ː꞉]/u;
/** Digits in words, as 一三八: numbers of ten or more have other words between them. */
const HAN_DIGITS = "〇零一二三四五六七八九";
const HAN_FORMAL = "〇零壹贰叁肆伍陆柒捌玖";
const HAN_NUMBER =
  /(?:[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺][^\p{L}\p{N}]{0,3}){7,}|(?<![\p{L}\p{N}])(?:[\d〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺][^\p{L}\p{N}]{0,3}){11,}/gu;

/** Signs with which markup begins: < and & always, others by what stands behind. */
const MAY_BE_MARKUP = /[<&]|[[{]br[\]}]|_x000|\\[nrt]|%[02]/iu;
/** Tags, entities and escapes; then any other sign. */
const MARKUP_OR_SIGN =
  /<\/?[a-z](?![^<>]{0,60}(?:\d{5}|[@＠#]))[^<>]{0,60}>|<!--[^<>]{0,60}-->|[[{]br[\]}]|&(?:amp;){0,3}(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});|_x000[9ad]_|\\[nrt]|%(?:20|0[9ad])|./gisu;
const NUMBER_OF_SIGN = /#(x?)([\da-f]+);$/iu;

/** Enclosed numbers: ①, ⑴, ⒈, ❶, ㈠, ㊀, ⓪ and keys. */
const ENCLOSED =
  "(?:[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]|\\d\ufe0f?\u20e3)";
const ANY_ENCLOSED = /[\u20e3\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u32bf]/u;

/** Reads an enclosed number alone as the sign of a list, which parts what is beside it; several are digits. */
function withoutListSigns(text: string): string {
  if (!ANY_ENCLOSED.test(text)) return text;
  const near = "[^\\p{L}\\p{N}]{0,3}";
  const sign = new RegExp(`(?<!${ENCLOSED}${near})${ENCLOSED}(?!${near}${ENCLOSED})`, "gu");
  return text.replace(sign, ({ length }) => (length > 1 ? ";".padEnd(length) : ";"));
}

/**
 * Folds a text: markup, width, digits of all scripts and in words, letters that stand for digits, traditional letters,
 * colons; what cannot be seen is left out.
 * @example foldText("１３\u200b８<br>O").text // => "138 O"
 */
export function foldText(original: string): FoldedText {
  const written = withoutListSigns(original);
  const hasMarkup = MAY_BE_MARKUP.test(written);
  if (!hasMarkup && PLAIN.test(written)) return { text: withDigits(written), at: null };
  const signs: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const sign of hasMarkup ? (written.match(MARKUP_OR_SIGN) ?? []) : written) {
    for (const folded of isMarkup(sign) ? foldedMarkup(sign) : foldedSign(sign)) {
      signs.push(folded);
      at.push(place);
    }
    place += sign.length;
  }
  at.push(place);
  return { text: withDigits(withHanDigits(signs.join(""))), at };
}

const isMarkup = (sign: string): boolean => sign.length > 2 || /^\\[a-z]/iu.test(sign);

/** Folds markup: a sign written as its number is that sign, everything else parts words. */
function foldedMarkup(markup: string): string {
  const [, hex, number] = NUMBER_OF_SIGN.exec(markup) ?? [];
  if (number === undefined) return " ";
  const point = Number.parseInt(number, hex ? 16 : 10);
  return point > 0x10ffff ? " " : foldedSign(String.fromCodePoint(point));
}

/** Letters that look like digits, and those digits. */
const LOOKALIKES = "OoОоΟοIl|";
const LIKE_DIGITS = "000000111";
const OWN = `[\\d${LOOKALIKES}]`;
const LOOKALIKE_NUMBER = new RegExp(
  `(?<![A-Za-z\\d])${OWN}(?:[^\\p{L}\\p{N}]{0,3}${OWN}){10,17}(?![A-Za-z\\d])`,
  "gu",
);

const LIKE_A_DIGIT = new RegExp(`[${LOOKALIKES}]`, "u");
/** The digits of the shortest number in which letters stand for digits: more than half of eleven signs. */
const FEWEST_DIGITS = 6;

/**
 * Reads letters as digits where that makes a number of a telephone or an identity number: l38 O123 4567. Texts without
 * such a letter among digits are passed by: the pattern costs more to prepare than all of them to read.
 */
function withDigits(text: string): string {
  const mayBeNumber = LIKE_A_DIGIT.test(text) && countOf(text, /\d/gu) >= FEWEST_DIGITS;
  return mayBeNumber ? text.replace(LOOKALIKE_NUMBER, readLookalikes) : text;
}

function readLookalikes(written: string): string {
  if (!LIKE_A_DIGIT.test(written)) return written;
  const read = [...written].map((sign) => LIKE_DIGITS[LOOKALIKES.indexOf(sign)] ?? sign).join("");
  const [digits, before] = [read.replace(/\D/gu, ""), written.replace(/\D/gu, "")];
  const isNumber = /^1[3-9]\d{9}$/u.test(digits) || identityOf(digits) === "checked";
  return isNumber && before.length * 2 > digits.length ? read : written;
}

const known = new Map<string, string>();
/** The most signs whose folding is kept. */
const MOST_KEPT = 20_000;

/** Folds one sign; to no more than a few, each of one unit of text. */
function foldedSign(sign: string): string {
  if (sign <= "~") return sign === "\u0000" ? "" : sign;
  const kept = known.get(sign);
  if (kept !== undefined) return kept;
  const folded = foldSign(sign);
  if (known.size < MOST_KEPT) known.set(sign, folded);
  return folded;
}

/** The signs that one sign may stand for, as ⑴ for (1). */
const LONGEST_FORM = 4;

function foldSign(sign: string): string {
  if (HIDDEN.test(sign)) return "";
  if (COLONS.test(sign)) return ":";
  if (sign === "○") return "〇";
  if (PHONE_SIGNS.test(sign)) return "电话";
  if (/\p{Script=Han}/u.test(sign)) return sign.length === 1 ? simplified(sign) : "口";
  const plain = halfWidth(sign).normalize("NFKC");
  const shown = [...plain]
    .slice(0, LONGEST_FORM)
    .map((each) => (/\p{Nd}/u.test(each) ? digitOf(each) : each));
  return shown
    .filter((each) => !HIDDEN.test(each))
    .map((each) => each.slice(0, 1))
    .join("");
}

/** Returns the value of a digit of any script: in each of them ten stand in a row. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0)!;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((point - first) % 10);
}

const PAIRS = new Map(
  [...TRADITIONAL].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1]!] as const] : [])),
);

const simplified = (sign: string): string => PAIRS.get(sign) ?? simplifyChinese(sign);

const HAN_DIGIT = new RegExp(`[${HAN_DIGITS}${HAN_FORMAL}幺]`, "u");
const DIGIT_OR_WORD = new RegExp(`[\\d${HAN_DIGITS}${HAN_FORMAL}幺]`, "gu");
/** The digits of the shortest number in words. */
const FEWEST_WORDS = 7;

/** Reads digits in words where many stand in a row; see `withDigits` for texts with few. */
const withHanDigits = (text: string): string =>
  HAN_DIGIT.test(text) && countOf(text, DIGIT_OR_WORD) >= FEWEST_WORDS
    ? text.replace(HAN_NUMBER, digitsOfWords)
    : text;

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

const digitsOfWords = (number: string): string =>
  number.replace(/\p{L}|\p{N}/gu, (word) => {
    if (word === "幺") return "1";
    if (word >= "0" && word <= "9") return word;
    const value = Math.max(HAN_DIGITS.indexOf(word), HAN_FORMAL.indexOf(word)) - 1;
    return String(Math.max(value, 0));
  });
