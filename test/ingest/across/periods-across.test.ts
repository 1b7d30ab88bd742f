import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

/** Lists every value of a file: township, period, field and number. */
const valuesOf = ({ facts }: FileResult): string[] =>
  Array.from(facts?.lines ?? [], (_, fact) => {
    const { area, period, numbers } = facts!;
    const keys = `${area.values[area.codes[fact]!]!.name} ${period.values[period.codes[fact]!]!}`;
    return [...numbers].flatMap(([field, own]) => {
      const value = numberOf(own, fact);
      return Number.isNaN(value) ? [] : [`${keys} ${field}=${value}`];
    });
  })
    .flat()
    .sort();

const codesOf = ({ warnings }: FileResult): string[] => warnings.map(({ code }) => code);

describe("names of figures down and periods across are read", () => {
  it("of the township that the form names", () => {
    const file = readLines([
      "2023年活动情况统计表",
      "填报单位：石桥镇",
      "项目,一季度,二季度,全年",
      "活动场次,3,5,8",
      "受众人次,300,500,800",
    ]);
    expect(valuesOf(file)).toEqual([
      "石桥镇 2023-Q1 audience=300",
      "石桥镇 2023-Q1 sessions=3",
      "石桥镇 2023-Q2 audience=500",
      "石桥镇 2023-Q2 sessions=5",
    ]);
  });

  it("with a unit in each row, which is no sender though its header is 单位", () => {
    const file = readLines([
      "2023年资金情况",
      "填报单位：石桥镇",
      "项目,单位,一季度,二季度,合计,同比增长%",
      "计划资金,万元,12,15,27,3",
      "到位资金,元,110000,155000,265000,2",
    ]);
    expect(valuesOf(file)).toEqual([
      "石桥镇 2023-Q1 planned_yuan=120000",
      "石桥镇 2023-Q1 received_yuan=110000",
      "石桥镇 2023-Q2 planned_yuan=150000",
      "石桥镇 2023-Q2 received_yuan=155000",
    ]);
    expect(file.quarantine).toEqual([]);
  });

  it("and their totals are compared, each with the periods of its row", () => {
    const file = readLines([
      "乡镇,项目,2023年一季度,2023年二季度,合计",
      "石桥镇,活动场次,3,5,8",
      "石桥镇,受众人次,300,500,900",
      "柳湾镇,活动场次,,5,5",
    ]);
    const said = file.totals.flatMap(({ line, measures }) =>
      Object.entries(measures).map(([field, one]) => [line, field, one.stated, one.computed]),
    );
    expect(said.sort()).toEqual([
      [2, "sessions", 8, 8],
      [3, "audience", 900, 800],
      [4, "sessions", 5, 5],
    ]);
    expect(codesOf(file)).toEqual(["HEADER_BY_MEANING", "TOTAL_MISMATCH"]);
  });

  it("of years, with a column of townships", () => {
    const file = readLines([
      "乡镇,指标,2022年,2023年",
      "石桥镇,活动场次,3,4",
      "石桥镇,受众人次,300,400",
      "柳湾镇,活动场次,5,6",
      "柳湾镇,受众人次,500,600",
    ]);
    expect(valuesOf(file)).toEqual([
      "柳湾镇 2022 audience=500",
      "柳湾镇 2022 sessions=5",
      "柳湾镇 2023 audience=600",
      "柳湾镇 2023 sessions=6",
      "石桥镇 2022 audience=300",
      "石桥镇 2022 sessions=3",
      "石桥镇 2023 audience=400",
      "石桥镇 2023 sessions=4",
    ]);
  });

  it("are refused by name where nobody says which township they are of", () => {
    const file = readLines([
      "2023年活动情况",
      "项目,一季度,二季度",
      "活动场次,3,5",
      "受众人次,30,50",
    ]);
    expect(file.dataset?.name).toBe("activities");
    expect(file.refusal).toEqual({ reason: "MISSING_REQUIRED_COLUMN", columns: ["township"] });
    expect(file.facts).toBeNull();
  });
});

describe("blanks that merged cells have left", () => {
  const rows = (first: string, second: string) => [
    "乡镇,指标,2022年,2023年",
    `${first},活动场次,3,4`,
    ",受众人次,300,400",
    `${second},活动场次,5,6`,
    ",受众人次,500,600",
  ];

  it("take the township above, and it is said", () => {
    const file = readLines(rows("石桥镇", "柳湾镇"));
    expect(valuesOf(file)).toHaveLength(8);
    expect(valuesOf(file)).toContain("柳湾镇 2023 audience=600");
    expect(codesOf(file)).toContain("BLANKS_FILLED");
  });

  it("take the name of the figure above, totals of townships too", () => {
    const file = readLines([
      "指标,乡镇,2022年,2023年",
      "活动场次,石桥镇,3,4",
      ",柳湾镇,5,6",
      ",合计,8,10",
      "受众人次,石桥镇,300,400",
      ",柳湾镇,500,600",
      ",合计,800,1000",
    ]);
    expect(valuesOf(file)).toHaveLength(8);
    expect(valuesOf(file)).toContain("柳湾镇 2023 audience=600");
  });

  it.each([
    ["a township stands twice", rows("石桥镇", "石桥镇")],
    ["the blocks are not alike", [...rows("石桥镇", "柳湾镇"), ",活动经费,7,8"]],
    ["a first row is blank", rows("", "柳湾镇")],
    [
      "the rows beside them differ",
      [
        "乡镇,年份,活动场次,受众人次",
        "石桥镇,2022,3,30",
        ",2023,4,40",
        "柳湾镇,2021,5,50",
        ",2023,6,60",
      ],
    ],
  ])("stay blank and are named where %s", (_, lines) => {
    const file = readLines(lines);
    expect(codesOf(file)).not.toContain("BLANKS_FILLED");
    expect(file.quarantine.length).toBeGreaterThan(0);
  });

  it("lose nothing: any such table reads as the one with every row filled in", () => {
    const names = ["石桥镇", "柳湾镇", "永宁镇", "黄田乡"];
    const numbers = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), numbers, (count, values) => {
        const table = (merged: boolean) =>
          readLines([
            "乡镇,指标,2022年,2023年",
            ...names
              .slice(0, count)
              .flatMap((name, i) => [
                `${name},活动场次,${values[4 * i]},${values[4 * i + 1]}`,
                `${merged ? "" : name},受众人次,${values[4 * i + 2]},${values[4 * i + 3]}`,
              ]),
          ]);
        expect(valuesOf(table(true))).toEqual(valuesOf(table(false)));
      }),
      { numRuns: 30 },
    );
  });
});
