import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Column, TableCell } from "../../src/model/tables/data-table.ts";
import { csvText } from "./csv-text.ts";

const name: Column = { label: { zh: "乡镇", en: "Township" }, kind: "text" };
const count: Column = {
  label: { zh: "本年", en: "2023" },
  unit: { zh: "人次", en: "attendances" },
  kind: "count",
};
const rate: Column = { label: { zh: "增长", en: "Growth" }, kind: "percent", signed: true };

const csv = (cells: readonly TableCell[], columns = [name, count, rate]): string =>
  csvText({ columns, rows: [{ cells }] }, "zh");

test("numbers are printed as in the table, but as software reads them", () => {
  expect(csv([{ text: "青岭镇" }, { value: 369_700 }, { value: -0.127 }])).toBe(
    "\uFEFF乡镇,本年（人次）,增长\r\n青岭镇,369700,-12.7",
  );
  expect(csv([{ text: "青岭镇" }, { value: 0 }, { value: 0.0795 }])).toContain("青岭镇,0,8.0");
});

test("what stands beside a number moves to the last column", () => {
  const line = csv([
    { text: "青岭镇" },
    { value: 60, mark: "provisional", qualifier: "approx" },
    { status: "small-base" },
  ]).split("\r\n");
  expect(line).toEqual(["\uFEFF乡镇,本年（人次）,增长,备注", "青岭镇,60,基数小,本年：约 初"]);
});

test.each(["=1+1", "+SUM(A1)", "-2+3", "@cmd", " =1", "\t=1", "＝1+1", "＋1+1"])(
  "%j does not run in a spreadsheet",
  (formula) => {
    const rows = Papa.parse<string[]>(csv([{ text: formula }, { value: 1 }, { value: 0 }])).data;
    expect(rows[1]![0]).toBe(`'${formula}`);
  },
);

test("any name comes back from the CSV, and no cell is a formula", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const table = { columns: [name, count], rows: [{ cells: [{ text }, { value: 7 }] }] };
      const [, row] = Papa.parse<string[]>(csvText(table, "zh").slice(1)).data;
      expect(row![1]).toBe("7");
      expect(row![0]).toSatisfy(
        (cell: string) => /^[+-]?[\d.]+$/.test(cell) || !/^\s*[=+\-@]/.test(cell),
      );
      if (!/^\s*[=+\-@＝＋－＠\d−,]/.test(text)) expect(row![0]).toBe(text);
    }),
  );
});
