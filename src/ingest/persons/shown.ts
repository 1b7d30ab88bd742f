import Papa from "papaparse";
import { withoutPersons } from "./without-persons.ts";

/** Signs that move the cursor, colour the terminal, are not seen or change the direction of text; JSON escapes the rest. */
const CONTROL = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Writes a value as JSON in which no text says anything about a person and no sign controls a terminal. All JSON that
 * the program writes or prints goes through here.
 * @example jsonText({ by: "填表人：张三" }) // => "{\"by\":\"填表人：***\"}"
 */
export const jsonText = (value: unknown, indent = 0): string =>
  JSON.stringify(
    value,
    (_, each) => (typeof each === "string" ? withoutPersons(each) : each),
    indent,
  ).replace(CONTROL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Writes rows as CSV in which no text says anything about a person. All CSV that the program writes goes through here.
 * @example csvText([["联系人：张三"]]) // => "联系人：***"
 */
export const csvText = (
  rows: readonly (readonly unknown[])[],
  newline: "\n" | "\r\n" = "\r\n",
): string =>
  Papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? withoutPersons(cell) : cell))),
    { newline },
  );
