/** Characters that move the cursor, colour the terminal or change the direction of text. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Escapes the characters of a text that would control the terminal.
 * @example printable("a\u001b[31m") // => "a\\u{1b}[31m"
 */
export const printable = (text: string): string =>
  text.replace(CONTROL, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

/** Escapes the same of a text of several lines, whose line ends and tabs stay. */
export const printableLines = (text: string): string =>
  text.replace(CONTROL, (sign) => (sign === "\n" || sign === "\t" ? sign : printable(sign)));

const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/**
 * Returns the width of a text in columns of a terminal: a Han character takes two.
 * @example textWidth("石桥ab") // => 6
 */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/**
 * Returns the beginning of a text that fits into a line of the terminal.
 * @example clipped("石桥镇", 6) // => "石桥"
 */
export function clipped(text: string, columns: number): string {
  let width = 0;
  const signs = [...text.replaceAll("\n", " ")];
  const end = signs.findIndex((sign) => {
    width += textWidth(sign);
    return width >= columns;
  });
  return (end === -1 ? signs : signs.slice(0, end)).join("");
}

/**
 * Aligns rows of texts in columns, two blanks apart.
 * @example textTable([["a", "b"], ["石桥", "c"]]) // => "a     b\n石桥  c"
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    row.map((text, column) => text + " ".repeat(widths[column]! - textWidth(text))).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}
