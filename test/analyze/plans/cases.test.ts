import { beforeAll, describe, expect, it } from "vitest";
import { caseFlow } from "../../../src/analyze/plans/case-flow.ts";
import type { Review } from "../../../src/review/review.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Problems and checks at the edges of days, terms, years and areas. */

const AREAS = [
  ["代码", "名称", "类型", "有效起始", "有效截止", "并入代码"],
  ["990300101", "甲镇", "镇", "2010-01-01", "", ""],
  ["990300102", "乙镇", "镇", "2010-01-01", "", ""],
  ["990300103", "丙乡", "乡", "2010-01-01", "2023-06-30", "990300102"],
];

const PROBLEMS = [
  [
    "编号",
    "乡镇",
    "问题描述",
    "发现日期",
    "反馈日期",
    "责任单位",
    "整改时限",
    "销号日期",
    "反弹日期",
    "整改状态",
  ],
  // In time: closed on the very day of a deadline that is the end of February of a leap year, and of another one.
  ["1", "甲镇", "一", "2024-02-01", "", "甲局", "2024年2月底", "2024-02-29", "", "已销号"],
  ["2", "甲镇", "二", "2023-02-01", "", "甲局", "2023年2月底", "2023-02-28", "", "已销号"],
  // Late by one day.
  ["3", "甲镇", "三", "2023-02-01", "", "甲局", "2023年2月底", "2023-03-01", "", "已销号"],
  // A month after a feedback on 31 January ends with February.
  [
    "4",
    "甲镇",
    "四",
    "2023-01-05",
    "2023-01-31",
    "甲局",
    "反馈后一个月内",
    "2023-03-01",
    "",
    "已销号",
  ],
  [
    "5",
    "甲镇",
    "五",
    "2024-01-05",
    "2024-01-31",
    "甲局",
    "反馈后一个月内",
    "2024-02-29",
    "",
    "已销号",
  ],
  // Without a feedback nothing is due: open, never overdue.
  ["6", "甲镇", "六", "2023-01-05", "", "甲局", "反馈后一个月内", "", "", "整改中"],
  // Due on the last day of the year: not overdue yet; on the day before it is.
  ["7", "甲镇", "七", "2023-03-05", "", "乙局", "2023-12-31", "", "", "整改中"],
  ["8", "甲镇", "八", "2023-03-05", "", "乙局", "2023-12-30", "", "", "整改中"],
  // The end of a quarter.
  ["9", "甲镇", "九", "2023-03-05", "", "乙局", "2023年三季度末", "2023-09-30", "", "已销号"],
  // Found and closed on the same day, the first and the last of the year.
  ["10", "甲镇", "十", "2023-01-01", "", "乙局", "10日内", "2023-01-01", "", "已销号"],
  ["11", "甲镇", "十一", "2023-12-31", "", "乙局", "10日内", "2023-12-31", "", "已销号"],
  // Stands from one year to the next.
  ["12", "甲镇", "十二", "2022-12-31", "", "乙局", "2023年6月底", "2023-07-01", "", "已销号"],
  // Closed, and came back: open again.
  [
    "13",
    "甲镇",
    "十三",
    "2022-05-01",
    "",
    "乙局",
    "2022年6月底",
    "2022-06-01",
    "2023-04-01",
    "反弹",
  ],
  // Found in a township before its merger, closed after: its successor's.
  ["14", "丙乡", "十四", "2023-05-01", "", "丙局", "2023年8月底", "2023-08-31", "", "已销号"],
  ["15", "丙乡", "十五", "2023-06-30", "", "丙局", "三个月内", "", "", "整改中"],
  // Contradictions, which are asked about.
  ["16", "乙镇", "十六", "2023-06-01", "", "丙局", "2023-05-01", "", "", "整改中"],
  ["17", "乙镇", "十七", "2023-06-01", "", "丙局", "2023-09-01", "", "", "已销号"],
  ["18", "乙镇", "十八", "2023-06-01", "", "丙局", "2023-09-01", "2023-08-01", "", "整改中"],
  // Not counted, the deadline alone of the last one: closed before it was found, no such day, and a deadline that needs a calendar of holidays.
  ["19", "乙镇", "十九", "2023-06-02", "", "丙局", "2023-09-01", "2023-06-01", "", "已销号"],
  ["20", "乙镇", "二十", "2023-02-29", "", "丙局", "2023-09-01", "", "", "整改中"],
  ["21", "乙镇", "二十一", "2023-06-02", "", "丙局", "10个工作日内", "", "", "整改中"],
];

