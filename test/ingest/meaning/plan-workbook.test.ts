import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import { studyOfFolder } from "../../checks/folder-study.ts";

/** A workbook of another office: a sheet each of tallies, checklists, projects and returns, in its own words. */
const SHEETS = {
  统计: [
    ["所在镇街", "统计年度", "工作内容", "年内完成数"],
    ["甲溪镇", 2023, "召开会议", 12],
    ["乙溪镇", 2023, "发放手册", 900],
  ],
  清单: [
    ["核查时间", "乡镇", "单位性质", "被检查单位", "清单项目", "核查结果", "佐证资料份数"],
    ["2023-11-10", "甲溪镇", "学校", "甲溪镇中心小学", "主题班会", "有", 2],
    ["2023-11-10", "乙溪镇", "学校", "乙溪镇中心小学", "主题班会", "无", 0],
  ],
  项目: [
    ["年度", "建设项目名称", "乡镇", "审批金额（元）", "实际支出（元）", "建设状态"],
    [2023, "文化广场", "甲溪镇", 250_000, 180_000, "已完工"],
    [2023, "宣传栏", "乙溪镇", 80_000, 61_000, "实施中"],
  ],
  报表: [
    ["报告期", "乡镇", "统计报表名称", "规定上报时间", "实际上报时间", "审核结果"],
    ["2023-Q1", "甲溪镇", "活动季报", "2023-04-10", "2023-04-08", "终报"],
    ["2023-Q1", "乙溪镇", "活动季报", "2023-04-10", "2023-04-12", "终报"],
  ],
} as const;

it("a workbook with sheets of several kinds of plans is read in the words of its office", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-"));
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(SHEETS))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  writeFileSync(join(folder, "上报.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
  writeFileSync(
    join(folder, "areas.csv"),
    "代码,名称,类型\n990400101,甲溪镇,镇\n990400102,乙溪镇,镇",
  );
  try {
    const { review } = await studyOfFolder(folder);
    const value = (id: string) => review.figures.find(id)?.value;
    expect(review.files.map(({ dataset, disposition }) => [dataset?.name, disposition])).toEqual([
      ["tallies", "load_with_issues"],
      ["checklists", "load_with_issues"],
      ["projects", "load_with_issues"],
      ["returns", "load_with_issues"],
    ]);
    expect(value("tally:handbooks/2023/990400102")).toBe(900);
    expect(value("checklist_lacking/2023/990400102")).toBe(1);
    expect(value("project_spent/2023/990400101")).toBe(180_000);
    expect(value("returns_late/2023/990400102")).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
