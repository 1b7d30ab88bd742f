import type { Dataset } from "../../src/index.ts";

/** 资金：一个乡镇某年从一个来源计划和到位的金额。 */
const funds: Dataset = {
  name: "funds",
  label: { zh: "资金", en: "Funds" },
  returns: "year",
  columns: {
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "所属乡镇", "单位"],
      required: true,
    },
    period: { kind: "period", headers: ["年度", "年份", "季度", "月份", "时间"], required: true },
    source: {
      kind: "category",
      headers: ["资金来源", "来源"],
      scheme: "fund-source",
      key: true,
      breakdown: true,
    },
    planned_yuan: { kind: "money", headers: ["计划金额", "计划资金", "计划数", "预算金额"] },
    received_yuan: {
      kind: "money",
      headers: ["到位金额", "到位资金", "到位数", "实际到位", "实际到位资金"],
      required: true,
    },
    rate: {
      kind: "rate",
      headers: ["到位率", "资金到位率", "到位比例"],
      ratio: { of: "received_yuan", to: "planned_yuan" },
    },
    number: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"], key: true },
  },
  measures: {
    funds_planned: {
      label: { zh: "计划资金", en: "Funds planned" },
      unit: { zh: "元", en: "yuan" },
      column: "planned_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
    funds_received: {
      label: { zh: "到位资金", en: "Funds received" },
      unit: { zh: "元", en: "yuan" },
      column: "received_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
  },
};

export default funds;
