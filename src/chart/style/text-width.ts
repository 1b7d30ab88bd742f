/** The size of all text in a chart, in pixels: 9 pt in print. */
export const FONT_SIZE = 12;

/** Widths in em, slightly generous: the reader's font is unknown when a page is built. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [
    /[\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF…—·≥≤▸◂]|[\u{20000}-\u{3FFFF}]/u,
    1,
  ],
  [/[0-9+−<>=~]/, 0.56],
  [/[.,:;'|!ijl]/, 0.3],
  [/[ ()[\]\-ftrI/]/, 0.4],
  [/[mwMWQO@%]/, 0.93],
  [/[A-Z]/, 0.68],
];
const OTHER = 0.58;
/** Bold Latin is wider; a Han character is one em in every weight. */
const BOLD = 1.07;

const widthOf = (character: string): number =>
  WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;

/**
 * Computes the width of a line of text in pixels: a Han or full-width character takes one em, a digit .56.
 * @example textWidth("城关镇") // => 36
 */
export function textWidth(
  text: string,
  { size = FONT_SIZE, bold = false }: { readonly size?: number; readonly bold?: boolean } = {},
): number {
  let em = 0;
  for (const character of text) {
    const width = widthOf(character);
    em += bold && width < 1 ? width * BOLD : width;
  }
  return em * size;
}

/**
 * Finds the width of the widest line in pixels; 0 if there is none.
 * @example widest(["乡", "城关镇"]) // => 36
 */
export const widest = (
  texts: readonly string[],
  style: { readonly size?: number; readonly bold?: boolean } = {},
): number => texts.reduce((most, text) => Math.max(most, textWidth(text, style)), 0);

/**
 * Breaks a name into the fewest lines that fit a width, as even as possible. Latin words stay whole if they
 * fit.
 * @example wrapText("黄河口生态旅游管理委员会", 84) // => ["黄河口生态旅", "游管理委员会"]
 */
export function wrapText(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text];
  const count = Math.ceil(textWidth(text) / width);
  const even = fill(text, Math.min(width, textWidth(text) / count + FONT_SIZE / 2), width);
  return even.length > count ? fill(text, width) : even;
}

/** Fills lines with pieces: a Latin word of at most `longest` pixels, a blank, or one Han character. */
function fill(text: string, width: number, longest = width): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, longest)) {
    if (line !== "" && textWidth(line + piece) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((each) => each !== "");
}

const pieces = (text: string, width: number): string[] =>
  (text.match(/(?:[\p{Script=Latin}\d'’.-]|(?<=\d),(?=\d))+|\s+|./gu) ?? []).flatMap((piece) =>
    textWidth(piece) > width ? [...piece] : [piece],
  );
