import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedAreas } from "../../../src/ingest/references/area-finder.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { headerTroubles } from "../../../src/ingest/result/header-questions.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, readLines } from "../county.ts";

/** Lists every value of a file: township, period, breakdowns, field and number. */
const valuesOf = ({ facts }: FileResult): string[] =>
  Array.from(facts?.lines ?? [], (_, fact) => {
    const { area, period, numbers, breakdowns } = facts!;
    const words = [...breakdowns.values()].map(({ values, codes }) => values[codes[fact]!]!);
    const keys = [
      area.values[area.codes[fact]!]!.name,
      period.values[period.codes[fact]!]!,
      ...words.filter((word) => word !== ""),
    ].join(" ");
    return [...numbers].flatMap(([field, own]) => {
      const value = numberOf(own, fact);
      return Number.isNaN(value) ? [] : [`${keys} ${field}=${value}`];
    });
  })
    .flat()
    .sort();

const saysOf = (file: FileResult): string =>
  headerTroubles(file)
    .map(({ zh }) => zh)
    .join("\n");

const SESSIONS_AND_AUDIENCE = [
  "柳湾镇 2023 audience=400",
  "柳湾镇 2023 sessions=4",
  "石桥镇 2023 audience=300",
  "石桥镇 2023 sessions=3",
];
const QUARTERS = [
  "柳湾镇 2023-Q1 sessions=4",
  "柳湾镇 2023-Q2 sessions=6",
  "石桥镇 2023-Q1 sessions=3",
  "石桥镇 2023-Q2 sessions=5",
];

describe("townships across are read", () => {
  it.each([
    [
      "measures down, with a total that is no township",
      ["2023年活动情况,,,", "项目,石桥镇,柳湾镇,合计", "活动场次,3,4,7", "受众人次,300,400,700"],
      SESSIONS_AND_AUDIENCE,
    ],
    [
      "unlisted words for the measures, and no word in the corner",
      [
        "2023年活动情况,,,",
        ",石桥镇,柳湾镇,全县",
        "办活动（场）,3,4,7",
        "群众参与人数,300,400,700",
      ],
      SESSIONS_AND_AUDIENCE,
    ],
    [
      "a column of units",
      ["2023年,,,", "指标,单位,石桥镇,柳湾镇", "场次,场,3,4", "受众,万人次,0.03,0.04"],
      SESSIONS_AND_AUDIENCE,
    ],
    [
      "units above the table",
      ["2023年（单位：场、万人次）,,", "指标,石桥镇,柳湾镇", "场次,3,4", "受众,0.03,0.04"],
      SESSIONS_AND_AUDIENCE,
    ],
    [
      "names above codes",
      ["2023年,,", "指标,石桥镇,柳湾镇", ",990123101,990123102", "场次,3,4", "受众,300,400"],
      SESSIONS_AND_AUDIENCE,
    ],
    [
      "periods down, the measure in the title",
      ["2023年活动场次,,", "季度,石桥镇,柳湾镇", "一季度,3,4", "二季度,5,6", "合计,8,10"],
      QUARTERS,
    ],
    [
      "short names and codes",
      ["2023年活动场次,,", "季度,石桥,990123102", "一季度,3,4", "二季度,5,6"],
      QUARTERS,
    ],
    [
      "a corner for rows and columns",
      ["2023年活动场次,,", "季度\\乡镇,石桥镇,柳湾镇", "一季度,3,4", "二季度,5,6"],
      QUARTERS,
    ],
    [
      "no word above the periods",
      ["2023年活动场次,,", ",石桥镇,柳湾镇", "一季度,3,4", "二季度,5,6"],
      QUARTERS,
    ],
    [
      "measures above the townships",
      [
        "2023年,,,,",
        "季度,活动场次,,受众人次,",
        ",石桥镇,柳湾镇,石桥镇,柳湾镇",
        "一季度,3,4,30,40",
      ],
      [
        "柳湾镇 2023-Q1 audience=40",
        "柳湾镇 2023-Q1 sessions=4",
        "石桥镇 2023-Q1 audience=30",
        "石桥镇 2023-Q1 sessions=3",
      ],
    ],
    [
      "bare years below the townships",
      ["项目,石桥镇,,柳湾镇,", ",2022,2023,2022,2023", "活动场次,3,4,5,6"],
      [
        "柳湾镇 2022 sessions=5",
        "柳湾镇 2023 sessions=6",
        "石桥镇 2022 sessions=3",
        "石桥镇 2023 sessions=4",
      ],
    ],
    [
      "types down",
      ["2023年活动场次,,", "活动类别,石桥镇,柳湾镇", "主题展览,3,4", "知识竞赛,5,6"],
      [
        "柳湾镇 2023 主题展览 sessions=4",
        "柳湾镇 2023 知识竞赛 sessions=6",
        "石桥镇 2023 主题展览 sessions=3",
        "石桥镇 2023 知识竞赛 sessions=5",
      ],
    ],
    [
      "sources down, the unit behind the title",
      ["2023年到位金额（万元）,,", "资金来源,石桥镇,柳湾镇", "县级财政,3,4.5"],
      ["柳湾镇 2023 县级财政 received_yuan=45000", "石桥镇 2023 县级财政 received_yuan=30000"],
    ],
    [
      "a part of the measure above it",
      ["2023年,,", "指标,石桥镇,柳湾镇", "受众人次,300,400", "其中：线上受众,30,40"],
      [
        "柳湾镇 2023 audience=400",
        "柳湾镇 2023 online=40",
        "石桥镇 2023 audience=300",
        "石桥镇 2023 online=30",
      ],
    ],
    [
      "last year beside this year: only this year is read",
      ["2023年,,,,", "项目,石桥镇,,柳湾镇,", ",上年,本年,上年,本年", "场次,1,3,2,4"],
      ["柳湾镇 2023 sessions=4", "石桥镇 2023 sessions=3"],
    ],
  ])("%s", (_, lines, values) => {
    const file = readLines(lines);
    expect(saysOf(file)).toBe("");
    expect(valuesOf(file)).toEqual(values);
  });

  it.each([
    ["by their endings", ["2023年,,", "项目,东山乡,北岭镇", "场次,3,4"]],
    ["by the word above them", ["2023年,,", "项目,乡镇,", ",东山,北岭", "场次,3,4"]],
  ])("without a list, %s", (_, lines) => {
    const file = readLines(lines, { references: { ...COUNTY, areas: namedAreas() } });
    expect(valuesOf(file).map((value) => value.split(" ").at(-1))).toEqual([
      "sessions=3",
      "sessions=4",
    ]);
  });

  it("a total that differs is said, and no township", () => {
    const file = readLines(["2023年,,,", "项目,石桥镇,柳湾镇,合计", "场次,3,4,8", "受众,30,40,70"]);
    expect(file.totals.map(({ scope, measures }) => [scope, measures])).toEqual([
      ["场次", { sessions: { stated: 8, computed: 7, match: false } }],
      ["受众", { audience: { stated: 70, computed: 70, match: true } }],
    ]);
    expect(file.warnings).toContainEqual(
      expect.objectContaining({ code: "TOTAL_MISMATCH", line: 3, column: "sessions" }),
    );
  });

  it("a name that no list has costs its own numbers", () => {
    const file = readLines(["2023年,,", "项目,石桥镇,柳弯镇,白沙镇", "场次,3,4,5"]);
    expect(valuesOf(file)).toEqual(["白沙镇 2023 sessions=5", "石桥镇 2023 sessions=3"]);
    expect(file.quarantine).toMatchObject([
      { line: 3, column: "township", raw: "柳弯镇", suggest: ["柳湾镇"] },
    ]);
  });
});

