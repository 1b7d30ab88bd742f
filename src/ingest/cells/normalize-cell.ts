import type { WarningCode } from "../../messages/warnings.ts";
import { unsafeText, withoutHidden } from "./unsafe-text.ts";

/** A cell as it is compared with known spellings, and what had to be folded for it. */
export interface NormalizedCell {
  readonly text: string;
  readonly warnings: readonly WarningCode[];
}

/**
 * Full-width letters, digits, signs and blanks as the usual ones. Nothing else changes: unlike NFKC it
 * leaves ① and ½ alone, which are not digits.
 * @example halfWidth("１，２００") // => "1,200"
 */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/**
 * A cell without blanks around it and without hidden signs, in usual width.
 * @example normalizeCell(" １２ ") // => {"text":"12","warnings":["FULLWIDTH_NORMALISED"]}
 */
export function normalizeCell(raw: string): NormalizedCell {
  const warnings = unsafeText(raw).filter((code) => code !== "FORMULA_LIKE_TEXT");
  const text = withoutHidden(raw).trim();
  const folded = halfWidth(text);
  if (folded.replaceAll(" ", "") !== text.replace(/[ \u3000]/g, ""))
    warnings.unshift("FULLWIDTH_NORMALISED");
  return { text: folded.trim(), warnings };
}
