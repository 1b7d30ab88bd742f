import { beforeAll, describe, expect, it } from "vitest";
import { completionsOf } from "../../../src/analyze/plans/completion.ts";
import type { Review } from "../../../src/review/review.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Targets, returns, projects and checklists on the first and the last day of what they are judged by, in a leap year. */

const AREAS = csv([
  ["代码", "名称", "类型", "有效起始", "有效截止", "并入代码"],
  ["990500101", "甲镇", "镇", "2010-01-01", "", ""],
  ["990500102", "乙镇", "镇", "2024-07-01", "", ""],
  ["990500103", "丙乡", "乡", "2010-01-01", "2024-06-30", "990500101"],
]);

const ACTIVITIES = csv([
  ["乡镇", "活动日期", "活动类别", "活动名称", "场次", "受众人次"],
  ...[
    ["甲镇", "2024-01-31"],
    ["甲镇", "2024-02-29"],
    ["甲镇", "2024-03-31"],
    ["甲镇", "2024-04-01"],
    ["甲镇", "2024-12-31"],
    ["乙镇", "2024-07-01"],
    ["乙镇", "2024-10-01"],
    ["丙乡", "2024-03-31"],
    ["丙乡", "2024-06-30"],
  ].map(([town, day], i) => [town!, day!, "培训讲座", `第${i}场`, 1, 30]),
]);

const TARGETS = csv([
  ["指标", "分组", "年度", "范围", "要求", "目标", "单位"],
  ["活动场次", "", "2024年2月", "甲镇", "等于", 1, "场"],
  ["活动场次", "", "2024年一季度", "甲镇", "等于", 3, "场"],
  ["活动场次", "", "2024年二季度", "甲镇", "不超过", 1, "场"],
  ["活动场次", "", "2024年一季度", "丙乡", "不少于", 1, "场"],
  ["活动场次", "", "2024年三季度", "丙乡", "不少于", 1, "场"],
  ["活动场次", "", "2024", "丙乡", "不少于", 2, "场"],
  ["活动场次", "", "2024", "丙乡", "不少于", 3, "场"],
  ["活动场次", "", "2024年一季度", "乙镇", "不少于", 1, "场"],
  ["活动场次", "", "2024年三季度", "乙镇", "不少于", 1, "场"],
]);

const RETURNS = csv([
  ["报告期", "乡镇", "报表名称", "应报日期", "收到日期", "审核状态"],
  // Received on the very day; a day late; on the leap day that ends the month.
  ["2024-Q1", "甲镇", "季报", "2024-04-10", "2024-04-10", "终报"],
  ["2024-Q2", "甲镇", "季报", "2024-07-10", "2024-07-11", "终报"],
  ["2024年2月", "甲镇", "月报", "2024-02-29", "2024-02-29", "终报"],
  ["2024年3月", "甲镇", "月报", "2024年3月底", "2024-03-31", "终报"],
  // Due on the closing day: not over before its end; due on the day after: not yet.
  ["2024年4月", "甲镇", "月报", "2025-01-31", "", ""],
  ["2024年5月", "甲镇", "月报", "2025-02-01", "", ""],
  // Of a township, up to its last day.
  ["2024-Q2", "丙乡", "季报", "2024-07-10", "2024-07-10", "终报"],
  // A day before its period ends; and due then.
  ["2024-Q3", "甲镇", "季报", "2024-09-29", "2024-09-29", "终报"],
  // Half a year late, and a day more.
  ["2024年6月", "甲镇", "月报", "2024-07-10", "2025-01-09", "终报"],
  ["2024年7月", "甲镇", "月报", "2024-07-31", "2025-01-31", "终报"],
]);

const PROJECTS = csv([
  [
    "年度",
    "项目名称",
    "乡镇",
    "批复金额(元)",
    "拨付金额(元)",
    "支出金额(元)",
    "项目状态",
    "验收日期",
  ],
  [2024, "一", "甲镇", 100, 100, 100, "已验收", "2024-01-01"],
  [2024, "二", "甲镇", 100, 100.01, 100, "已验收", "2023-12-31"],
  [2024, "三", "甲镇", 100, 100, 100.01, "已验收", "2024-02-29"],
]);

const CHECKS = csv([
  ["检查日期", "乡镇", "对象类型", "单位名称", "清单项目", "有无", "佐证材料数"],
  ["2024-02-28", "甲镇", "乡镇", "甲镇政府", "工作方案", "无", ""],
  ["2024-02-29", "甲镇", "乡镇", "甲镇政府", "工作方案", "有", 1],
  ["2024-06-30", "丙乡", "乡镇", "丙乡政府", "工作方案", "有", 1],
  ["2023-12-31", "甲镇", "乡镇", "甲镇政府", "经费安排", "无", 0],
]);

describe("plans at their edges", () => {
  let review: Review;
  beforeAll(async () => {
    review = await studyOfFiles(
      {
        ...{ "areas.csv": AREAS, "activities.csv": ACTIVITIES, "targets.csv": TARGETS },
        ...{ "returns.csv": RETURNS, "projects.csv": PROJECTS, "checks.csv": CHECKS },
        "review.csv": "项目,内容\n县名,五县\n年度,2024\n截止日期,2025-01-31",
      },
      2024,
    );
  });
  const value = (id: string) => review.figures.find(id)?.value;
  const contradictions = (dataset: string) =>
    review
      .checks()
      .filter((each) => each.id === "contradictory-rows" && each.dataset.name === dataset)
      .flatMap(({ findings }) => findings.map(({ about, line }) => [about, line]));

  it("targets of a month hold its leap day, those of a quarter its last day and not the next", () => {
    const verdicts = completionsOf(review.measure("target:sessions")).map(
      ({ target, cell, verdict }) => [target.line, cell.value, verdict],
    );
    expect(verdicts).toEqual([
      [2, 1, "met"],
      [3, 3, "met"],
      [4, 1, "met"],
      // The township that ended in mid-year has its first quarter, and neither the third nor the year.
      [5, 1, "met"],
      // The one that began in mid-year has its third quarter and not the first.
      [10, 1, "met"],
    ]);
  });

  it("returns are in time on their very day, late on the next, and outstanding once their day is over", () => {
    expect(value("returns_due/2024/990500101")).toBe(9);
    // Line 2, 4, 5 and 9.
    expect(value("returns_in_time/2024/990500101")).toBe(4);
    // Line 3, 10 and 11.
    expect(value("returns_late/2024/990500101")).toBe(3);
    // Line 6: its day is the closing one; line 7 is not due yet.
    expect(value("returns_outstanding/2024/990500101")).toBe(1);
    // The return of the township that ended counts in its own name as it was.
    expect(review.files.find(({ file }) => file === "returns.csv")!.quarantine).toEqual([]);
  });

  it("returns are asked about a day before their period ends, and from a day beyond half a year", () => {
    expect(contradictions("returns")).toEqual([
      ["received_early", 9],
      ["due_early", 9],
      ["received_long_after", 11],
    ]);
  });

  it("projects are asked about from a fen above, and from a day before their year", () => {
    expect(contradictions("projects")).toEqual([
      ["spent_above_allocated", 4],
      ["allocated_above_approved", 3],
      ["accepted_before_its_year", 3],
    ]);
  });

  it("of checks on two days, one of them the leap day, the last counts; the year before keeps its own", () => {
    expect(value("checklist_in_place/2024/990500101")).toBe(1);
    expect(value("checklist_lacking/2024/990500101")).toBe(0);
    expect(value("checklist_lacking/2023/990500101")).toBe(1);
  });
});
