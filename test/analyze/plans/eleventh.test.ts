import { expect, it } from "vitest";
import { sayTotal } from "../../../src/narrate/change/say-total.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** A dataset that the toolkit does not know: one file of definitions in a folder of the data, no other code. */

const DEFINITION = `export default {
  name: "windows",
  label: { zh: "服务窗口", en: "Service windows" },
  returns: "year",
  optional: true,
  latest: true,
  counts: {
    looked_at: { says: { zh: "查过的窗口数", en: "the windows looked at" }, where: { state: ["双语", "单语"] } },
    bilingual: { says: { zh: "双语窗口数", en: "the bilingual windows" }, where: { state: ["双语"] } },
  },
  contradictions: {
    no_sign: {
      says: { zh: "填为双语，标牌数为0", en: "said to be bilingual, with no sign" },
      where: { state: ["双语"] },
      numbers: { signs: "zero" },
    },
  },
  columns: {
    township: { kind: "area", headers: ["乡镇"], required: true },
    period: { kind: "period", headers: ["检查日期"], required: true },
    window: { kind: "text", headers: ["窗口名称"], key: true, required: true },
    state: {
      kind: "category",
      headers: ["语种情况"],
      values: { 双语: { en: "Bilingual", also: ["是"] }, 单语: { en: "One language", also: ["否"] } },
      required: true,
    },
    signs: { kind: "count", headers: ["标牌数"] },
  },
  measures: {
    windows_seen: { label: { zh: "查过窗口", en: "Windows seen" }, unit: { zh: "个", en: "windows" }, column: "looked_at", overTime: "last", overAreas: "sum", direction: "neutral" },
    windows_bilingual: { label: { zh: "双语窗口", en: "Bilingual windows" }, unit: { zh: "个", en: "windows" }, column: "bilingual", overTime: "last", overAreas: "sum", direction: "more" },
  },
  ratios: {
    windows_share: { label: { zh: "双语率", en: "Bilingual share" }, unit: { zh: "%", en: "%" }, ratio: { of: "windows_bilingual", to: "windows_seen" }, direction: "more" },
  },
};
`;

const ROWS = [
  ["检查日期", "乡镇", "窗口名称", "语种情况", "标牌数"],
  ["2022-05-01", "甲镇", "一号", "否", "0"],
  ["2022-05-01", "甲镇", "二号", "是", "1"],
  ["2023-05-01", "甲镇", "一号", "否", "0"],
  ["2023-11-01", "甲镇", "一号", "是", "2"],
  ["2023-05-01", "甲镇", "二号", "是", "0"],
  ["2023-05-01", "乙镇", "三号", "否", ""],
  ["2022-05-01", "乙镇", "三号", "否", ""],
];

it("counts, compares, asks and says what a definition in the data folder declares", async () => {
  const review = await studyOfFiles({
    "areas.csv": "代码,名称,类型\n990400101,甲镇,镇\n990400102,乙镇,镇",
    "windows/dataset.ts": DEFINITION,
    "windows/raw/windows.csv": csv(ROWS),
    "targets.csv": "指标,分组,年度,范围,要求,目标,单位\n双语窗口,,2023,全县,不少于,4,个",
    "review.csv": "项目,内容\n县名,四县\n年度,2023\n截止日期,2024-06-30",
  });
  const county = review.tree.county.code;
  const value = (id: string) => review.figures.find(id)?.value;
  expect(value("windows_bilingual/2023/990400101")).toBe(2);
  expect(value("windows_seen/2023/990400102")).toBe(1);
  expect(value(`windows_share/2023/${county}`)).toBeCloseTo(2 / 3, 9);
  expect(value(`windows_bilingual.change/2022..2023/${county}`)).toBe(1);
  expect(value(`target:windows_bilingual.completion/2023/${county}`)).toBe(0.5);
  const asked = review.checks().find(({ id }) => id === "contradictory-rows")!;
  expect(asked.findings.map(({ line }) => line)).toEqual([6]);
  const share = review.measure("windows_share");
  expect(sayTotal(share.totals(), share.compare()).zh).toContain("个百分点");
  expect(review.rows("windows_bilingual").numRows()).toBe(2);
});

it("divides activities by sector where an export has one", async () => {
  const review = await studyOfFiles({
    "areas.csv": "代码,名称,类型\n990400101,甲镇,镇\n990400102,乙镇,镇",
    "activities.csv": csv([
      ["乡镇", "活动日期", "活动名称", "活动领域", "场次", "受众人次"],
      ["甲镇", "2023-05-01", "讲座一", "进学校", 1, 50],
      ["甲镇", "2023-06-01", "讲座二", "企业", 2, 80],
      ["乙镇", "2023-06-02", "讲座三", "校园", 1, 40],
    ]),
    "review.csv": "项目,内容\n县名,四县\n年度,2023\n截止日期,2024-06-30",
  });
  const { code } = review.tree.county;
  expect(review.figures.find(`audience/2023/${code}/sector=学校`)?.value).toBe(90);
  expect(review.figures.find(`sessions.share/2023/${code}/sector=企业`)?.value).toBe(0.5);
});