describe("townships across are asked about, and nothing is counted,", () => {
  it.each([
    [
      "where nothing names the numbers",
      ["2023年,,", "季度,石桥镇,柳湾镇", "一季度,3,4"],
      "看不出是什么数字",
    ],
    [
      "where the title names two measures",
      ["2023年活动场次和受众人次,,", "季度,石桥镇,柳湾镇", "一季度,3,4"],
      "看不出是什么数字",
    ],
    [
      "where nobody knows what the rows are",
      ["2023年活动场次,,", "阶段,石桥镇,柳湾镇", "前期,3,4"],
      "看不出各行是什么，请把首列表头“阶段”",
    ],
    [
      "where both rows and columns are townships",
      ["2023年活动场次,,", "派出乡镇,石桥镇,柳湾镇", "石桥镇,3,4"],
      "看不出各行是什么",
    ],
    [
      "where a column is no township and no total",
      ["2023年,,,,", "项目,石桥镇,柳湾镇,县直,合计", "场次,3,4,5,12"],
      "“县直”",
    ],
    [
      "where the table of another figure is below",
      [
        "2023年活动场次,,",
        "季度,石桥镇,柳湾镇",
        "一季度,3,4",
        "2023年受众人次,,",
        "季度,石桥镇,柳湾镇",
        "二季度,30,40",
      ],
      "下方另有一张表",
    ],
  ])("%s", (_, lines, says) => {
    const file = readLines(lines);
    expect([file.disposition, file.facts]).toEqual(["hold", null]);
    expect(saysOf(file)).toContain(says);
  });

  it("and a column of persons refuses the file", () => {
    const file = readLines(["2023年活动场次,,,", "季度,石桥镇,柳湾镇,联系人", "一季度,3,4,张三"]);
    expect(file.refusal?.reason).toBe("PERSONAL_DATA_COLUMN");
  });
});

const TOWNS = ["石桥镇", "柳湾镇", "高桥镇"];
const MONTHS = ["1月", "2月", "3月", "4月"];

describe("a table turned on its side", () => {
  it("gives the same values as the long one", () => {
    const numbers = fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(numbers, (own) => {
        const long = readLines(
          [
            "乡镇,月份,场次",
            ...TOWNS.flatMap((town, t) =>
              MONTHS.map((month, m) => `${town},2023年${month},${own[t * 4 + m]}`),
            ),
          ].map((line, i) => `${line},${i === 0 ? "受众人次" : 99_999}`),
        );
        const across = readLines([
          "2023年活动场次,,,",
          `月份,${TOWNS.join()}`,
          ...MONTHS.map((month, m) => [month, ...TOWNS.map((_, t) => own[t * 4 + m])].join()),
        ]);
        const sessions = valuesOf(long).filter((value) => value.includes("sessions"));
        expect(valuesOf(across)).toEqual(sessions);
      }),
      { numRuns: 30 },
    );
  });
});
