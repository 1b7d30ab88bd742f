import type { Dataset } from "../../src/index.ts";

/** 测评得分：一个对象某年在一项指标上的得分；空白是未评，不是零分。 */
const scores: Dataset = {
  name: "scores",
  label: { zh: "测评得分", en: "Scores" },
  returns: "year",
  columns: {
    period: { kind: "period", headers: ["年度", "年份"], required: true },
    object_type: {
      kind: "category",
      headers: ["对象类型"],
      key: true,
      breakdown: true,
    },
    township: {
      kind: "area",
      headers: ["乡镇", "对象代码", "对象名称", "乡镇代码", "乡镇名称", "镇街", "township"],
      required: true,
      bodies: "body",
    },
    body: { kind: "category", headers: [], breakdown: true },
    indicator: {
      kind: "category",
      headers: ["指标代码", "指标编号", "测评指标代码"],
      scheme: "indicator",
      key: true,
      breakdown: true,
      required: true,
    },
    score: {
      kind: "score",
      headers: ["得分", "分数", "评分", "score"],
      unitWords: ["分"],
      required: true,
      limitedBy: "indicator",
    },
    number: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
  },
  measures: {
    score: {
      label: { zh: "得分", en: "Score" },
      unit: { zh: "分", en: "points" },
      column: "score",
      overTime: "none",
      overAreas: "none",
      direction: "more",
      only: { object_type: "乡镇" },
    },
  },
};

export default scores;
