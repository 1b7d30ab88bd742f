import { expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { readLines } from "../county.ts";

const HEADER = "乡镇,年度,场次,受众人次";
const asideOf = ({ quarantine }: FileResult): string[] =>
  quarantine.map(
    ({ line, reason, column, otherLine }) => `${line} ${reason} ${column} ${otherLine}`,
  );

it("of equal lines the first counts, however they are written", () => {
  const file = readLines([HEADER, "石桥镇,2023,20,1500", '石桥,2023年,20场,"1,500"']);
  expect(file.facts?.count).toBe(1);
  expect(asideOf(file)).toEqual(["3 DUPLICATE_ROW null 2"]);
});

it("all lines of a key with different numbers are held back", () => {
  const file = readLines([
    HEADER,
    "石桥镇,2023,20,1500",
    "石桥镇,2023,20,1500",
    "石桥镇,2023,21,1500",
  ]);
  expect(file.facts?.count).toBe(0);
  expect(asideOf(file)).toEqual([
    "2 CONFLICTING_KEY sessions 4",
    "3 CONFLICTING_KEY null 2",
    "4 CONFLICTING_KEY sessions 2",
  ]);
});

it("two events of one day are two, the same event twice is one", () => {
  const file = readLines([
    "乡镇,活动日期,活动名称,场次,受众人次",
    "石桥镇,2023-03-05,义诊,1,80",
    "石桥镇,2023-03-05,义诊,1,90",
    "石桥镇,2023-03-05,宣讲,1,80",
    "石桥镇,2023-03-05,义诊,1,80",
  ]);
  expect(file.facts?.count).toBe(3);
  expect(asideOf(file)).toEqual(["5 DUPLICATE_ROW null 2"]);
});

it("an id tells events apart, and its second line contradicts the first", () => {
  const file = readLines([
    "活动编号,乡镇,活动日期,场次,受众人次",
    "HD1,石桥镇,2023-03-05,1,80",
    "HD2,石桥镇,2023-03-05,1,80",
    "HD1,石桥镇,2023-03-05,1,81",
  ]);
  expect(file.facts?.count).toBe(1);
  expect(asideOf(file)).toEqual(["2 CONFLICTING_KEY audience 4", "4 CONFLICTING_KEY audience 2"]);
});

it("finds one repeated id among many", () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `HD${i},石桥镇,2023-03-05,1,${i % 500}`);
  const file = readLines([
    "活动编号,乡镇,活动日期,场次,受众人次",
    ...rows,
    "HD29999 ,石桥镇,2023-03-05,1,499",
  ]);
  expect(file.facts?.count).toBe(30_000);
  expect(asideOf(file)).toEqual(["30002 DUPLICATE_ROW null 30001"]);
});

it("of a wide file only the cells that contradict each other are held back", () => {
  const file = readLines(["乡镇,2021年,2022年", "石桥镇,10,20", "石桥镇,10,21"], {
    context: { measure: "audience" },
  });
  expect(file.facts?.count).toBe(1);
  expect(asideOf(file)).toEqual([
    "2 CONFLICTING_KEY audience 3",
    "3 DUPLICATE_ROW null 2",
    "3 CONFLICTING_KEY audience 2",
  ]);
});
