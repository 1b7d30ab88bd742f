import type { Dataset } from "../../src/index.ts";

/** 统计事项：一个乡镇某一时期某一事项的数量；有哪些事项，见 data/items.csv。 */
const tallies: Dataset = {
  name: "tallies",
  label: { zh: "统计事项", en: "Tallies" },
  returns: "year",
  optional: true,
  items: {
    prefix: "tally",
    names: ["事项", "统计事项", "事项名称", "工作事项", "统计项目", "项目", "项目名称", "指标"],
    values: ["数量", "数值", "完成数", "完成数量", "累计数", "本期数", "统计数"],
  },
  columns: {
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "所属乡镇", "填报单位"],
      required: true,
    },
    period: {
      kind: "period",
      headers: ["年度", "年份", "季度", "月份", "时间", "统计期", "时期"],
      required: true,
    },
    part: {
      kind: "category",
      headers: ["分组", "分类", "层级", "种类"],
      meaning: {
        heads: { level: 0.8, type: 0.7 },
        allow: "project indicator",
        veto: "area body person date time money source",
      },
      breakdown: true,
    },
    unit: { kind: "note", headers: ["计量单位", "单位"] },
    number: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
  },
  measures: {},
};

export default tallies;
