import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { schemesOf } from "../../src/ingest/references/read-schemes.ts";
import { folderOf } from "./folder-of.ts";
import { ROOT } from "./run-report.ts";

/** 综合活动 was parted into 讲座 and 展览 from 2022 on. Each township holds one of each a quarter. */
const SCHEMES = [
  "方案,取值,别名,说明,英文名,起始年度,终止年度",
  "activity-type,综合活动,,,,,2021",
  "activity-type,讲座,,,,2022,",
  "activity-type,展览,,,,2022年,",
  "activity-type,比赛,,,,,",
];
const TOWNS = ["东山镇", "西河乡", "南坪镇"];
const typesOf = (year: number): string[] =>
  year < 2022 ? ["综合活动", "比赛"] : ["讲座", "展览", "比赛"];
const ROWS = [2020, 2021, 2022, 2023].flatMap((year) =>
  TOWNS.flatMap((town, k) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      typesOf(year).map((type, i) => [
        town,
        year,
        `Q${quarter}`,
        type,
        5 + i + k + (year % 3),
        100 + i,
      ]),
    ),
  ),
);
const LATE = ["东山镇", 2023, "Q4", "综合活动", 7, 90];
const EARLY = ["西河乡", 2021, "Q1", "展览", 9, 90];
const AREAS = TOWNS.map((town, k) => `99050010${k + 1},${town}`);

describe("categories that hold in some years only", () => {
  let review: OpenedReview["review"];
  beforeAll(async () => {
    const lines = [...ROWS, LATE, EARLY].map((row) => row.join());
    const data = folderOf({
      "areas/areas.csv": `代码,名称\n${AREAS.join("\n")}\n`,
      "活动.csv": `乡镇,年度,季度,活动类别,场次,受众人次\n${lines.join("\n")}\n`,
    });
    writeFileSync(join(data, "schemes.csv"), SCHEMES.join("\n"));
    const toolkitData = join(ROOT, "data");
    const request = { toolkitData, data, year: null, asOf: null, onFile: () => {} };
    ({ review } = await openReview(request));
  }, 60_000);

  it("are counted in their own years; in others they are set aside with the reason", () => {
    const aside = review.files.flatMap(({ quarantine }) =>
      quarantine.map(({ line, raw, reason }) => [line, raw, reason]),
    );
    const last = ROWS.length + 1;
    expect(aside).toEqual([
      [last + 1, "综合活动", "CATEGORY_NOT_IN_YEAR"],
      [last + 2, "展览", "CATEGORY_NOT_IN_YEAR"],
    ]);
    const sumOf = (year: number, type: string): number =>
      ROWS.filter((row) => row[1] === year && row[3] === type).reduce(
        (sum, row) => sum + Number(row[4]),
        0,
      );
    for (const [year, type] of [
      [2021, "综合活动"],
      [2022, "讲座"],
      [2023, "展览"],
    ] as const)
      expect(review.figures.find(`sessions/${year}/990500/type=${type}`)?.value).toBe(
        sumOf(year, type),
      );
  });

  it("are no zero in years that did not have them, and no rise from nothing", () => {
    const cell = (type: string, year: string) =>
      review.measure("sessions").where({ type }).panel().county(year);
    expect(cell("讲座", "2021")).toMatchObject({ status: "not-due", value: null });
    expect(cell("综合活动", "2022")).toMatchObject({ status: "not-due", value: null });
    expect(cell("比赛", "2022").status).toBe("reported");
    const change = (type: string) =>
      review.measure("sessions").where({ type }).compare(2021, 2022).total.change;
    const known = ["讲座", "展览", "综合活动"].map((type) => {
      const { rows } = review.measure("sessions").where({ type }).compare(2021, 2022);
      return rows.filter((row) => row.change !== null).length;
    });
    expect(known).toEqual([0, 0, 0]);
    expect(change("比赛")).not.toBe(null);
    const ids = review.figures.all().flatMap(({ id, value }) => (value === null ? [] : id));
    const across = ids.filter((id) => /\/2021\.\.2022\/.*type=(?:讲座|展览|综合活动)/.test(id));
    expect(across).toEqual([]);
  });
});

it("years of a scheme are years; anything else says nothing of them", () => {
  const scheme = schemesOf([
    { 方案: "s", 取值: "甲", 起始年度: "2022年", 终止年度: "" },
    { 方案: "s", 取值: "乙", 起始年度: "去年" },
  ]).get("s")!;
  expect([...scheme.spans!]).toEqual([["甲", { from: 2022, to: Number.POSITIVE_INFINITY }]]);
});
