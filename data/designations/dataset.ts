import type { Dataset } from "../../src/index.ts";

/** 示范单位：一个单位在一个级别上的命名，及其退出。 */
const designations: Dataset = {
  name: "designations",
  label: { zh: "示范单位", en: "Demonstration units" },
  returns: "year",
  lifetime: {
    from: "named_year",
    until: "withdrawn_year",
    moved: { column: "reason", values: ["晋级"] },
  },
  columns: {
    body: { kind: "text", headers: ["单位编号", "单位代码"], key: true, defines: "body" },
    number: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
    unit: {
      kind: "text",
      headers: ["单位名称", "示范单位", "示范单位名称"],
      key: true,
      required: true,
      defines: "body",
    },
    category: {
      kind: "category",
      headers: ["类别", "单位类别"],
      scheme: "body-category",
      breakdown: true,
      required: true,
    },
    level: {
      kind: "category",
      headers: ["级别", "命名级别", "等级"],
      scheme: "level",
      key: true,
      breakdown: true,
      required: true,
    },
    township: {
      kind: "area",
      headers: ["所在乡镇", "所在乡镇代码", "乡镇", "乡镇名称", "属地"],
      required: true,
    },
    named_year: {
      kind: "year",
      headers: ["命名年份", "命名时间", "命名年度"],
      required: true,
    },
    withdrawn_year: {
      kind: "year",
      headers: ["退出年份", "撤销年份", "摘牌年份", "退出年度"],
      notBefore: "named_year",
    },
    reason: { kind: "category", headers: ["退出原因", "原因"], breakdown: true },
  },
  measures: {
    designations: {
      label: { zh: "示范单位", en: "Demonstration units" },
      unit: { zh: "个", en: "units" },
      column: "standing",
      overTime: "last",
      overAreas: "sum",
      direction: "more",
    },
    designations_named: {
      label: { zh: "新命名示范单位", en: "Units named" },
      unit: { zh: "个", en: "units" },
      column: "began",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
      countLike: true,
    },
    designations_left: {
      label: { zh: "退出示范单位", en: "Units withdrawn" },
      unit: { zh: "个", en: "units" },
      column: "left",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
    designations_promoted: {
      label: { zh: "晋级示范单位", en: "Units promoted" },
      unit: { zh: "个", en: "units" },
      column: "moved",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
  },
};

export default designations;
