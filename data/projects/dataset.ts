import type { Dataset } from "../../src/index.ts";

/** 项目：一个乡镇某年的一个项目，从一个来源申请、批复、拨付、支出的金额；捐赠的资金和物资（折价）是两个来源。 */
const projects: Dataset = {
  name: "projects",
  label: { zh: "项目", en: "Projects" },
  returns: "year",
  optional: true,
  counts: {
    listed: { says: { zh: "项目数", en: "the projects" } },
    finished: {
      says: { zh: "已完工或已验收的项目数", en: "the projects completed or accepted" },
      where: { state: ["已完工", "已验收"] },
    },
    stopped: {
      says: { zh: "已终止的项目数", en: "the projects stopped" },
      where: { state: ["已终止"] },
    },
  },
  contradictions: {
    spent_above_allocated: {
      says: { zh: "支出多于拨付", en: "more was spent than allocated" },
      numbers: { spent_yuan: { above: "allocated_yuan" } },
    },
    allocated_above_approved: {
      says: { zh: "拨付多于批复", en: "more was allocated than approved" },
      numbers: { allocated_yuan: { above: "approved_yuan" } },
    },
    approved_above_applied: {
      says: { zh: "批复多于申请", en: "more was approved than applied for" },
      numbers: { approved_yuan: { above: "applied_yuan" } },
    },
    funded_before_approval: {
      says: {
        zh: "状态为申报，却已有拨付",
        en: "it is only applied for, and money was allocated",
      },
      where: { state: ["申报"] },
      numbers: { allocated_yuan: "some" },
    },
    accepted_before_its_year: {
      says: { zh: "验收日期早于项目年度", en: "it was accepted before the year of the project" },
      days: { reviewed_on: "before-period" },
    },
    accepted_without_day: {
      says: { zh: "状态为已验收，没有验收日期", en: "it is accepted, without a day of acceptance" },
      where: { state: ["已验收"] },
      days: { reviewed_on: "empty" },
    },
  },
  once: {
    project: {
      columns: ["township", "period", "name", "source"],
      says: {
        zh: "乡镇、年度、项目名称和资金来源都相同",
        en: "have the same township, year, name and source of funds",
      },
    },
  },
  columns: {
    number: { kind: "text", headers: ["项目编号", "项目代码"], key: true },
    name: {
      kind: "text",
      headers: ["项目名称", "项目"],
      meaning: {
        heads: { "project name": 0.9, project: 0.6, name: 0.45 },
        allow: "project founded event",
        veto: "type source money status code date time area person body count",
      },
      key: true,
      ofOwnArea: true,
      required: true,
    },
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "实施乡镇", "所在乡镇", "属地"],
      required: true,
    },
    period: { kind: "period", headers: ["年度", "年份", "申报年度", "实施年度"], required: true },
    type: {
      kind: "category",
      headers: ["项目类型", "项目类别"],
      meaning: {
        heads: { "project type": 0.9, type: 0.5 },
        allow: "project founded",
        veto: "money source body area",
      },
      breakdown: true,
    },
    source: {
      kind: "category",
      headers: ["资金来源", "来源"],
      meaning: {
        heads: { "money source": 0.92, source: 0.85, "source type": 0.85 },
        allow: "money project fiscal",
        veto: "area person date",
      },
      scheme: "project-source",
      key: true,
      breakdown: true,
    },
    applied_yuan: {
      kind: "money",
      headers: ["申请金额", "申请资金", "申报金额", "申报资金"],
      meaning: {
        heads: {
          money: 0.88,
          "money count": 0.88,
          apply: 0.75,
          "apply count": 0.85,
          "apply money": 0.92,
        },
        needs: "apply",
        allow: "apply filed project money fiscal",
        veto: "approve received spend lacking balance plan",
      },
    },
    approved_yuan: {
      kind: "money",
      headers: ["批复金额", "批复资金", "批准金额", "核定金额"],
      meaning: {
        heads: {
          money: 0.88,
          "money count": 0.88,
          approve: 0.75,
          "approve count": 0.85,
          "approve money": 0.92,
        },
        needs: "approve",
        allow: "approve named project money fiscal",
        veto: "received spend lacking balance",
      },
      required: true,
    },
    allocated_yuan: {
      kind: "money",
      headers: ["拨付金额", "拨付资金", "已拨付金额", "下达金额"],
      meaning: {
        heads: {
          money: 0.88,
          "money count": 0.88,
          received: 0.8,
          "received count": 0.85,
          "received money": 0.92,
        },
        needs: "received",
        allow: "received actual project money fiscal",
        veto: "apply spend lacking balance",
      },
    },
    spent_yuan: {
      kind: "money",
      headers: ["支出金额", "已支出金额", "支出资金", "使用金额"],
      meaning: {
        heads: {
          money: 0.88,
          "money count": 0.88,
          spend: 0.85,
          "spend count": 0.85,
          "spend money": 0.9,
        },
        needs: "spend",
        allow: "spend actual project money fiscal",
        veto: "apply approve lacking balance",
      },
    },
    state: {
      kind: "category",
      headers: ["项目状态", "状态", "项目进展", "进展"],
      meaning: {
        heads: { "project status": 0.9, "founded status": 0.85, status: 0.6 },
        allow: "project founded hold actual",
        veto: "money area named date time",
      },
      values: {
        申报: { en: "Applied for", also: ["已申报", "申报中", "待批"] },
        已批复: { en: "Approved", also: ["批复", "未开工"] },
        实施中: { en: "Under way", also: ["在建", "进行中", "已开工"] },
        已完工: { en: "Completed", also: ["完工", "已完成", "完成"] },
        已验收: { en: "Accepted", also: ["验收", "验收合格", "已竣工验收"] },
        已终止: { en: "Stopped", also: ["终止", "取消", "撤销"] },
      },
      required: true,
    },
    reviewed_on: {
      kind: "day",
      headers: ["验收日期", "验收时间", "评审日期"],
      meaning: {
        heads: { date: 0.85, time: 0.8 },
        needs: "evaluation",
        allow: "evaluation founded project actual",
        veto: "deadline filed plan",
      },
    },
    serial: { kind: "note", headers: ["序号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
  },
  measures: {
    project_count: {
      label: { zh: "项目", en: "Projects" },
      unit: { zh: "个", en: "projects" },
      column: "listed",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
      countLike: true,
    },
    project_finished: {
      label: { zh: "完工项目", en: "Projects completed" },
      unit: { zh: "个", en: "projects" },
      column: "finished",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    project_stopped: {
      label: { zh: "终止项目", en: "Projects stopped" },
      unit: { zh: "个", en: "projects" },
      column: "stopped",
      overTime: "sum",
      overAreas: "sum",
      direction: "less",
    },
    project_applied: {
      label: { zh: "申请资金", en: "Funds applied for" },
      unit: { zh: "元", en: "yuan" },
      column: "applied_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
    project_approved: {
      label: { zh: "批复资金", en: "Funds approved" },
      unit: { zh: "元", en: "yuan" },
      column: "approved_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
    project_allocated: {
      label: { zh: "拨付资金", en: "Funds allocated" },
      unit: { zh: "元", en: "yuan" },
      column: "allocated_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    project_spent: {
      label: { zh: "支出资金", en: "Funds spent" },
      unit: { zh: "元", en: "yuan" },
      column: "spent_yuan",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
  },
  ratios: {
    project_spent_share: {
      label: { zh: "项目资金支出率", en: "Project funds spent, share" },
      unit: { zh: "%", en: "%" },
      ratio: { of: "project_spent", to: "project_allocated" },
      direction: "more",
    },
  },
};

export default projects;
