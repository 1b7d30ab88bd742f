import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

/** Lists township, period and numbers of every fact, in short form. */
const factsOf = ({ facts }: FileResult): string[] =>
  Array.from(facts?.lines ?? [], (line, fact) => {
    const { area, period, numbers } = facts!;
    const values = [...numbers.values()].map((own) => numberOf(own, fact)).join("/");
    return `${line} ${area.values[area.codes[fact]!]?.name} ${period.values[period.codes[fact]!]} ${values}`;
  });

const codesOf = ({ warnings }: FileResult): string[] =>
  warnings.map(({ code, line }) => `${code} ${line}`);
const columnsOf = ({ columns }: FileResult): string[] =>
  columns.map(({ field, period, total }) => `${field} ${total ? "TOTAL " : ""}${period}`);
const skippedOf = ({ skipped }: FileResult): string[] =>
  skipped.map(({ line, why }) => `${line} ${why}`);
const totalsOf = ({ totals }: FileResult): string[] =>
  totals.map(({ line, label, scope, measures }) => {
    const sums = Object.values(measures).map(({ stated, computed }) => `${stated}=${computed}`);
    return `${line} ${label} ${scope} ${sums.join(" ")}`;
  });

describe("headers of several rows", () => {
  it("years over halves over names", () => {
    const file = readLines([
      "乡镇,2021年,,,,2022年,,,",
      ",上半年,,下半年,,上半年,,下半年,",
      ",场次,受众,场次,受众,场次,受众,场次,受众",
      "石桥镇,1,10,2,20,3,30,4,40",
    ]);
    expect(file.headerLines).toEqual([1, 2, 3]);
    expect(factsOf(file)).toEqual([
      "4 石桥镇 2021-H1 1/10",
      "4 石桥镇 2021-H2 2/20",
      "4 石桥镇 2022-H1 3/30",
      "4 石桥镇 2022-H2 4/40",
    ]);
  });

  it("measures over quarters, with a total in each group", () => {
    const file = readLines([
      "2023年活动统计,,,,,,,,,,",
      "乡镇,场次,,,,,受众人次,,,,",
      ",一季度,二季度,三季度,四季度,合计,一季度,二季度,三季度,四季度,合计",
      "石桥镇,1,2,3,4,10,10,20,30,40,101",
    ]);
    expect(factsOf(file)[3]).toBe("4 石桥镇 2023-Q4 4/40");
    expect(totalsOf(file)).toEqual(["4 合计 石桥镇 10=10 101=100"]);
  });

  it("a title of one cell is no row of a header", () => {
    const file = readLines(["2022年,,", "乡镇,上半年累计场次,上半年累计受众", "石桥镇,3,300"]);
    expect(file.headerLines).toEqual([2]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2022-01/2022-06 3/300"]);
  });
});

describe("columns that name periods", () => {
  it.each([
    ["1-3月场次,4-6月场次", ["sessions 2022-Q1", "sessions 2022-Q2"]],
    ["1-3月场次,1-6月场次", ["sessions 2022-01/2022-03", "sessions 2022-01/2022-06"]],
    ["1-6月场次,全年场次", ["sessions 2022-01/2022-06", "sessions 2022-01/2022-12"]],
    [
      "一季度场次,二季度场次,1-6月场次",
      ["sessions 2022-Q1", "sessions 2022-Q2", "sessions 2022-01/2022-06"],
    ],
    [
      "一季度场次,二季度场次,上半年场次",
      ["sessions 2022-Q1", "sessions 2022-Q2", "sessions TOTAL 2022-H1"],
    ],
    ["前三季度场次,全年累计场次", ["sessions 2022-01/2022-09", "sessions 2022-01/2022-12"]],
    ["场次(一季度),场次（二季度）", ["sessions 2022-Q1", "sessions 2022-Q2"]],
  ])("%s", (header, expected) => {
    const cells = header.split(",").map((_, i) => i + 1);
    const file = readLines([`乡镇,${header}`, `石桥镇,${cells.join(",")}`], {
      context: { year: 2022 },
    });
    expect(columnsOf(file).slice(1)).toEqual(expected);
  });

  it("this month beside the running total of the year", () => {
    const file = readLines([
      "2023年6月活动统计表,,,,",
      "乡镇,本月场次,本月受众,累计场次,累计受众",
      "石桥镇,3,100,12,900",
    ]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2023-06 3/100", "3 石桥镇 2023-01/2023-06 12/900"]);
  });

  it("a cumulative value that differs from its quarters is noted", () => {
    const file = readLines(
      [
        "乡镇,一季度场次,一季度受众,二季度场次,二季度受众,1-6月场次,1-6月受众",
        "柳湾镇,2,50,11,800,13,851",
      ],
      { context: { year: 2023 } },
    );
    expect(codesOf(file)).toEqual(["CUMULATIVE_MISMATCH 2"]);
  });
});

describe("what stands around the table", () => {
  it("a row of units below the header", () => {
    const file = readLines([
      "乡镇,年度,场次,受众人次,投入资金",
      ",,场,人次,万元",
      "石桥镇,2022,3,100,1.5",
    ]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2022 3/100/15000"]);
    expect(skippedOf(file)).toEqual(["2 unit_row"]);
    expect(codesOf(file)).toEqual(["UNIT_ROW_APPLIED 2"]);
  });

  it("the unit behind the title", () => {
    const file = readLines([
      "2022年到位资金（单位：万元）,,",
      "乡镇,资金来源,到位资金",
      "石桥镇,县级财政,3.5",
    ]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2022 35000"]);
    expect(skippedOf(file)).toEqual(["1 title"]);
  });

  it("a date of filling in does not make another year of the title", () => {
    const file = readLines([
      "2023年活动统计表,,",
      "填报日期：2024年1月5日,,",
      "乡镇,场次,受众人次",
      "石桥镇,3,100",
    ]);
    expect(factsOf(file)).toEqual(["4 石桥镇 2023 3/100"]);
  });

  it("the township in the title", () => {
    const file = readLines(["石桥镇2022年各月活动情况,,", "月份,场次,受众人次", "1月,3,100"]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2022-01 3/100"]);
    expect(file.disposition).toBe("load");
  });

  it("a sender who is no township is named", () => {
    const file = readLines(["填报单位：石侨镇,,", "月份,场次,受众人次", "2022年1月,3,100"]);
    expect(file.quarantine).toMatchObject([
      { reason: "UNKNOWN_TOWNSHIP", raw: "石侨镇", suggest: ["石桥镇"] },
    ]);
  });
});

describe("headers that come again", () => {
  it("in another order: the columns below are read in that order", () => {
    const file = readLines([
      "乡镇,年度,场次,受众人次",
      "石桥镇,2022,5,300",
      "乡镇,年度,受众人次,场次",
      "柳湾镇,2022,310,6",
    ]);
    expect(factsOf(file)).toEqual(["2 石桥镇 2022 5/300", "4 柳湾镇 2022 6/310"]);
    expect(codesOf(file)).toEqual(["REPEATED_HEADER 3", "HEADER_CHANGED 3"]);
  });

  it("under a title with another year", () => {
    const file = readLines([
      "2021年活动统计表,,",
      "乡镇,场次,受众人次",
      "石桥镇,5,300",
      "2022年活动统计表,,",
      "乡镇,场次,受众人次",
      "石桥镇,6,310",
    ]);
    expect(factsOf(file)).toEqual(["3 石桥镇 2021 5/300", "6 石桥镇 2022 6/310"]);
    expect(skippedOf(file)).toEqual(["1 title", "4 title", "5 repeated_header"]);
  });

  it("again and again: the time stays in step with the length", () => {
    const pair = [
      "乡镇,年度,场次,受众人次",
      "石桥镇,2022,5,300",
      "乡镇,年度,受众人次,场次",
      "石桥镇,2022,300,5",
    ];
    const lines = Array.from({ length: 4000 }, () => pair).flat();
    const file = readLines(lines);
    expect(file.facts?.count).toBe(1);
    expect(file.quarantine).toHaveLength(7999);
  });
});

describe("rows of totals", () => {
  it("above their rows", () => {
    const file = readLines(
      [
        "片区,乡镇,场次,受众人次",
        "全县合计,,30,300",
        "东片小计,,12,120",
        "东片,石桥镇,5,50",
        "东片,双溪镇,7,70",
        "西片小计,,18,180",
        "西片,龙泉镇,10,100",
        "西片,枫林镇,8,81",
      ],
      { context: { year: 2022 } },
    );
    expect(totalsOf(file)).toEqual([
      "2 全县合计 all 30=30 300=301",
      "3 东片小计 东片 12=12 120=120",
      "6 西片小计 西片 18=18 180=181",
    ]);
  });

  it("小计 in another column than the township", () => {
    const file = readLines([
      "乡镇,年度,活动类别,场次,受众人次",
      "石桥镇,2022,文化交流,5,50",
      "石桥镇,2022,培训讲座,6,60",
      "石桥镇,2022,小计,11,110",
    ]);
    expect(factsOf(file)).toHaveLength(2);
    expect(totalsOf(file)).toEqual(["4 小计 石桥镇 11=11 110=110"]);
  });

  it("the county itself is a total", () => {
    const file = readLines(["乡镇,年度,场次,受众人次", "石桥镇,2022,5,50", "青岭县,2022,5,50"]);
    expect(totalsOf(file)).toEqual(["3 青岭县 all 5=5 50=50"]);
  });

  it("其中 is a part of the line above", () => {
    const file = readLines([
      "乡镇,年度,场次,受众人次",
      "石桥镇,2022,5,300",
      "其中：线上,2022,2,100",
    ]);
    expect(skippedOf(file)).toEqual(["3 of_which"]);
  });
});

describe("names and values", () => {
  it("several measures of one township and year do not contradict each other", () => {
    const file = readLines([
      "乡镇,年度,指标,数值",
      "石桥镇,2022,场次,5",
      "石桥镇,2022,受众人次,300",
      "石桥镇,2022,满意度,95%",
    ]);
    expect(factsOf(file)).toEqual(["2 石桥镇 2022 5/NaN", "3 石桥镇 2022 NaN/300"]);
    expect(file.quarantine).toMatchObject([
      { line: 4, reason: "UNKNOWN_INDICATOR", raw: "满意度" },
    ]);
  });
});

describe("codes beside names, years beside dates", () => {
  it("a code and a name of two townships are refused, a blank code is not", () => {
    const file = readLines([
      "年度,乡镇代码,乡镇名称,场次,受众人次",
      "2022,990123101,柳湾镇,1,20",
      "2022,,白沙镇,3,30",
    ]);
    expect(factsOf(file)).toEqual(["3 白沙镇 2022 3/30"]);
    expect(file.quarantine).toMatchObject([
      { reason: "AMBIGUOUS_TOWNSHIP", suggest: ["石桥镇", "柳湾镇"] },
    ]);
  });

  it("a date outside its quarter or year counts as written, with a warning", () => {
    const file = readLines([
      "乡镇,活动日期,年度,季度,场次,受众人次",
      "石桥镇,2022-05-01,2022,Q1,1,20",
      "石桥镇,2022-05-02,2021,Q2,1,20",
    ]);
    expect(file.warnings).toMatchObject([
      { code: "PERIOD_OUTSIDE_TITLE", line: 2, detail: "Q1" },
      { code: "PERIOD_OUTSIDE_TITLE", line: 3, detail: "2021" },
    ]);
    expect(factsOf(file)).toHaveLength(2);
  });
});
