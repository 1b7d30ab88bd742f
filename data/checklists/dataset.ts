import type { Dataset } from "../../src/index.ts";

/** 清单落实：一个对象的一个清单项目有没有；一年内查过几次的，以最后一次为准。 */
const checklists: Dataset = {
  name: "checklists",
  label: { zh: "清单落实", en: "Checklists" },
  returns: "year",
  optional: true,
  latest: true,
  counts: {
    applicable: {
      says: { zh: "适用的清单项目数", en: "the items that apply" },
      where: { state: ["有", "无"] },
    },
    in_place: {
      says: { zh: "已落实的清单项目数", en: "the items in place" },
      where: { state: ["有"] },
    },
    lacking: {
      says: { zh: "未落实的清单项目数", en: "the items not in place" },
      where: { state: ["无"] },
    },
  },
  contradictions: {
    no_evidence: {
      says: { zh: "填为有，佐证材料数为0", en: "it is said to be in place, with no evidence" },
      where: { state: ["有"] },
      numbers: { evidence: "zero" },
    },
    evidence_of_nothing: {
      says: {
        zh: "填为无，却有佐证材料，按未落实统计",
        en: "it is said not to be in place and there is evidence; it counts as not in place",
      },
      where: { state: ["无"] },
      numbers: { evidence: "some" },
    },
  },
  once: {
    item: {
      columns: ["township", "period", "object_type", "body", "item"],
      says: {
        zh: "是同一单位同一天的同一项目",
        en: "are one item of one body on one day",
      },
    },
  },
  columns: {
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "所属乡镇", "所在乡镇", "属地"],
      meaning: {
        heads: {
          project: 0.75,
          indicator: 0.75,
          content: 0.65,
          "project name": 0.8,
          "indicator name": 0.8,
        },
        allow: "evaluation self-score project",
        veto: "body money source type status points score deduction event count date time",
      },
      required: true,
    },
    period: {
      kind: "period",
      headers: ["检查日期", "检查时间", "核查日期", "年度", "年份", "时间"],
      required: true,
    },
    object_type: {
      kind: "category",
      headers: ["对象类型", "单位类型", "单位类别", "清单类别"],
      meaning: {
        heads: { "body type": 0.9, type: 0.45 },
        allow: "body evaluation",
        veto: "project indicator money source",
      },
      scheme: "body-category",
      key: true,
      breakdown: true,
      ofAreas: "乡镇",
    },
    body: {
      kind: "text",
      headers: ["单位名称", "对象名称", "单位", "检查对象", "受检单位"],
      meaning: {
        heads: { body: 0.75, "body name": 0.88 },
        needs: "body",
        allow: "body evaluation self-score belong",
        veto: "type responsible filed area person count hold level",
      },
      key: true,
      ofOwnArea: true,
    },
    item: {
      kind: "category",
      headers: ["清单项目", "清单事项", "检查项目", "检查事项", "核查项目"],
      scheme: "checklist-item",
      key: true,
      breakdown: true,
      required: true,
    },
    state: {
      kind: "category",
      headers: ["有无", "是否具备", "是否落实", "是否到位", "落实情况", "检查结果"],
      meaning: {
        heads: {
          status: 0.7,
          "evaluation status": 0.9,
          "self-score status": 0.88,
          "received status": 0.9,
          "status actual": 0.85,
          "status received": 0.85,
          "actual status": 0.8,
        },
        allow: "evaluation self-score received actual project indicator",
        veto: "money area body date time count score points",
      },
      values: {
        有: {
          en: "In place",
          also: [
            "是",
            "√",
            "具备",
            "已具备",
            "已落实",
            "落实",
            "到位",
            "已到位",
            "齐全",
            "已有",
            "达标",
          ],
        },
        无: {
          en: "Not in place",
          also: ["否", "×", "没有", "不具备", "未落实", "未到位", "缺", "缺失", "不达标"],
        },
        不适用: { en: "Does not apply", also: ["不涉及", "无此项", "免", "不需要"] },
      },
      required: true,
    },
    evidence: {
      kind: "count",
      headers: ["佐证材料数", "佐证材料", "佐证数", "材料份数", "佐证材料份数"],
      meaning: {
        heads: { "remark count": 0.88 },
        needs: "remark",
        allow: "remark filed",
        veto: "money people person-times event times score",
      },
      unitWords: ["份", "件"],
    },
    number: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
  },
  measures: {
    checklist_items: {
      label: { zh: "清单项目", en: "Checklist items" },
      unit: { zh: "项", en: "items" },
      column: "applicable",
      overTime: "last",
      overAreas: "sum",
      direction: "neutral",
    },
    checklist_in_place: {
      label: { zh: "已落实清单项目", en: "Items in place" },
      unit: { zh: "项", en: "items" },
      column: "in_place",
      overTime: "last",
      overAreas: "sum",
      direction: "more",
    },
    checklist_lacking: {
      label: { zh: "未落实清单项目", en: "Items lacking" },
      unit: { zh: "项", en: "items" },
      column: "lacking",
      overTime: "last",
      overAreas: "sum",
      direction: "less",
    },
  },
  ratios: {
    checklist_share: {
      label: { zh: "清单落实率", en: "Items in place, share" },
      unit: { zh: "%", en: "%" },
      ratio: { of: "checklist_in_place", to: "checklist_items" },
      direction: "more",
    },
  },
};

export default checklists;
