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
      key: true,
      required: true,
      defines: "indicator",
    },
    number: { kind: "note", headers: ["序号", "编号"] },
    group: { kind: "text", headers: ["测评项目", "一级指标"] },
    name: { kind: "text", headers: ["测评指标", "指标名称", "二级指标"], required: true },
    content: { kind: "text", headers: ["测评内容", "测评标准"] },
    points: {
      kind: "score",
      headers: ["分值", "满分", "标准分"],
      unitWords: ["分"],
      required: true,
      addsTo: 100,
    },
    method: { kind: "text", headers: ["测评方法"] },
    responsible: { kind: "text", headers: ["责任单位", "负责单位", "牵头单位"] },
    deadline: { kind: "text", headers: ["完成时限", "时限"] },
  },
  measures: {},
};

export default indicators;
