import type { WarningCode } from "../../messages/warnings.ts";

/** Characters that change the direction of the text after them. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Control characters except TAB and line ends, soft hyphens, zero-width characters, byte order
 * marks, tags. A zero-width joiner inside an emoji is part of the emoji.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/u;

/** The start of a formula, half-width or full-width: some spreadsheets accept both. */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠]/u;

const MARKUP = /<[a-z/!?]/iu;

const DANGERS: readonly (readonly [WarningCode, RegExp])[] = [
  ["FORMULA_LIKE_TEXT", FORMULA],
  ["HTML_IN_TEXT", MARKUP],
  ["BIDI_CONTROL", BIDI],
  ["INVISIBLE_CHARACTERS", INVISIBLE],
];

/**
 * Returns a warning for each danger in a text that is kept unchanged.
 * @example unsafeText("<b>清水镇</b>") // => ["HTML_IN_TEXT"]
 */
export function unsafeText(text: string): WarningCode[] {
  return DANGERS.flatMap(([code, pattern]) => (pattern.test(text) ? code : []));
}

const HIDDEN = new RegExp(`${BIDI.source}|${INVISIBLE.source}`, "gu");

/**
 * Removes invisible characters, so that a text can be compared with known words.
 * @example withoutHidden("石桥\u200b镇") // => "石桥镇"
 */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, "");

/**
 * Makes a text safe for a CSV that a spreadsheet opens: an apostrophe goes before anything the
 * spreadsheet would treat as a formula.
 * @example neutralised("=1+1") // => "'=1+1"
 */
export const neutralised = (text: string): string =>
  FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
