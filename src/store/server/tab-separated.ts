/** A value of a column: a list stands for an array. */
export type Value = string | number | readonly string[] | readonly number[];

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\0": "\\0",
  "'": "\\'",
};

const NEEDS_ESCAPE = /[\\\t\n\r\0']/;

const escaped = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r\0']/g, (sign) => ESCAPED[sign]!) : text;

/**
 * Writes a row as a line of tab-separated values, as the server reads it.
 * @example tabSeparated([1, "a\tb", ["c", "d"]]) // => "1\ta\\tb\t['c','d']\n"
 */
export const tabSeparated = (row: readonly Value[]): string => `${row.map(written).join("\t")}\n`;

function written(value: Value): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return `[${value.map((each) => (typeof each === "number" ? each : `'${escaped(each)}'`)).join(",")}]`;
}
