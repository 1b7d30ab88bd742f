/** The narrowest and the widest column, in digits of the standard font. */
const [NARROWEST, WIDEST] = [8, 48];

/** Characters as wide as two digits: Han characters, full-width signs. */
const WIDE =
  /[\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF…—·]|[\u{20000}-\u{3FFFF}]/gu;

/**
 * Computes the width of a column that holds some texts, in digits: a Han character takes two.
 * @example columnWidth(["乡镇", "黄河口生态旅游管理委员会"]) // => 26
 */
export const columnWidth = (texts: readonly string[]): number =>
  Math.min(
    WIDEST,
    texts.reduce((most, text) => Math.max(most, digitsIn(text) + 2), NARROWEST),
  );

/** The width of a text in digits, the longest of its lines. */
export const digitsIn = (text: string): number =>
  Math.max(...text.split("\n").map((line) => line.length + (line.match(WIDE)?.length ?? 0)));
