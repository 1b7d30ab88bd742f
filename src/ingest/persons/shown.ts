import Papa from "papaparse";
import { withoutPersons } from "./without-persons.ts";

/** Signs that move the cursor, colour the terminal, are not seen or change the direction of text; JSON escapes the rest. */
const CONTROL = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
/** Signs that no table is to hold: of control, but for tabs and line ends, and those that turn what stands behind them. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Shows signs of control, and those that turn the direction of what stands behind them, as U+FFFD.
 * @example withoutControl("1\u202e2") // => "1\ufffd2"
 */
export const withoutControl = (text: string): string => text.replace(NO_TEXT, "\ufffd");

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
 * Writes rows as CSV in which no text says anything about a person and no sign controls a terminal: such a sign becomes
 * U+FFFD, as on the pages. All CSV that people look at goes through here.
 * @example csvText([["联系人：张三"]]) // => "联系人：***"
 */
export const csvText = (
  rows: readonly (readonly unknown[])[],
  newline: "\n" | "\r\n" = "\r\n",
): string => Papa.unparse(rows.map(inCells(shownCell)), { newline });

/**
 * Writes rows as CSV that is read again, a copy of an export or a table of the office: without persons, else as it was.
 * @example csvCopy([["联系人：张三", "石桥\u200b镇"]]) // => "联系人：***,石桥\u200b镇"
 */
export const csvCopy = (rows: readonly (readonly unknown[])[]): string =>
  Papa.unparse(rows.map(inCells(withoutPersons)), { newline: "\r\n" });

const inCells =
  (shown: (cell: string) => string) =>
  (row: readonly unknown[]): unknown[] =>
    row.map((cell) => (typeof cell === "string" ? shown(cell) : cell));

const shownCell = (cell: string): string => withoutControl(withoutPersons(cell));
