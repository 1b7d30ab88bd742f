import { describe, expect, it } from "vitest";
import { checkText } from "../../src/cli/check/check-text.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { readBytes } from "../ingest/county.ts";

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
  "record end U+2028": [written(",", "\u2028", bare), /表头不属于任何数据集|没有认出分隔符/u],
  "record end U+0085": [written(",", "\u0085", bare), /表头不属于任何数据集|没有认出分隔符/u],
  "record end form feed": [written(",", "\f", bare), /表头不属于任何数据集|没有认出分隔符/u],
  "two tables side by side": [
    `${TABLE.map((row, i) => [...row, "", ...(ROWS[i] ?? HEADER)].map(usual).join(",")).join("\n")}\n`,
    /-> /u,
  ],
};

const figuresOf = (text: string) => {
  const file = readBytes(Buffer.from(text));
  const of = (name: string) => [...(file.facts?.numbers.get(name)?.values ?? [])];
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
