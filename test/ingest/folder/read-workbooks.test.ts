import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileKind } from "../../../src/ingest/folder/file-kind.ts";
import { type LoadedFolder, loadFolder } from "../../../src/ingest/folder/load-folder.ts";
import { placeIn } from "../../../src/ingest/result/cell-place.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { quarantineCsv } from "../../../src/ingest/result/quarantine-csv.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import {
  type MadeCell,
  type MadeOptions,
  type MadeSheet,
  madeXlsx,
  madeZip,
  sheetData,
} from "../../csv/sheets/made-workbook.ts";
import { DATASETS } from "../county.ts";

const CONTEXT = { asOf: "2024-06-30", year: null, period: null, reporter: null, measure: null };

/** Reads a folder of made files. */
function read(files: Readonly<Record<string, string | Buffer>>): LoadedFolder {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return loadFolder(folder, { datasets: DATASETS, context: CONTEXT, county: "青岭县" });
}

const bookOf = (rows: readonly (readonly MadeCell[])[], more = "", options: MadeOptions = {}) =>
  madeXlsx([{ name: "表1", xml: sheetData(rows) + more }], options);

const HEAD = ["乡镇", "月份", "场次", "受众人次"];
const ROWS: MadeCell[][] = [HEAD, ["石桥镇", "2023-01", 2, 200], ["柳湾镇", "2023-01", 3, 300]];
const CSV = ROWS.map((cells) => cells.join(",")).join("\r\n");

/** The facts of a file: area, period and numbers. */
const factsOf = ({ facts }: FileResult): string[] =>
  Array.from({ length: facts?.count ?? 0 }, (_, fact) =>
    [
      facts!.area.values[facts!.area.codes[fact]!]?.name,
      facts!.period.values[facts!.period.codes[fact]!],
      ...[...facts!.numbers.values()].map((own) => numberOf(own, fact)),
    ].join(" "),
  );

const dispositions = ({ files }: LoadedFolder): string[] =>
  files.map(({ file, disposition, refusal }) => `${file} ${refusal?.reason ?? disposition}`);

describe("a file is what its bytes say, whatever it is called", () => {
  it("reads a workbook named .csv and a table of text named .xlsx", () => {
    const loaded = read({ "甲.csv": bookOf(ROWS), "乙.xlsx": CSV.replaceAll("2023", "2022") });
    expect(dispositions(loaded)).toEqual(["乙.xlsx load", "甲.csv 表1 load"]);
    expect(loaded.files.map(factsOf)).toEqual([
      ["石桥镇 2022-01 2 200", "柳湾镇 2022-01 3 300"],
      ["石桥镇 2023-01 2 200", "柳湾镇 2023-01 3 300"],
    ]);
  });

  it("names every other file of a folder, with a reason", () => {
    const loaded = read({
      "报告.docx": madeZip([["word/document.xml", ""]]),
      "报告.pdf": "%PDF-1.7",
      "全部.zip": madeZip([["活动.csv", CSV]]),
      "老表.ods": madeZip([["content.xml", ""]]),
      "网页.xls": "\ufeff <HTML><table>",
      "页.csv": "<!DOCTYPE html>",
      "包.csv": madeZip([["活动.csv", CSV]]),
      "坏.xlsx": Buffer.from("PK\x03\x04 and no more"),
      "空.xlsx": bookOf([]),
      "数据.bin": "1,2,3",
      "活动.csv": CSV,
      "说明.txt": "请各乡镇按时报送。",
      "照片.jpg": Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      "~$活动.xlsx": "\x06admin",
      "SOURCE.md": "notes of the folder itself",
      "dataset.ts": "its definitions",
    });
    expect(dispositions(loaded)).toEqual([
      "全部.zip ARCHIVE",
      "包.csv ARCHIVE",
      "坏.xlsx WORKBOOK_DAMAGED",
      "报告.docx DOCUMENT",
      "报告.pdf DOCUMENT",
      "数据.bin UNKNOWN_FORMAT",
      "活动.csv load",
      "空.xlsx EMPTY_FILE",
      "网页.xls WEB_PAGE",
      "老表.ods OTHER_TABLE",
      "页.csv WEB_PAGE",
    ]);
    expect(loaded.passedOver).toEqual([
      { file: "~$活动.xlsx", why: "lock_file" },
      { file: "照片.jpg", why: "picture" },
      { file: "说明.txt", why: "notes" },
    ]);
    const hashes = loaded.files.map(({ sha256 }) => sha256);
    expect(hashes.every((hash) => /^[\da-f]{64}$/.test(hash))).toBe(true);
  });

  it("reads a table with the name of a text", () => {
    const loaded = read({ "活动.txt": CSV.replaceAll(",", "\t") });
    expect(dispositions(loaded)).toEqual(["活动.txt load"]);
  });

  it.each([
    ["a.csv", "%PDF-1.4", "DOCUMENT"],
    ["a.xlsx", "Rar!\x1a\x07", "ARCHIVE"],
    ["a.CSV", "PK\x03\x04", "workbook"],
    ["a.et", "\xd0\xcf\x11\xe0", "workbook"],
    ["a.doc", "\xd0\xcf\x11\xe0", "DOCUMENT"],
    ["a.xls", "<?xml version='1.0'?><Workbook>", "WEB_PAGE"],
    ["sub/~$a.csv", "x", "lock_file"],
    ["a.csv", "<10,场次", "text"],
  ])("%s that begins with %j is %s", (file, head, kind) => {
    expect(fileKind(file, Buffer.from(head, "latin1"))).toBe(kind);
  });
});

