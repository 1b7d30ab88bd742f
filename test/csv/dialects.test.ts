import { describe, expect, it } from "vitest";
import { checkText } from "../../src/cli/check/check-text.ts";
import { linesOf } from "../../src/cli/trace/trace-lines.ts";
import { bytesInMemory } from "../../src/csv/bytes/byte-source.ts";
import { usualLines } from "../../src/csv/dialect/line-form.ts";
import { recordsOf } from "../../src/csv/read-records.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { numbersOf } from "../../src/model/facts/number-column.ts";
import { readBytes } from "../ingest/county.ts";
import { tableOf } from "./table-of.ts";

const HEADER = ["乡镇", "年度", "场次", "受众人次", "备注"];
const ROWS = [
  ["石桥镇", "2022", "3", "120", "春节,元宵"],
  ["石桥镇", "2023", "5", "1,250", '他说"好"'],
  ["柳湾镇", "2022", "7", "330", "无"],
  ["柳湾镇", "2023", "9", "410", ""],
  ["松柏乡", "2022", "2", "90", "甲;乙"],
  ["松柏乡", "2023", "4", "95", "a|b"],
];
const TABLE = [HEADER, ...ROWS];
const SESSIONS = [3, 5, 7, 9, 2, 4];
const AUDIENCE = [120, 1250, 330, 410, 90, 95];

