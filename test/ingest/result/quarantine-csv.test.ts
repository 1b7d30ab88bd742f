import Papa from "papaparse";
import { expect, it } from "vitest";
import { quarantineCsv } from "../../../src/ingest/result/quarantine-csv.ts";
import { readLines } from "../county.ts";

it("holds every quarantined fact as written, safe to open", () => {
  const file = readLines(
    ["乡镇,年度,场次,受众人次", "石侨镇,2022,1,20", "柳湾镇,2022,=1+1,20", "白沙镇,2022,-3,20"],
    { name: "七月.csv" },
  );
  const [head, ...rows] = Papa.parse<string[]>(quarantineCsv([file]).replace("\uFEFF", ""), {
    skipEmptyLines: true,
  }).data;
  expect(head).toEqual([
    "文件",
    "行",
    "列",
    "原文",
    "原因代码",
    "原因",
    "处理办法",
    "可能是",
    "对照行",
  ]);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ["七月.csv", "2", "乡镇", "石侨镇", "UNKNOWN_TOWNSHIP"],
    ["七月.csv", "3", "场次", "'=1+1", "FORMULA_CELL"],
    ["七月.csv", "4", "场次", "'-3", "NEGATIVE_COUNT"],
  ]);
  expect(rows[0]![7]).toBe("石桥镇");
});
