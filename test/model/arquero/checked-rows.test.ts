import { expect, it } from "vitest";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Checks of which the last of a year counts: each row knows what the check before found, in whatever file and year. */

const HEAD = ["检查日期", "乡镇", "对象类型", "单位名称", "清单项目", "有无"];
const FILES = {
  "areas.csv": "代码,名称,类型\n990400101,甲镇,镇\n990400102,乙镇,镇",
  "上年.csv": csv([
    HEAD,
    ["2022-11-01", "甲镇", "乡镇", "甲镇政府", "工作方案", "无"],
    ["2022-11-01", "甲镇", "乡镇", "甲镇政府", "档案资料", "有"],
    ["2022-11-01", "乙镇", "乡镇", "乙镇政府", "工作方案", "有"],
  ]),
  "上半年.csv": csv([
    HEAD,
    ["2023-05-31", "甲镇", "乡镇", "甲镇政府", "工作方案", "无"],
    ["2023-05-31", "乙镇", "乡镇", "乙镇政府", "工作方案", "不适用"],
  ]),
  "下半年.csv": csv([
    HEAD,
    ["2023-11-30", "甲镇", "乡镇", "甲镇政府", "工作方案", "有"],
    ["2023-11-30", "甲镇", "乡镇", "甲镇政府", "档案资料", "无"],
    ["2023-11-30", "乙镇", "乡镇", "乙镇政府", "工作方案", "有"],
    ["2023-11-30", "乙镇", "乡镇", "乙镇政府", "档案资料", "有"],
  ]),
};

it("a row of checks knows the check before it", async () => {
  const review = await studyOfFiles(FILES);
  const rowsOf = (measure: string) =>
    (review.rows(measure).orderby("code", "item").objects() as Record<string, unknown>[]).map(
      ({ township, item, checked_on, before_on, state_before }) => [
        ...[township, item, checked_on, before_on, state_before],
      ],
    );
  expect(rowsOf("checklist_in_place")).toEqual([
    ["甲镇", "工作方案", "2023-11-30", "2023-05-31", "无"],
    ["乙镇", "工作方案", "2023-11-30", "2023-05-31", "不适用"],
    ["乙镇", "档案资料", "2023-11-30", null, null],
  ]);
  expect(rowsOf("checklist_lacking")).toEqual([
    ["甲镇", "档案资料", "2023-11-30", "2022-11-01", "有"],
  ]);
});