const CHECKS = [
  ["检查日期", "乡镇", "对象类型", "单位名称", "清单项目", "有无", "佐证材料数"],
  ["2023-03-31", "甲镇", "乡镇", "甲镇政府", "工作方案", "无", "0"],
  ["2023-12-31", "甲镇", "乡镇", "甲镇政府", "工作方案", "有", "2"],
  ["2023-03-31", "甲镇", "乡镇", "甲镇政府", "经费安排", "有", "0"],
  ["2023-03-31", "甲镇", "企业", "甲厂", "职工之家", "不适用", ""],
  ["2022-12-31", "甲镇", "乡镇", "甲镇政府", "经费安排", "无", ""],
  ["2023-03-31", "丙乡", "乡镇", "丙乡政府", "工作方案", "无", ""],
];

describe("problems and checks at their edges", () => {
  let review: Review;
  beforeAll(async () => {
    review = await studyOfFiles({
      "areas.csv": csv(AREAS),
      "problems.csv": csv(PROBLEMS),
      "checks.csv": csv(CHECKS),
      "review.csv": "项目,内容\n县名,三县\n年度,2023\n截止日期,2024-06-30",
    });
  });
  const value = (measure: string, area: string, year = 2023) =>
    review.figures.find(`${measure}/${year}/${area}`)?.value;

  it.each([
    ["rectification_found", "990300101", 9],
    ["rectification_closed", "990300101", 7],
    ["rectification_in_time", "990300101", 4], // 2, 9, 10, 11
    ["rectification_late", "990300101", 3], // 3, 4, 12
    ["rectification_open", "990300101", 4], // 6, 7, 8, 13
    ["rectification_overdue", "990300101", 2], // 8, and 13, whose deadline was in 2022
    ["rectification_reopened", "990300101", 1],
    ["rectification_found", "990300102", 6], // 14, 15 of the township that became part of it; 16, 17, 18, 21
    ["rectification_closed", "990300102", 2], // 14, 18
    ["rectification_open", "990300102", 4], // 15, 16, 17, 21
    ["rectification_overdue", "990300102", 3],
  ])("counts %s of %s: %i", (measure, area, expected) => {
    expect(value(measure, area)).toBe(expected);
  });

  it("has no number of a township that ended within the year", () => {
    expect(value("rectification_found", "990300103")).toBeUndefined();
    expect(value("rectification_found", "990300103", 2022)).toBe(0);
  });

  it("names what is not counted, with its reason", () => {
    const file = review.files.find(({ dataset }) => dataset?.name === "rectification")!;
    expect(file.quarantine.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [20, "closed_on", "ENDED_BEFORE_BEGUN"],
      [21, "found_on", "INVALID_DATE"],
      [22, "due", "INVALID_DATE"],
    ]);
  });

  it("asks about rows that contradict themselves, and no others", () => {
    const asked = review.checks().filter(({ id }) => id === "contradictory-rows");
    expect(
      asked.flatMap(({ dataset, findings }) =>
        findings.map(({ about, line }) => [dataset.name, about, line]),
      ),
    ).toEqual([
      ["checklists", "no_evidence", 4],
      ["rectification", "closed_without_day", 18],
      ["rectification", "open_with_day", 19],
      ["rectification", "due_before_found", 17],
    ]);
  });

  it("lists the rows behind a measure, with days from the deadline to the end of the year", () => {
    const rows = review.rows("rectification_overdue").objects() as Record<string, unknown>[];
    expect(rows.map(({ number, days_past }) => [number, days_past])).toEqual([
      ["8", 1],
      ["13", 549],
      ["15", 92],
      ["16", 244],
      ["17", 121],
    ]);
  });

  it("follows them month by month", () => {
    const { months, days } = caseFlow(
      review.measure("rectification_open"),
      review.folded("rectification"),
    );
    // 17 was due on 1 September; 15 on the last day of September, so it is overdue a month later.
    expect(months.map(({ overdue }) => overdue)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 5]);
    expect(days).toMatchObject({ count: 9, least: 0, most: 209 });
  });

  it("counts of two checks in a year the last one, and what was not checked nowhere", () => {
    expect(value("checklist_in_place", "990300101")).toBe(2);
    expect(value("checklist_lacking", "990300101")).toBe(0);
    expect(value("checklist_items", "990300101")).toBe(2);
    expect(value("checklist_share", "990300101")).toBe(1);
    expect(value("checklist_lacking", "990300101", 2022)).toBe(1);
    expect(review.figures.find("checklist_items/2023/990300102")?.status).toBe("missing");
  });
});