type Write = (cell: string) => string;
const quotedBy =
  (open: string, inside = open, close = open): Write =>
  (cell) =>
    /[",;|'\s]/.test(cell) ? open + cell.replaceAll(close, inside + close) + close : cell;
const usual = quotedBy('"');
const bare: Write = (cell) => cell.replace(/[,"';|]/g, "");
const written = (delimiter = ",", eol = "\n", write = usual): string =>
  TABLE.map((row) => row.map(write).join(delimiter)).join(eol) + eol;
/** Writes every line of the usual table in another way. */
const inLines = (write: (line: string) => string, text = written(), eol = "\n"): string =>
  text.trimEnd().split("\n").map(write).join(eol) + eol;
const wholeLine =
  (quote: string, behind = "") =>
  (line: string): string =>
    quote + line.replaceAll(quote, quote + quote) + quote + behind;
const RARE_ENDS = ["\f", "\v", "\u001e", "\u0085", "\u2028", "\u2029"];
const BODY = written().split("\n").slice(1).join("\n");

/** Tables whose every figure is read. */
const READ: Readonly<Record<string, string>> = {
  "the usual table": written(),
  "delimiter |": written("|"),
  "delimiter ^": written("^"),
  "delimiter ~": written("~"),
  "delimiter unit separator": written("\u001f"),
  "delimiter ||": written("||", "\n", bare),
  "delimiter ;;": written(";;"),
  "delimiter two tabs": written("\t\t", "\n", bare),
  "cells padded between pipes": `${TABLE.map((row) => `| ${row.map(bare).join(" | ")} |`).join("\n")}\n`,
  "a table of markdown": `${[HEADER, HEADER.map(() => "---"), ...ROWS].map((row) => `| ${row.map(bare).join(" | ")} |`).join("\n")}\n`,
  "delimiter ~|~": written("~|~"),
  "delimiter || around quotes": written("||"),
  "delimiter ::": written("::", "\n", bare),
  "delimiter <>": written("<>", "\n", bare),
  "delimiter ##": written("##"),
  "delimiter :": written(":"),
  "delimiter ，": written("，", "\n", bare),
  "delimiter blank": written(" ", "\n", (cell) => bare(cell) || "-"),
  "delimiter blank, quotes around every cell": written(" ", "\n", (cell) => `"${bare(cell)}"`),
  "a blank behind commas": written(", "),
  "blanks around commas": written(" , "),
  "quotes ' around every cell": written(",", "\n", (cell) => `'${cell}'`),
  "quotes ' where no cell needs them": written(",", "\n", (cell) => `'${bare(cell)}'`),
  "quotes '": written(",", "\n", quotedBy("'")),
  "quotes ' and delimiter ||": written("||", "\n", quotedBy("'")),
  "quotes ' and a backslash before them": written(",", "\n", quotedBy("'", "\\'")),
  "quotes “”": written(",", "\n", quotedBy("“", "“", "”")),
  "quotes 「」 around every cell": written(",", "\n", (cell) => `「${cell}」`),
  "quotes `": written(",", "\n", quotedBy("`")),
  "a backslash before quotes": written(",", "\n", quotedBy('"', "\\")),
  "a backslash before quotes, semicolons": written(";", "\n", quotedBy('"', "\\")),
  "a backslash before commas": written(",", "\n", (cell) => cell.replace(/([,"])/g, "\\$1")),
  "quotes inside quotes as they are": written(",", "\n", (cell) =>
    /[,";|无]/.test(cell) ? `"${cell.replace("无", '有"无"')}"` : cell,
  ),
  "record end CR": written(",", "\r"),
  "record end LF CR": written(",", "\n\r"),
  "record end CR CR LF": written(",", "\r\r\n"),
  ...Object.fromEntries(
    RARE_ENDS.flatMap((end) => [
      [`record end ${JSON.stringify(end)}`, written(",", end)],
      [`record end ${JSON.stringify(end)}, semicolons`, written(";", end)],
      [`record end ${JSON.stringify(end)} and delimiter ||`, written("||", end, bare)],
    ]),
  ),
  "record end U+2028 and a line end behind all": `${written(",", "\u2028")}\r\n`,
  "whole lines in quotes": inLines(wholeLine('"')),
  "whole lines in quotes, CRLF": inLines(wholeLine('"'), written(), "\r\n"),
  "whole lines in quotes, semicolons": inLines(wholeLine('"'), written(";")),
  "whole lines in quotes, tabs": inLines(wholeLine('"'), written("\t")),
  "whole lines in quotes, |": inLines(wholeLine('"'), written("|")),
  "whole lines in quotes, delimiter ||": inLines(wholeLine('"'), written("||", "\n", bare)),
  "whole lines in quotes, commas behind": inLines(wholeLine('"', ",,,")),
  "whole lines in quotes '": inLines(wholeLine("'")),
  "whole lines in quotes, a title and a note without": `活动统计表\n${inLines(wholeLine('"'))}注：截至12月\n`,
  "whole lines in quotes, U+2028 between": inLines(wholeLine('"'), written(), "\u2028"),
  "whole lines in quotes, a cell of two lines": inLines(wholeLine('"')).replace("无", '""无\n无""'),
  "a comma at every end": written(",", ",\n"),
  "a blank line behind every record": written(",", "\n\n"),
  "text above": `关于报送活动情况的报告\n\n现将有关情况报告如下，请审阅。\n一、总体情况：良好\n${written()}`,
  "text below": `${written()}\n填报说明：以上数据截至12月。\n本表由文化站填报。\n`,
  "text above, the table to the right": `说明,,,,\n,,,,\n${TABLE.map((row) => `,,${row.map(usual).join(",")}`).join("\n")}\n`,
  "a header of two lines": `乡镇,年度,活动,,备注\n,,场次,受众人次,\n${BODY}`,
  "a header of three lines": `群众文化活动,,,,\n乡镇,年度,活动,,备注\n,,场次,受众人次,\n${BODY}`,
  "a header word broken over two lines": `乡镇,年度,场次,受众,备注\n,,,人次,\n${BODY}`,
  "a line of letters below the header": `${HEADER}\nA,B,1,2,C\n${BODY}`,
  "an English line below the header": `${HEADER}\ntownship,year,sessions,audience,note\n${BODY}`,
  "a line of units below the header": `${HEADER}\n,,场,人次,\n${BODY}`,
};

/** Tables of which some rows cannot be read: the others are, and each of these is named. */
const IN_PART: Readonly<Record<string, string>> = {
  "no quotes": written(",", "\n", (cell) => cell),
  "one cell with quotes as they are": written(",", "\n", (cell) => `"${cell}"`),
};

/** Tables that are not read, and what is said. */
const NOT_READ: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
  "two rare record ends": [
    `${written(",", "\u2028", bare)}${written(",", "\u0085", bare)}`,
    /表头不属于任何数据集|没有认出分隔符/u,
  ],
  "whole lines in quotes, those inside not doubled": [
    inLines((line) => `"${line}"`),
    /引号|表头不属于任何数据集|没有认出分隔符/u,
  ],
  "two tables side by side": [
    `${TABLE.map((row, i) => [...row, "", ...(ROWS[i] ?? HEADER)].map(usual).join(",")).join("\n")}\n`,
    /-> /u,
  ],
};

const figuresOf = (text: string) => {
  const file = readBytes(Buffer.from(text));
  const of = (name: string) => [...numbersOf(file.facts?.numbers.get(name))];
  return { file, rows: of("sessions").map((sessions, i) => [sessions, of("audience")[i]]) };
};
const ALL = SESSIONS.map((sessions, i) => [sessions, AUDIENCE[i]]);

describe("the dialect of a table", () => {
  it.each(Object.entries(READ))("is read: %s", (_, text) => {
    const { rows } = figuresOf(text);
    expect(rows).toEqual(ALL);
  });

  it("is said where its signs are rare, in words and in machine output", () => {
    const says = (text: string) => {
      const { file } = figuresOf(text);
      return [file.warnings.find(({ code }) => code === "UNUSUAL_SIGNS")?.detail ?? null, file];
    };
    expect(says(written())[0]).toBe(null);
    expect(says(written(";"))[0]).toBe(null);
    const [detail, file] = says(written("||", "\n", quotedBy("'")));
    expect(detail).toBe(`delimiter "||" quote "'" escape doubled`);
    const said = [...checkText([file as FileResult], "zh")].join("\n");
    expect(said).toMatch(/分隔符或引号少见.+分隔符\|\|，引号'.+-> 已按辨认出的读取，请核对各列/u);
    expect([...checkText([file as FileResult], "en")].join("\n")).toContain(
      "delimiter ||, quotes '",
    );
    expect(says(written(" , "))[0]).toContain('delimiter " , "');
    expect(says(written(",", "\u0085"))[0]).toMatch(/ line end U\+0085$/u);
    const [whole, lines] = says(inLines(wholeLine('"')));
    expect(whole).toMatch(/ lines in "$/u);
    expect([...checkText([lines as FileResult], "zh")].join("\n")).toContain('整行在引号"内');
  });

  it.each(Object.entries(IN_PART))("is read in part, and the rest is named: %s", (_, text) => {
    const { file, rows } = figuresOf(text);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(ALL).toContainEqual(row);
    expect(file.quarantine.length).toBe(ALL.length - rows.length);
    for (const { line } of file.quarantine) expect(line).toBeGreaterThan(1);
  });

  it.each(Object.entries(NOT_READ))("is not guessed: %s", (_, [text, says]) => {
    const { file, rows } = figuresOf(text);
    expect([rows, ["refuse", "hold"].includes(file.disposition)]).toEqual([[], true]);
    expect([...checkText([file], "zh")].join("\n")).toMatch(says);
  });

  it("of two tables with text between, both are read", () => {
    const second = BODY.replaceAll("石桥镇", "云岭街道").replaceAll("柳湾镇", "茶坪镇");
    const text = `${written()}\n以上为汇总情况。\n以下为其他情况，仅供参考。\n\n${second.replaceAll("松柏乡", "望川镇")}`;
    expect(figuresOf(text).rows).toEqual([...ALL, ...ALL]);
  });
});

describe("rare lines", () => {
  const ENCODED: Readonly<Record<string, (text: string) => Buffer>> = {
    "UTF-8": (text) => Buffer.from(text),
    "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  };
  const FORMS = {
    "U+2028": written(",", "\u2028"),
    "whole lines in quotes": inLines(wholeLine('"')),
    both: inLines(wholeLine('"'), written(), "\u0085"),
  };
  const cellsOf = (bytes: Buffer, window?: number) => tableOf(recordsOf(bytes, "x.csv", window));

  it.each(Object.keys(FORMS) as (keyof typeof FORMS)[])(
    "are the same in windows of any size, in any encoding: %s",
    (form) => {
      for (const encoded of Object.values(ENCODED))
        for (const window of [1, 2, 3, 5, 64])
          expect(cellsOf(encoded(FORMS[form]), window)).toEqual(cellsOf(Buffer.from(written())));
    },
  );

  it("are given as they were filed by a trace", () => {
    const text = inLines(wholeLine('"'), written(), "\u2028");
    const source = bytesInMemory(Buffer.from(text), "x.csv");
    const { dialect } = recordsOf(Buffer.from(text), "x.csv");
    const [line] = linesOf(usualLines(source, { ...dialect.lines, quote: "" }), [3], dialect);
    expect(line).toBe(text.split("\u2028")[2]);
  });
});
