import { describe, expect, it } from "vitest";
import { shownFile } from "../../../src/ingest/persons/shown-file.ts";
import { readLines } from "../county.ts";

const H = "乡镇,活动日期,活动类别,活动名称,场次,受众人次";
const read = (header: string, values: readonly string[]) =>
  readLines([
    `${H},${header}`,
    ...values.map((value, i) => `石桥镇,2023-03-0${i + 1},主题展览,春${i},1,20,${value}`),
  ]);
const ROUND = ["14520000000", "17350000000", "18840260000", "13990001000"];
const EXACT = ["14520371846", "17351620593", "18840267731", "13992401158"];

describe("amounts of eleven digits", () => {
  it.each([
    ["乡村旅游收入", ROUND],
    ["工业总产值(千元)", ROUND],
    ["固定资产投资", ROUND],
    ["贷款余额（万元）", ROUND],
    ["Total output (yuan)", ROUND],
    ["网络零售额（元）", EXACT],
    ["农业产值", ["14520371846", "821450000", "93260518", "7400000000"]],
    ["带动销售额", ["14520371000", "5200000", "813000", "96000"]],
  ])("under %s are counted over: %j", (header, values) => {
    expect(read(header, values).facts?.count).toBe(values.length);
  });

  it.each([
    ["补充情况", EXACT],
    ["旅游收入", EXACT],
    ["旅游收入（万元）", EXACT],
    ["农业产值", ["14520371846", "5200000", "813000", "96000"]],
    ["农业产值（元）", ["14520371846", "电话17351620593", "18840267731"]],
    ["农业产值（元）", ["145-2037-1846", "173-5162-0593", "188-4026-7731"]],
    ["收入户电话（元）", ROUND],
  ])("that may be telephones under %s are not: %j", (header, values) => {
    expect(read(header, values).disposition).toBe("refuse");
  });
});

it("a file that is called by an address keeps its ending", () => {
  expect(shownFile("年报-寄liyh@126.com.csv")).toMatch(/^年报-寄\*\*\*~[\da-f]{4}\.csv$/);
  expect(shownFile("a/liyh@126.com.cn.xlsx")).toMatch(/^a\/\*\*\*~[\da-f]{4}\.xlsx$/);
  expect(shownFile("年报-寄liyh@126.com")).toMatch(/^年报-寄\*\*\*~[\da-f]{4}$/);
  expect(shownFile("审核人蒋琴已核实.csv")).toMatch(/^审核人\*\*\*已核实~[\da-f]{4}\.csv$/);
  expect(shownFile("活动/2023年.csv")).toBe("活动/2023年.csv");
});
