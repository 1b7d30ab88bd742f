import type { Dataset } from "../../src/index.ts";

/** 测评指标：百分制评分卡的每一项及其分值。 */
const indicators: Dataset = {
  name: "indicators",
  label: { zh: "测评指标", en: "Indicators" },
  returns: "year",
  columns: {
    indicator: {
      kind: "text",
      headers: ["指标代码", "指标编号"],
      meaning: {
        heads: {
          "indicator code": 0.92,
          "indicator serial": 0.85,
          code: 0.6,
          "indicator-group code": 0.6,
          "project code": 0.7,
          "indicator name code": 0.7,
        },
        allow: "indicator evaluation project",
        veto: "area body person document money honor",
      },
      key: true,
      required: true,
      defines: "indicator",
    },
    period: { kind: "period", headers: ["年度", "年份", "适用年度", "考核年度"] },
    number: { kind: "note", headers: ["序号", "编号"] },
    group: {
      kind: "text",
      headers: ["测评项目", "一级指标"],
      meaning: {
        heads: {
          "indicator-group": 0.85,
          "indicator-group name": 0.85,
          "evaluation domain": 0.85,
          "evaluation project": 0.8,
          "evaluation type": 0.75,
          "indicator type": 0.75,
          "project type": 0.7,
          project: 0.6,
          type: 0.55,
          domain: 0.6,
          "group-level indicator": 0.85,
          "evaluation topic": 0.7,
          "evaluation indicator-group": 0.88,
        },
        allow: "evaluation indicator project level",
        veto: "area person money body code",
      },
    },
    name: {
      kind: "text",
      headers: ["测评指标", "指标名称", "二级指标"],
      meaning: {
        heads: {
          indicator: 0.85,
          "indicator name": 0.92,
          "evaluation indicator": 0.9,
          "evaluation indicator name": 0.92,
          "indicator content": 0.6,
          "project name": 0.6,
          "evaluation project": 0.55,
          "indicator topic": 0.7,
          name: 0.5,
          project: 0.45,
        },
        allow: "evaluation indicator level",
        veto: "area person money body code group-level score points",
      },
      required: true,
      defines: "indicator",
    },
    content: {
      kind: "text",
      headers: ["测评内容", "测评标准"],
      meaning: {
        heads: {
          content: 0.85,
          "evaluation content": 0.9,
          "indicator content": 0.88,
          "indicator remark": 0.75,
          "score content": 0.8,
          "indicator reason": 0.5,
        },
        allow: "evaluation indicator score points deduction",
        veto: "event area person money deadline",
      },
    },
    points: {
      kind: "score",
      headers: ["分值", "满分", "标准分"],
      meaning: {
        heads: {
          points: 0.9,
          "points count": 0.88,
          "points score": 0.85,
          "indicator points": 0.92,
          "evaluation points": 0.92,
          "points content": 0.5,
          "content score": 0.85,
        },
        weak: { score: 0.55, "score count": 0.5 },
        allow: "indicator evaluation points content plan",
        veto: "self-score actual received compare",
      },
      unitWords: ["分"],
      required: true,
      addsTo: 100,
    },
    method: {
      kind: "text",
      headers: ["测评方法"],
      meaning: {
        heads: {
          method: 0.85,
          "evaluation method": 0.92,
          "evaluation type": 0.5,
          "score method": 0.8,
        },
        allow: "evaluation indicator score",
        veto: "area person money source",
      },
    },
    responsible: {
      kind: "text",
      headers: ["责任单位", "负责单位", "牵头单位"],
      meaning: {
        heads: {
          "responsible body": 0.92,
          responsible: 0.7,
          "body responsible": 0.8,
          "responsible body name": 0.9,
          body: 0.5,
          "evaluation body": 0.5,
          "responsible area": 0.6,
        },
        allow: "responsible hold evaluation indicator",
        veto: "area person money count honor filed",
      },
    },
    deadline: {
      kind: "text",
      headers: ["完成时限", "时限"],
      meaning: {
        heads: {
          deadline: 0.9,
          "actual time": 0.8,
          "actual date": 0.75,
          "deadline time": 0.9,
          "deadline date": 0.9,
          time: 0.4,
        },
        allow: "actual plan content evaluation indicator hold",
        veto: "filed area money named withdrawn",
      },
    },
  },
  measures: {},
};

export default indicators;