describe("a sheet is read as a file of text is", () => {
  const cell = fc.oneof(
    fc.constantFrom("石桥镇", "柳湾镇", "合计", "", "2023-01", "2023年2月", "约5", "1.2万"),
    fc.nat(500),
  );

  it("the same cells give the same facts, quarantine and totals", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
        const all = [HEAD, ...rows].filter((cells) => cells.some((text) => text !== ""));
        const text = all.map((cells) => cells.join(",")).join("\r\n");
        const sheet = bookOf(all.map((cells) => cells.map((each) => (each === "" ? null : each))));
        const [asText, asSheet] = [read({ "表.csv": text }), read({ "表.xlsx": sheet })].map(
          ({ files }) => files[0]!,
        );
        expect(factsOf(asSheet!)).toEqual(factsOf(asText!));
        expect(asSheet!.totals).toEqual(asText!.totals);
        expect(asSheet!.balance).toEqual(asText!.balance);
        expect(asSheet!.quarantine).toEqual(asText!.quarantine);
      }),
      { numRuns: 60 },
    );
  });

  it("sheets of one workbook are files of their own; the same workbook again is a copy", () => {
    const sheets: MadeSheet[] = ["一月", "二月"].map((name, i) => ({
      name,
      xml: sheetData(ROWS).replaceAll("2023-01", `2023-0${i + 1}`),
    }));
    const bytes = madeXlsx(sheets);
    const loaded = read({ "活动.xlsx": bytes, "活动（副本）.xlsx": bytes });
    expect(dispositions(loaded)).toEqual([
      "活动.xlsx 一月 load",
      "活动.xlsx 二月 load",
      "活动（副本）.xlsx 一月 DUPLICATE_FILE",
      "活动（副本）.xlsx 二月 DUPLICATE_FILE",
    ]);
    expect(new Set(loaded.files.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  it("sheets that are hidden or without numbers are named, sheets of numbers that nobody knows are refused", () => {
    const loaded = read({
      "活动.xlsx": madeXlsx([
        { name: "活动", xml: sheetData(ROWS) },
        { name: "填表说明", xml: sheetData([["请按月填报。"], ["联系电话：13800138000"]]) },
        { name: "底稿", xml: sheetData(ROWS), state: "hidden" },
        {
          name: "其他",
          xml: sheetData([
            ["甲", "乙"],
            ["x", 1],
          ]),
        },
      ]),
    });
    expect(dispositions(loaded)).toEqual(["活动.xlsx 活动 load", "活动.xlsx 其他 refuse"]);
    expect(loaded.passedOver).toEqual([
      { file: "活动.xlsx 底稿", why: "hidden_sheet" },
      { file: "活动.xlsx 填表说明", why: "words_sheet" },
    ]);
  });

  it("personal data refuse their sheet alone", () => {
    const loaded = read({
      "活动.xlsx": madeXlsx([
        { name: "活动", xml: sheetData(ROWS) },
        {
          name: "名单",
          xml: sheetData([
            ["姓名", "身份证号", "乡镇"],
            ["甲", 1, "石桥镇"],
          ]),
        },
      ]),
    });
    expect(dispositions(loaded)).toEqual([
      "活动.xlsx 活动 load",
      "活动.xlsx 名单 PERSONAL_DATA_COLUMN",
    ]);
  });

  it("dates that show a month are the month", () => {
    const rows: MadeCell[][] = [HEAD, ["石桥镇", { s: 1, v: 44986 }, 2, 20]];
    const loaded = read({ "活动.xlsx": bookOf(rows, "", { formats: [57] }) });
    expect(loaded.files.map(factsOf)).toEqual([["石桥镇 2023-03 2 20"]]);
  });

  it("a list of areas may be a workbook; it is no export", () => {
    const areas: MadeCell[][] = [
      ["代码", "名称", "别名", "有效起始"],
      ["990123101", "石桥镇", "石桥", "2000-01-01"],
      ["990123102", "柳湾镇", null, "2000-01-01"],
    ];
    const loaded = read({ "乡镇名录.xlsx": bookOf(areas), "活动.xlsx": bookOf(ROWS) });
    expect(loaded.areaList).toBe("乡镇名录.xlsx");
    expect(loaded.tree.areas.map(({ code }) => code)).toEqual(["990123101", "990123102"]);
    expect(dispositions(loaded)).toEqual(["活动.xlsx 表1 load"]);
  });
});

describe("merged cells", () => {
  const rows: MadeCell[][] = [
    HEAD,
    ["石桥镇", 2023, 2, 20],
    [null, null, 3, null],
    ["柳湾镇", 2023, 4, 40],
  ];

  it("of words, years and areas hold for each of their rows", () => {
    const head = [...HEAD.slice(0, 1), "年度", "场次", "受众人次"];
    const xml = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>';
    const [file] = read({
      "活动.xlsx": bookOf(
        [[...head, "活动类型"], ...rows.slice(1).map((cells, i) => [...cells, `类${i}`])],
        xml,
      ),
    }).files;
    expect(factsOf(file!)).toEqual(["石桥镇 2023 2 20", "石桥镇 2023 3 NaN", "柳湾镇 2023 4 40"]);
  });

  it("of a number are set aside: nobody knows how much of it is of which row", () => {
    const filled: MadeCell[][] = [
      HEAD,
      ["石桥镇", "2023-01", 2, 500],
      ["柳湾镇", "2023-01", 3, null],
    ];
    const xml = '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>';
    const [file] = read({ "活动.xlsx": bookOf(filled, xml) }).files;
    expect(file!.quarantine).toMatchObject([{ line: 2, raw: "500 (D2:D3)", column: "audience" }]);
    expect(file!.warnings).toContainEqual({
      code: "MERGED_NUMBER",
      line: 2,
      column: null,
      detail: "D2",
    });
    expect(factsOf(file!)).toEqual(["柳湾镇 2023-01 3 NaN"]);
  });

  it("of a title over the table change nothing", () => {
    const titled: MadeCell[][] = [["2023年活动统计表", null, null, null], ...ROWS];
    const xml = '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>';
    const [file] = read({ "活动.xlsx": bookOf(titled, xml) }).files;
    expect(factsOf(file!)).toEqual(["石桥镇 2023-01 2 200", "柳湾镇 2023-01 3 300"]);
  });
});

describe("what a sheet hides or has not computed is said", () => {
  const xml = sheetData(ROWS)
    .replace('<row r="3">', '<row r="3" hidden="1">')
    .replace('<c r="D2"><v>200</v></c>', '<c r="D2"><f>C2*100</f></c>');
  const loaded = read({
    "资金.xlsx": madeXlsx([
      { name: "表1", xml: `<cols><col min="3" max="3" hidden="1"/></cols>${xml}` },
    ]),
  });
  const [file] = loaded.files;

  it("hidden rows and columns are read, with a warning", () => {
    expect(factsOf(file!)).toEqual(["柳湾镇 2023-01 3 300"]);
    const said = file!.warnings.map(({ code, line, detail }) => [code, line, detail]);
    expect(said).toContainEqual(["HIDDEN_ROWS", 3, "3"]);
    expect(said).toContainEqual(["HIDDEN_COLUMNS", null, "C"]);
    expect(said).toContainEqual(["FORMULA_NOT_COMPUTED", 2, "D2"]);
  });

  it("a cell is named as programs name it, and its formula never runs", () => {
    expect(placeIn(file!, 2, "audience")).toBe("资金.xlsx 表1!D2");
    expect(placeIn(file!, 2, null)).toBe("资金.xlsx 表1!2");
    const csv = quarantineCsv(loaded.files);
    expect(csv).toContain("资金.xlsx 表1,D2,受众人次,'=C2*100,");
  });
});
