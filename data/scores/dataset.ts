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
      meaning: {
        heads: {
          "body type": 0.9,
          "evaluation type": 0.6,
          "evaluation body type": 0.92,
          type: 0.5,
          "area type": 0.6,
        },
        allow: "evaluation body",
        veto: "money event honor person indicator source",
      },
      key: true,
      breakdown: true,
      ofAreas: "乡镇",
    },
    township: {
      kind: "area",
      headers: ["乡镇", "对象代码", "对象名称", "乡镇代码", "乡镇名称", "镇街", "township"],
      meaning: {
        heads: {
          "evaluation body": 0.9,
          body: 0.7,
          "body name": 0.75,
          "body code": 0.7,
          "evaluation area": 0.92,
        },
      },
      required: true,
      bodies: "body",
    },
    body: { kind: "category", headers: [], breakdown: true },
    indicator: {
      kind: "category",
      headers: ["指标代码", "指标编号", "测评指标代码"],
      meaning: {
        heads: {
          "indicator code": 0.92,
          "indicator serial": 0.85,
          "indicator name code": 0.7,
          code: 0.55,
          "project code": 0.75,
          indicator: 0.6,
          "indicator-group code": 0.5,
          "evaluation code": 0.6,
        },
        allow: "indicator evaluation project count",
        veto: "area body person document money honor",
      },
      scheme: "indicator",
      key: true,
      breakdown: true,
      required: true,
    },
    score: {
      kind: "score",
      headers: ["得分", "分数", "评分", "score"],
      meaning: {
        heads: {
          score: 0.9,
          "score count": 0.9,
          "evaluation score": 0.92,
          "score actual": 0.6,
          "actual points": 0.8,
        },
        allow: "evaluation indicator actual score project named",
        partOf: "self-score",
        veto: "compare content people times",
      },
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
