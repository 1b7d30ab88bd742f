import { describe, expect, it } from "vitest";
import { namedAreas } from "../../src/ingest/references/area-finder.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { numbersOf } from "../../src/model/facts/number-column.ts";
import { COUNTY, readLines } from "./county.ts";

const FORM = [
  "活动情况统计表,,,",
  "表　　号：,国统X1表,制定机关：,国家统计局",
  "批准文号：国统制〔2023〕12号,,有效期至：,2023年6月",
  "填 报 单 位：石桥镇人民政府,,单位：场、人次,",
  "乡镇,月份,场次,受众人次",
  "石桥镇,2023-01,3,40",
  "白沙镇,2023-01,4,50",
  "合计,,7,90",
  "填报单位：,石桥镇统计站,填报日期：,2024-01-05",
  "统计负责人：张三　填表人：李四,,报出日期：2024年1月10日,联系电话：13800001111",
];
const stated = ({ form }: FileResult): string[] =>
  form.map(({ line, item, text }) => `${line} ${item} ${text}`);
const codes = ({ warnings }: FileResult): string[] => warnings.map(({ code }) => code);
const noList = { ...COUNTY, areas: namedAreas() };

describe("the statements of a form", () => {
  it("above and below the table stay with the file, without persons", () => {
    const file = readLines(FORM);
    expect(stated(file)).toEqual([
      "2 form_number 国统X1表",
      "2 authority 国家统计局",
      "3 approval 国统制〔2023〕12号",
      "3 valid_until 2023年6月",
      "4 reporter 石桥镇人民政府",
      "9 reporter 石桥镇统计站",
      "9 filed_on 2024-01-05",
      "10 filed_on 2024年1月10日",
      "4 unit 场、人次",
    ]);
    expect(file.facts?.count).toBe(2);
    expect(file.quarantine).toEqual([]);
    expect(JSON.stringify(file)).not.toMatch(/张三|李四|13800001111/);
  });

  it("give no township where there is no list of areas", () => {
    const lines = [
      "2023年活动统计表,,,",
      "序号,乡镇,场次,受众人次",
      "1,河东镇,3,40",
      "填报单位,河东统计站,填报日期,2024-01-05",
      "填表人,张三,电话,13800001111",
    ];
    const file = readLines(lines, { references: noList });
    expect([file.facts?.count, file.quarantine]).toEqual([1, []]);
    expect(file.skipped.map(({ line, why }) => `${line} ${why}`)).toEqual([
      "1 title",
      "4 footnote",
      "5 footer_personal",
    ]);
  });

  it("name the township of a table without one, in a cell of their own", () => {
    const lines = [
      "2023年3月活动统计表,,",
      "填 报 单 位,石桥镇人民政府,",
      "活动类别,场次,受众人次",
      "主题展览,3,40",
    ];
    const { facts } = readLines(lines);
    expect(facts?.area.values.map(({ name }) => name)).toEqual(["石桥镇"]);
  });

  it("give the unit of money, spaced or in a cell of its own", () => {
    for (const unit of ["单　位：万元,,,", "单位,万元,,"]) {
      const file = readLines([
        unit,
        "乡镇,年度,资金来源,到位金额,计划金额",
        "石桥镇,2023,县级财政,1.5,2",
      ]);
      expect([...numbersOf(file.facts!.numbers.get("received_yuan"))]).toEqual([15_000]);
    }
  });
});

describe("the time that the data are about", () => {
  const TABLE = ["乡镇,场次,受众人次", "石桥镇,3,40"];
  const periods = (lines: readonly string[], name = "file.csv") =>
    readLines([...lines, ...TABLE], { name }).facts?.period.values;

  it.each([
    ["a validity", ["2022年第一季度活动统计表,,", "有效期至：2023年6月,,"]],
    ["an approval", ["2022年第一季度活动统计表,,", "批准文号：国统制〔2023〕12号,,"]],
    ["a month of filing", ["2022年第一季度活动统计表　报出日期：2023年1月,,"]],
    ["a validity in two cells", ["2022年第一季度活动统计表,,", "有效期至,2023年6月,"]],
  ])("is not that of %s", (_, lines) => {
    expect(periods(lines)).toEqual(["2022-Q1"]);
  });

  it("stays that of a header whose upper row names the sender and the day", () => {
    const file = readLines(["填报单位,填报日期,2023年,", ",,场次,受众人次", "石桥镇,2023-03,3,40"]);
    expect(file.columns.map(({ field }) => field).slice(2)).toEqual(["sessions", "audience"]);
  });

  it("is the quarter in the name of the file, where the title names the year alone or nothing", () => {
    expect(periods(["2022年活动统计表,,"], "2022年第1季度.csv")).toEqual(["2022-Q1"]);
    expect(periods(["活动统计表,,"], "in/2022年第1季度.csv")).toEqual(["2022-Q1"]);
    expect(periods(["2022年第二季度活动统计表,,"], "2022年第1季度.csv")).toEqual(["2022-Q2"]);
    expect(periods(["2022年活动统计表,,"], "2023年第1季度.csv")).toEqual(["2022"]);
  });
});

describe("a form past its validity", () => {
  const until = (text: string) => [`有效期至：${text},,,`, ...FORM.slice(4, 7)];

  it("is said once, with the line", () => {
    const { warnings } = readLines(FORM);
    expect(warnings.filter(({ code }) => code === "FORM_EXPIRED")).toEqual([
      { code: "FORM_EXPIRED", line: 3, column: null, detail: "2023年6月" },
    ]);
  });

  it.each([
    ["2024年5月", true],
    ["2024-06-29", true],
    ["2022年1月至2024年5月31日", true],
    ["二〇二三年六月", true],
    ["2024年6月", false],
    ["2024年6月30日", false],
    ["2023年1月至2025年1月", false],
    ["2024年", false],
    ["长期", false],
  ])("%s on 2024-06-30: %s", (text, isExpired) => {
    expect(codes(readLines(until(text))).includes("FORM_EXPIRED")).toBe(isExpired);
  });

  it("is not judged where neither a closing day nor a year is known", () => {
    const lines = [
      "有效期至：2023年6月,,",
      "指标代码,测评指标,分值",
      "A1,工作机制,60",
      "A2,计划,40",
    ];
    const file = readLines(lines, { context: { asOf: "9999-12-31" } });
    expect([file.facts?.count, codes(file).includes("FORM_EXPIRED")]).toEqual([2, false]);
  });

  it("is judged by its own years where no closing day is known", () => {
    const open = { context: { asOf: "9999-12-31" } };
    expect(codes(readLines(until("2023年6月"), open))).toContain("FORM_EXPIRED");
    expect(codes(readLines(until("2024年1月"), open))).not.toContain("FORM_EXPIRED");
  });
});
