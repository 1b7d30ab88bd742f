import type { Dataset } from "../../src/index.ts";

/** 问题整改：一个乡镇的一个问题，从发现之日到销号之日；整改时限可以是日期，也可以是反馈后一段时间。 */
const rectification: Dataset = {
  name: "rectification",
  label: { zh: "问题整改", en: "Rectification" },
  returns: "year",
  optional: true,
  lifetime: { from: "found_on", until: "closed_on", due: "due", reopened: "reopened_on" },
  contradictions: {
    closed_without_day: {
      says: {
        zh: "状态为已销号，没有销号日期，仍按未销号统计",
        en: "the state is closed and there is no day of closing; it counts as open",
      },
      where: { state: ["已销号"] },
      days: { closed_on: "empty" },
    },
    open_with_day: {
      says: {
        zh: "状态不是已销号，却有销号日期，按已销号统计",
        en: "the state is not closed and there is a day of closing; it counts as closed",
      },
      where: { state: ["整改中", "未整改"] },
      days: { closed_on: "filled" },
    },
    due_before_found: {
      says: { zh: "整改时限早于发现日期", en: "the deadline lies before the day of finding" },
      days: { found_on: { after: "due" } },
    },
    due_long_after: {
      says: {
        zh: "整改时限晚于发现日期两年以上，年份可能有误",
        en: "the deadline lies more than two years after the day of finding; a year may be wrong",
      },
      days: { due: { after: "found_on", days: 730 } },
    },
    reopened_and_closed: {
      says: {
        zh: "状态为反弹，销号日期却晚于反弹日期",
        en: "the state is reopened and the day of closing lies after that of reopening",
      },
      where: { state: ["反弹"] },
      days: { closed_on: { after: "reopened_on" } },
    },
  },
  once: {
    number: {
      columns: ["number"],
      says: { zh: "问题编号相同", en: "have the same number" },
    },
    problem: {
      columns: ["township", "found_on", "text"],
      says: {
        zh: "乡镇、发现日期和问题描述都相同",
        en: "have the same township, day of finding and problem",
      },
    },
  },
  columns: {
    number: {
      kind: "text",
      headers: ["问题编号", "整改编号", "编号"],
      key: true,
    },
    serial: { kind: "note", headers: ["序号"] },
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "所属乡镇", "属地", "所在乡镇"],
      required: true,
    },
    found_on: {
      kind: "day",
      headers: ["发现日期", "发现时间", "检查日期", "检查时间", "查出日期", "问题发现时间"],
      meaning: {
        heads: { date: 0.85, time: 0.8, "found date": 0.92, "found time": 0.9, found: 0.6 },
        needs: "found",
        allow: "problem found evaluation",
        veto: "deadline rectify filed body founded",
      },
      key: true,
      required: true,
    },
    feedback_on: {
      kind: "day",
      headers: ["反馈日期", "反馈时间", "交办日期", "交办时间", "通知日期"],
      meaning: {
        heads: { date: 0.85, time: 0.8 },
        needs: "handed-over",
        allow: "problem handed-over document",
        veto: "deadline rectify filed founded",
      },
      notBefore: "found_on",
    },
    due: {
      kind: "day",
      headers: ["整改时限", "整改期限", "完成时限", "整改完成时限", "限期", "时限", "要求完成时间"],
      meaning: {
        heads: {
          deadline: 0.9,
          "rectify deadline": 0.95,
          "deadline date": 0.9,
          "deadline time": 0.9,
        },
        allow: "rectify problem plan actual",
        veto: "filed founded named",
      },
      ahead: true,
      after: ["feedback_on", "found_on"],
    },
    closed_on: {
      kind: "day",
      headers: ["销号日期", "销号时间", "整改完成日期", "整改完成时间", "办结日期"],
      meaning: {
        heads: { date: 0.8, time: 0.75, "rectify date": 0.85, "rectify time": 0.8 },
        needs: "rectify",
        allow: "rectify problem actual",
        veto: "deadline filed found handed-over founded plan",
      },
      notBefore: "found_on",
      required: true,
      blank: true,
    },
    reopened_on: {
      kind: "day",
      headers: ["反弹日期", "重新发现日期", "复查未通过日期"],
      notBefore: "found_on",
    },
    found_by: {
      kind: "category",
      headers: ["发现单位", "检查单位", "检查方式", "问题来源", "发现途径"],
      meaning: {
        heads: {
          "found body": 0.9,
          "problem source": 0.9,
          "found method": 0.85,
          "found source": 0.9,
        },
        allow: "found problem evaluation",
        veto: "responsible area person money",
      },
      breakdown: true,
    },
    body: {
      kind: "category",
      headers: ["责任单位", "整改责任单位", "牵头单位", "整改单位"],
      meaning: {
        heads: { "responsible body": 0.92, "rectify body": 0.9, "rectify responsible body": 0.95 },
        allow: "rectify responsible hold",
        veto: "area person money filed found",
      },
      key: true,
      breakdown: true,
    },
    text: {
      kind: "text",
      headers: ["问题描述", "问题", "存在问题", "问题内容", "具体问题", "主要问题"],
      meaning: {
        heads: { problem: 0.85, "problem content": 0.92, "problem reason": 0.6, content: 0.5 },
        needs: "problem",
        allow: "problem found content",
        veto: "date time code serial rectify body source type count",
      },
      key: true,
    },
    supervised: {
      kind: "category",
      headers: ["是否督办", "督办", "是否挂牌督办", "挂牌督办"],
      values: {
        是: { en: "Yes", also: ["√", "督办", "已督办", "挂牌督办"] },
        否: { en: "No", also: ["×", "未督办", "无"] },
      },
    },
    state: {
      kind: "category",
      headers: ["整改状态", "状态", "整改情况", "整改进展", "是否销号"],
      meaning: {
        heads: { "rectify status": 0.9, status: 0.5 },
        allow: "rectify problem",
        veto: "area money named",
      },
      values: {
        已销号: {
          en: "Closed",
          also: ["销号", "已整改", "整改完成", "已完成", "完成", "已办结", "办结", "是"],
        },
        整改中: {
          en: "Being put right",
          also: ["正在整改", "推进中", "进行中", "未完成", "未销号", "否"],
        },
        未整改: { en: "Not begun", also: ["未启动", "尚未整改", "未开展"] },
        反弹: { en: "Reopened", also: ["问题反弹", "重新发现", "复发"] },
      },
    },
    remark: { kind: "note", headers: ["备注", "说明", "整改措施", "整改结果"] },
  },
  measures: {
    rectification_found: {
      label: { zh: "新发现问题", en: "Problems found" },
      unit: { zh: "个", en: "problems" },
      column: "began",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
      countLike: true,
    },
    rectification_closed: {
      label: { zh: "销号问题", en: "Problems closed" },
      unit: { zh: "个", en: "problems" },
      column: "ended",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    rectification_open: {
      label: { zh: "未销号问题", en: "Problems open" },
      unit: { zh: "个", en: "problems" },
      column: "standing",
      overTime: "last",
      overAreas: "sum",
      direction: "less",
    },
    rectification_overdue: {
      label: { zh: "逾期未销号问题", en: "Problems overdue" },
      unit: { zh: "个", en: "problems" },
      column: "overdue",
      overTime: "last",
      overAreas: "sum",
      direction: "less",
    },
    rectification_in_time: {
      label: { zh: "按期销号问题", en: "Problems closed in time" },
      unit: { zh: "个", en: "problems" },
      column: "in_time",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    rectification_late: {
      label: { zh: "逾期销号问题", en: "Problems closed late" },
      unit: { zh: "个", en: "problems" },
      column: "late",
      overTime: "sum",
      overAreas: "sum",
      direction: "less",
    },
    rectification_reopened: {
      label: { zh: "反弹问题", en: "Problems reopened" },
      unit: { zh: "个", en: "problems" },
      column: "reopened",
      overTime: "sum",
      overAreas: "sum",
      direction: "less",
    },
  },
};

export default rectification;
