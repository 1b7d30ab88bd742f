import { beforeAll, describe, expect, it } from "vitest";
import { type DutyGrid, dutyGrid } from "../../../src/analyze/plans/duty-grid.ts";
import { dutyWindows } from "../../../src/analyze/plans/duty-windows.ts";
import { sayDuty } from "../../../src/narrate/plans/say-duty.ts";
import type { Review } from "../../../src/review/review.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Duties at their edges: the last day of an interval, a leap day, a merger, an item that begins or ends in mid-year. */

const AREAS = csv([
  ["代码", "名称", "类型", "别名", "曾用名", "有效起始", "有效截止", "并入代码"],
  ["990123101", "云溪镇", "镇", "", "", "2010-01-01", "", ""],
  ["990123102", "石门镇", "镇", "", "", "2010-01-01", "", ""],
  ["990123103", "平安镇", "镇", "", "", "2010-01-01", "", ""],
  ["990123201", "柳河乡", "乡", "", "", "2010-01-01", "2024-05-31", "990123101"],
]);

/** One session of a type on each of these days, by township. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  云溪镇: [
    "2023-10-09",
    "2024-01-31",
    "2024-02-29",
    "2024-03-31",
    "2024-06-30",
    "2024-07-01",
    "2024-12-31",
  ],
  石门镇: ["2024-01-15", "2024-01-16", "2024-04-01", "2024-07-07", "2024-10-01"],
  平安镇: ["2024-01-05", "2024-04-05", "2024-10-05"],
  柳河乡: ["2024-02-01", "2024-03-05"],
};
const ACTIVITIES = csv([
  ["乡镇", "活动日期", "活动类别", "活动名称", "场次", "受众人次"],
  ...Object.entries(DAYS).flatMap(([town, days]) =>
    days.map((day, i) => [town, day, i % 2 ? "培训讲座" : "文化交流", `第${i}场`, 1, 30]),
  ),
]);
const DUTIES = csv([
  ["编号", "名称", "指标", "分组", "频次", "次数", "范围", "自", "至"],
  ["monthly", "按月", "活动场次", "", "每月", 1, "云溪镇", "", ""],
  ["quarterly", "按季", "活动场次", "", "每季度", 1, "", "", ""],
  ["half_year", "按半年", "活动场次", "", "每半年", 3, "各乡镇", "", ""],
  ["yearly", "按年", "活动场次", "", "每年不少于4次", "", "", "", ""],
  ["part_year", "年中起止", "活动场次", "", "每季度", 1, "石门镇", "2024-04", "2024-08-31"],
  ["halves", "按半月", "活动场次", "", "每半月", 1, "石门镇", "", "2024-01-31"],
  ["weekly", "按周", "活动场次", "", "每周", 1, "云溪镇", "2024-12-23", ""],
  ["terms", "按学期", "活动场次", "", "每学期", 1, "云溪镇", "", ""],
  ["lectures", "讲座", "活动场次", "培训讲座", "每季度", 1, "石门镇", "", ""],
]);

let review: Review;
beforeAll(async () => {
  const files = { "areas/乡镇.csv": AREAS, "活动.csv": ACTIVITIES, "duties.csv": DUTIES };
  review = await studyOfFiles(files, 2024);
});

const gridOf = (id: string): DutyGrid => dutyGrid(review.measure(`duty:${id}`));
/** The states of a township: m met, s short, u nothing reported, - not due. */
const states = (id: string, town: string): string =>
  gridOf(id)
    .rows.find(({ area }) => area.name === town)!
    .cells.map(({ state }) => ({ met: "m", short: "s", unreported: "u", "not-due": "-" })[state])
    .join("");

describe("duties of every interval", () => {
  it("places every line", () => expect(review.plans.troubles).toEqual([]));

  it("counts the last day of a month, and a leap day, in their month", () => {
    // 31 January, 29 February, 31 March, 30 June, 1 July, 31 December; the quarters of the other months were filed.
    expect(states("monthly", "云溪镇")).toBe("mmmssmmssssm");
  });

  it("counts the last day of a quarter in it, and tells a quarter nobody reported from one without a session", () => {
    expect(states("quarterly", "云溪镇")).toBe("mmmm");
    expect(states("quarterly", "平安镇")).toBe("mmum");
  });

  it("asks a township that was merged in mid-year only for what ended while it stood", () => {
    expect(states("quarterly", "柳河乡")).toBe("m---");
    expect(gridOf("half_year").rows.some(({ area }) => area.name === "柳河乡")).toBe(false);
  });

  it("says by how many a half-year falls short", () => {
    const row = gridOf("half_year").rows.find(({ area }) => area.name === "石门镇")!;
    expect(row.cells.map(({ state, short }) => [state, short])).toEqual([
      ["met", 0],
      ["short", 1],
    ]);
  });

  it("does not call a year unmet that lacks a return, unless it is met without it", () => {
    expect(states("yearly", "平安镇")).toBe("u");
    expect(states("yearly", "石门镇")).toBe("m");
  });

  it("begins and ends with the item, in whole intervals", () => {
    // From April to August: the third quarter ends after it does.
    expect(gridOf("part_year").windows.map(({ last }) => last)).toEqual(["2024-06-30"]);
    expect(states("halves", "石门镇")).toBe("mm");
  });

  it("cuts weeks at Mondays and terms at September and February", () => {
    expect(gridOf("weekly").windows.map(({ last }) => last)).toEqual(["2024-12-29"]);
    expect(states("weekly", "云溪镇")).toBe("s");
    expect(states("terms", "云溪镇")).toBe("mm");
  });

  it("counts only the type that it asks for", () => {
    expect(states("lectures", "石门镇")).toBe("msms");
  });

  it("says who met it, who fell short, and of whom it cannot be said", () => {
    expect(sayDuty(gridOf("quarterly")).zh).toBe(
      "按季（每季度不少于1次）：4个乡镇中3个各期都达到，1个报送不全、不能判断（平安镇）。",
    );
  });

  it("has figures that count the intervals met", () => {
    expect(review.figures.find("duty:quarterly.met/2024/990123101")?.value).toBe(4);
    expect(review.figures.find("duty:quarterly.met/2024/990123103")).toMatchObject({
      value: 3,
      status: "partial",
    });
    expect(review.figures.find("duty:quarterly.met/2024/990123")?.value).toBe(4 + 4 + 3 + 1);
  });
});

it("the intervals of any year follow each other without a gap, and end in it", () => {
  for (let year = 1999; year <= 2040; year++)
    for (const every of ["week", "half-month", "month", "quarter", "half", "year"] as const) {
      const windows = dutyWindows(every, year);
      const next = (day: string) =>
        new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      for (const [i, { first }] of windows.slice(1).entries())
        expect(first).toBe(next(windows[i]!.last));
      if (every !== "week") {
        expect(windows[0]!.first).toBe(`${year}-01-01`);
        expect(windows.at(-1)!.last).toBe(`${year}-12-31`);
      }
    }
  expect(dutyWindows("week", 2020)).toHaveLength(53);
  expect(dutyWindows("week", 2023)).toHaveLength(52);
  expect(dutyWindows("half-month", 2024)[3]!.last).toBe("2024-02-29");
});
