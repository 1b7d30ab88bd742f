import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { headerTroubles } from "../../../src/ingest/result/header-questions.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { growsFasterThanLength } from "../../work-growth.ts";
import { counties } from "./header-cases.ts";

const from = (await counties()).none;

const read = (...lines: readonly string[]): FileResult =>
  readFile(recordsOf(Buffer.from(`${lines.join("\n")}\n`), "x.csv"), from);

const fieldsOf = ({ columns }: FileResult) =>
  columns.map(({ field, role }) => (role === "personal" ? "PERSONAL" : field));

const sumOf = ({ facts }: FileResult, field: string): number =>
  facts ? numbersOf(facts.numbers.get(field)).reduce((sum, value) => sum + value, 0) : Number.NaN;

describe("columns by meaning", () => {
  it("do not depend on the order of columns", () => {
    const rows = [
      ["参加群众人次", "开展活动次数", "报告年度", "填报乡镇"],
      ["340", "12", "2023", "石桥镇"],
      ["210", "7", "2023", "高桥镇"],
    ];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ]) {
      const file = read(...rows.map((row) => order.map((at) => row[at]).join(",")));
      expect(file.disposition).toBe("load_with_issues");
      expect([sumOf(file, "sessions"), sumOf(file, "audience")]).toEqual([19, 550]);
    }
  });

  it("take the period out of a header, and never add a year to its halves", () => {
    const file = read(
      "乡镇名称,2023年上半年开展次数,2023年下半年开展次数,2023年上半年参加人数,2023年下半年参加人数",
      "石桥镇,3,4,30,40",
      "高桥镇,5,6,50,60",
    );
    expect([sumOf(file, "sessions"), sumOf(file, "audience")]).toEqual([18, 180]);
    expect(file.facts?.period.values).toEqual(["2023-H1", "2023-H2"]);
  });

  it("keep the words of one header when the header is repeated below", () => {
    const file = read(
      "填报乡镇,报告年度,开展活动次数,参加人数",
      "石桥镇,2023,12,340",
      "填报乡镇,报告年度,开展活动次数,参加人数",
      "高桥镇,2023,7,210",
    );
    expect([sumOf(file, "sessions"), sumOf(file, "audience")]).toEqual([19, 550]);
  });

  it("are looked for in no header of data", () => {
    const file = read("石桥镇,2023,12,340", "高桥镇,2023,7,210");
    expect(file.disposition).toBe("refuse");
  });

  it("leave a file of listed headers as it is, and say what a further column may be", () => {
    const file = read("乡镇,年度,场次,受众人次,资金额（元）", "石桥镇,2023,12,340,5000");
    expect(file.facts?.count).toBe(1);
    expect(fieldsOf(file)).toEqual(["township", "period", "sessions", "audience", "funds_yuan"]);
    const doubtful = read("乡镇,年度,场次,受众人次,某某金额（元）", "石桥镇,2023,12,340,5000");
    expect(doubtful.warnings).toContainEqual({
      code: "HEADER_UNCLEAR",
      line: 1,
      column: "某某金额（元）",
      detail: "经费",
    });
  });
});

describe("two rows of headers", () => {
  it("last year over nothing is not this year", () => {
    const file = read(
      "2023年活动统计,,,,",
      "乡镇,活动场次,,受众人次,",
      ",上年,本年,上年,本年",
      "石桥镇,3,5,300,500",
      "高桥镇,4,6,400,600",
    );
    expect([sumOf(file, "sessions"), sumOf(file, "audience")]).toEqual([11, 1100]);
  });

  it.each([
    ["计划", "完成"],
    ["线上", "线下"],
    ["城区", "农村"],
    ["甲类", "乙类"],
  ])("%s and %s are never half of the truth", (left, right) => {
    const file = read(
      "2023年活动统计,,,,",
      "乡镇,活动场次,,受众人次,",
      `,${left},${right},${left},${right}`,
      "石桥镇,3,5,300,500",
      "高桥镇,4,6,400,600",
    );
    const isRight = sumOf(file, "sessions") === 11 && left === "计划";
    expect(file.facts === null || isRight).toBe(true);
    if (file.facts === null) expect(file.questions.length).toBeGreaterThan(0);
  });
});

describe("persons", () => {
  const table = (header: string, ...values: readonly string[]) =>
    read(
      `乡镇名称,统计月份,开展次数,参加人数,${header}`,
      ...values.map((value, i) => `石桥镇,2023-0${i + 1},3,50,${value}`),
    );

  it.each(["带队领导", "包村干部", "主讲老师", "经办同志", "Organiser's name"])(
    "%s with names below refuses the file",
    (header) => {
      const file = table(header, "张晓明", "李红", "王某某");
      expect(file.refusal).toMatchObject({ reason: "PERSONAL_DATA_COLUMN", columns: [header] });
      expect(fieldsOf(file).at(-1)).toBe("PERSONAL");
      expect(JSON.stringify(file)).not.toContain("张晓明");
    },
  );

  it.each([
    ["one amount, planned or received", "乡镇,年度,金额(元)", "石桥镇,2023,100", 1],
    ["sources of funds", "乡镇,年度,上级补助(元),本级配套(元)", "石桥镇,2023,5,6", 2],
  ])(
    "%s without another figure: asked which is which, in the dataset that may hold them",
    (_, ...rest) => {
      const [header, row, count] = rest;
      const { dataset, disposition, questions } = read(header, row);
      expect([dataset?.name, disposition]).toEqual(["funds", "hold"]);
      expect(questions.filter(({ field }) => field !== null).map(({ field }) => field)).toEqual([
        "received_yuan",
        "planned_yuan",
      ]);
      expect(questions.filter((one) => one.field === null)).toHaveLength(count);
    },
  );

  it("names under a header nobody knows are asked about", () => {
    const file = table("挂钩对象甲", "张晓明", "李红", "赵国庆");
    expect(file.disposition).toBe("hold");
    expect(file.questions).toEqual([
      { field: null, header: "挂钩对象甲", candidates: ["PERSONAL"] },
    ]);
    expect(headerTroubles(file).map(({ zh }) => zh)).toContain(
      "“挂钩对象甲”一列像是人名，如是请删去",
    );
  });

  it.each([
    ["文号", "石政发1号", "石政发2号", "石政发3号"],
    ["所在村", "王家村", "李庄村", "张湾村"],
    ["受益户", "30", "40", "50"],
    ["区划编号", "990123101", "990123102", "990123103"],
    ["凭证号", "13800", "13900", "13700"],
    ["主办部门", "文化站", "司法所", "妇联"],
  ])("%s holds no persons", (header, ...values) => {
    const file = table(header, ...values);
    expect(file.refusal).toBeNull();
    expect(file.facts?.count).toBe(3);
  });
});

describe("limits", () => {
  const understood = (text: string) => readFile(recordsOf(Buffer.from(text), "x.csv"), from);
  const row = (cell: (i: number) => string, count: number): string =>
    Array.from({ length: count }, (_, i) => cell(i)).join(",");

  it("a header of 10,000 columns takes no more than its share of time", () => {
    const wide = (columns: number) =>
      understood(`${row((i) => `开展活动${i}`, columns)}\n${row(String, columns)}\n`);
    expect(growsFasterThanLength(wide, 10_000)).toBe(false);
  });

  it("a header cell of 64 KiB takes no more than its share of time", () => {
    const long = (times: number) =>
      understood(`乡镇名称,统计年度,${"活动场次".repeat(times)},参加人数\n石桥镇,2023,3,40\n`);
    expect(growsFasterThanLength(long, 5_000)).toBe(false);
  });
});
