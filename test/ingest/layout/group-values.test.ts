import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

/** Lists township, period, breakdown and numbers of every fact, in short form. */
const factsOf = ({ facts }: FileResult, breakdown: string): string[] =>
  Array.from(facts?.lines ?? [], (_, fact) => {
    const { area, period, numbers, breakdowns } = facts!;
    const values = [...numbers.values()].map((own) => numberOf(own, fact)).join("/");
    const words = breakdowns.get(breakdown);
    const word = words?.values[words.codes[fact]!] ?? "";
    return `${area.values[area.codes[fact]!]?.name} ${period.values[period.codes[fact]!]} ${word} ${values}`;
  });

const FUNDS = [
  ",,计划金额（元）,到位金额（元）,计划金额（元）,到位金额（元）",
  "石桥镇,2023,1000,900,2000,2000",
  "高桥镇,2023,1100,1100,0,0",
];

describe("values of a breakdown above the names of figures", () => {
  it("sources of funds", () => {
    const file = readLines(["乡镇,年度,县级财政,,上级补助,", ...FUNDS]);
    expect(factsOf(file, "source")).toEqual([
      "石桥镇 2023 县级财政 1000/900",
      "高桥镇 2023 县级财政 1100/1100",
      "石桥镇 2023 上级补助 2000/2000",
      "高桥镇 2023 上级补助 0/0",
    ]);
    expect(file.warnings).toEqual([]);
    expect(file.balance).toMatchObject({ records: 4, header: 2, facts: 2, quarantined: 0 });
  });

  it("other spellings of sources are the sources", () => {
    const file = readLines(["乡镇,年度,县财政,,上级拨款,", ...FUNDS]);
    expect(factsOf(file, "source")[2]).toBe("石桥镇 2023 上级补助 2000/2000");
  });

  it("types of activities within years", () => {
    const file = readLines([
      "乡镇,2022年,,,,2023年,,,",
      ",展览,,知识竞赛,,展览,,知识竞赛,",
      ",场次,受众人次,场次,受众人次,场次,受众人次,场次,受众人次",
      "石桥镇,1,10,2,20,3,30,4,40",
    ]);
    expect(factsOf(file, "type")).toEqual([
      "石桥镇 2022 主题展览 1/10",
      "石桥镇 2022 知识竞赛 2/20",
      "石桥镇 2023 主题展览 3/30",
      "石桥镇 2023 知识竞赛 4/40",
    ]);
  });

  it("types of activities below the names of figures", () => {
    const file = readLines([
      "乡镇,年度,场次,,受众（百人次）,",
      ",,主题展览,知识竞赛,主题展览,知识竞赛",
      "石桥镇,2023,3,5,30,50",
    ]);
    expect(factsOf(file, "type")).toEqual([
      "石桥镇 2023 主题展览 3/3000",
      "石桥镇 2023 知识竞赛 5/5000",
    ]);
  });

  it.each([
    ["演出", "沙龙"],
    ["主题展览", "第二组"],
  ])("%s and %s below the names of figures are never a part of them", (one, other) => {
    const file = readLines([
      "乡镇,年度,场次,,受众人次,",
      `,,${one},${other},${one},${other}`,
      "石桥镇,2023,3,5,30,50",
    ]);
    expect([file.disposition, file.facts]).toEqual(["hold", null]);
  });

  it("a group of totals is compared and not counted, as is a row of totals", () => {
    const file = readLines([
      "乡镇,年度,合计,,主题展览,,知识竞赛,",
      ",,场次,受众人次,场次,受众人次,场次,受众人次",
      "石桥镇,2023,8,80,3,30,5,50",
      "高桥镇,2023,9,91,4,40,5,50",
      "合计,,17,171,7,70,10,100",
    ]);
    expect(factsOf(file, "type")).toHaveLength(4);
    const sums = file.totals.map(({ line, scope, measures }) => [
      line,
      scope,
      ...Object.values(measures).map(({ stated, computed }) => `${stated}=${computed}`),
    ]);
    expect(sums).toEqual([
      [3, "石桥镇", "8=8", "80=80"],
      [4, "高桥镇", "9=9", "91=90"],
      [5, "all", "17=17", "171=170"],
      [5, "主题展览", "7=7", "70=70"],
      [5, "知识竞赛", "10=10", "100=100"],
    ]);
  });

  it.each([
    ["a word that is no value", "乡镇,年度,县级财政,,其他渠道甲,"],
    ["a column of sources beside it", "乡镇,来源,县级财政,,上级补助,"],
    ["a figure under no group", "乡镇,到位金额（元）,县级财政,,上级补助,"],
  ])("%s holds the file", (_, groups) => {
    const file = readLines([groups, ...FUNDS], { context: { year: 2023 } });
    expect([file.disposition, file.facts]).toEqual(["hold", null]);
  });
});
