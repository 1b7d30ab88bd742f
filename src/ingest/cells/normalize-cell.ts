import type { WarningCode } from "../../messages/warnings.ts";
import { unsafeText, withoutHidden } from "./unsafe-text.ts";

/** A cell in normal form, for comparison with known spellings, and warnings of the changes. */
export interface NormalizedCell {
  readonly text: string;
  readonly warnings: readonly WarningCode[];
}

/**
 * Replaces full-width letters, digits, signs and blanks by half-width ones. Unlike NFKC it leaves ①
 * and ½ unchanged, which are not digits.
 * @example halfWidth("１，２００") // => "1,200"
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/** The marks by which a spreadsheet keeps a code as text: '0101, `0101, ="0101". */
const TEXT_MARKS = [/^['`\u2018\u2019]([^'`\u2018\u2019"]+)$/u, /^="([^"=+@()]*)"$/u];

/** Removes a mark that only says that a cell is text. */
function withoutTextMark(text: string): string {
  const found = TEXT_MARKS.map((mark) => mark.exec(text)?.[1]).find((rest) => rest !== undefined);
  return found === undefined ? text : found.trim();
}

/**
 * Trims a cell, removes hidden characters and marks of text, and makes it half-width.
 * @example normalizeCell(" １２ ") // => {"text":"12","warnings":["FULLWIDTH_NORMALISED"]}
 */
export function normalizeCell(raw: string): NormalizedCell {
  const warnings = unsafeText(raw).filter((code) => code !== "FORMULA_LIKE_TEXT");
  const text = withoutHidden(raw).trim();
  const folded = halfWidth(text);
  if (folded.replaceAll(" ", "") !== text.replace(/[ \u3000]/g, ""))
    warnings.unshift("FULLWIDTH_NORMALISED");
  const unmarked = withoutTextMark(folded.trim());
  if (unmarked !== folded.trim()) warnings.push("TEXT_MARK");
  return { text: unmarked, warnings };
}
