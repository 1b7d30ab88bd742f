import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordsOf } from "../../src/csv/read-records.ts";
import { numbersOf } from "../../src/model/facts/number-column.ts";
import { readBytes } from "../ingest/county.ts";
import { tableOf } from "./table-of.ts";

/**
 * A part of the sample, written with other signs: its sums are the right ones, or a row is named that is not in them.
 * The names of some activities have signs that need quotes.
 */
const DATA = join(import.meta.dirname, "../../data");
const ODD_NAMES = [
  "春,元宵",
  '他说"好"',
  "甲;乙",
  "a|b",
  "it's",
  "一 二",
  "“我们的节日”主题活动",
  "c:d",
];

const sampleOf = (path: string, rows: number): string[][] =>
  tableOf(recordsOf(readFileSync(join(DATA, path)), path)).slice(0, rows + 1);
const ACTIVITIES = sampleOf("activities/raw/activities.csv", 60).map((row, i) =>
  i % 7 === 3 ? row.with(7, ODD_NAMES[((i - 3) / 7) % ODD_NAMES.length]!) : row,
);
const FUNDS = sampleOf("funds/raw/funds.csv", 30);

type Write = (cell: string) => string;
const NEEDS_QUOTES = /[",;|:\s'“”#~`「」]/u;
const quoted =
  (open: string, close = open, inside = close): Write =>
  (cell) =>
    open + cell.replaceAll(close, inside + close) + close;
const asNeeded =
  (write: Write): Write =>
  (cell) =>
    NEEDS_QUOTES.test(cell) ? write(cell) : cell;
const text = (table: string[][], delimiter: string, write: Write, eol = "\n"): string =>
  table.map((row) => row.map(write).join(delimiter) + eol).join("");

const QUOTES: Readonly<Record<string, Write>> = {
  '"': quoted('"'),
  "'": quoted("'"),
  "`": quoted("`"),
  "“”": quoted("“", "”"),
  "「」": quoted("「", "」"),
  '\\"': quoted('"', '"', "\\"),
  "\\'": quoted("'", "'", "\\"),
};
const DELIMITERS = [
  ",",
  ";",
  "\t",
  "|",
  "||",
  ";;",
  "~|~",
  "|~|",
  ", ",
  " , ",
  "::",
  "<>",
  "##",
  "^",
];
const LINE_ENDS: Readonly<Record<string, string>> = { LF: "\n", CR: "\r", "CR CR LF": "\r\r\n" };
const TITLES = "关于报送活动情况的报告\n\n现将有关情况报告如下。\n";
const NOTE = "\n填报说明：以上数据截至12月。\n";

const variants = (table: string[][]): [string, string][] => [
  ...DELIMITERS.flatMap((delimiter) =>
    Object.entries(QUOTES).flatMap(([name, write]): [string, string][] => [
      [`${delimiter} with every cell in ${name}`, text(table, delimiter, write)],
      [`${delimiter} with cells in ${name} as needed`, text(table, delimiter, asNeeded(write))],
    ]),
  ),
  ...Object.entries(LINE_ENDS).map(([name, eol]): [string, string] => [
    `record end ${name}`,
    text(table, ",", asNeeded(quoted('"')), eol),
  ]),
  ["between text", TITLES + text(table, "||", asNeeded(quoted("'"))) + NOTE],
];

/** The sum of a column of numbers in the cells themselves. */
const sumIn = (table: string[][], column: number): number =>
  table.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);

const readOf = (written: string, fields: readonly string[]) => {
  const file = readBytes(Buffer.from(written));
  const valuesOf = (field: string) => [...numbersOf(file.facts?.numbers.get(field))];
  const sums = fields.map((field) => valuesOf(field).reduce((a, b) => a + b, 0));
  return { file, sums: sums.join(), rows: valuesOf(fields[0]!).length };
};

describe.each([
  ["activities", ACTIVITIES, ["sessions", "audience"], [8, 9]],
  ["funds", FUNDS, ["planned_yuan", "received_yuan"], [4, 5]],
] as const)("polluted %s", (_, table, fields, columns) => {
  const right = columns.map((column) => sumIn(table, column)).join();

  it.each(variants(table))("has the right sums: %s", (_, written) => {
    expect(readOf(written, fields).sums).toBe(right);
  });

  it("names each row that no signs can tell apart", () => {
    const { file, rows } = readOf(
      text(table, ",", (cell) => cell),
      fields,
    );
    expect(rows + file.quarantine.length).toBe(table.length - 1);
  });
});
