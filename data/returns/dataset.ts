import type { Dataset } from "../../src/index.ts";

/** 报表报送：一个乡镇一张报表一期的应报日期、收到日期和审核状态。 */
const returns: Dataset = {
  name: "returns",
  label: { zh: "报表报送", en: "Returns" },
  returns: "quarter",
  optional: true,
  counts: {
    expected: { says: { zh: "应报的报表数", en: "the returns due" } },
    in_time: {
      says: { zh: "按时报送的报表数", en: "the returns received in time" },
      days: { received: { by: "due" } },
    },
    late: {
      says: { zh: "迟报的报表数", en: "the returns received late" },
      days: { received: { after: "due" } },
    },
    outstanding: {
      says: { zh: "已过期限而未收到的报表数", en: "the returns past their day and not received" },
      days: { received: "empty", due: "over" },
    },
  },
  contradictions: {
    received_early: {
      says: {
        zh: "收到日期早于报告期末",
        en: "it was received before the end of its period",
      },
      days: { received: "before-end" },
    },
    due_early: {
      says: { zh: "应报日期早于报告期末", en: "it is due before the end of its period" },
      days: { due: "before-end" },
    },
    received_long_after: {
      says: {
        zh: "收到日期晚于应报日期半年以上，年份可能有误",
        en: "it was received more than half a year after it was due; a year may be wrong",
      },
      days: { received: { after: "due", days: 183 } },
    },
    final_many_times_first: {
      says: {
        zh: "终报数为初报数的八倍以上，数量级可能有误",
        en: "the final number is more than eight times the first one; the magnitude may be wrong",
      },
      numbers: { final: { above: "first", times: 8 } },
    },
    first_many_times_final: {
      says: {
        zh: "初报数为终报数的八倍以上，数量级可能有误",
        en: "the first number is more than eight times the final one; the magnitude may be wrong",
      },
      numbers: { first: { above: "final", times: 8 } },
    },
    final_without_day: {
      says: { zh: "状态为终报，没有收到日期", en: "it is final, without a day of receipt" },
      where: { state: ["终报"] },
      days: { received: "empty" },
    },
  },
  columns: {
    township: {
      kind: "area",
      headers: ["乡镇", "乡镇代码", "乡镇名称", "镇街", "乡镇街道", "填报单位", "报送单位"],
      required: true,
    },
    period: {
      kind: "period",
      headers: ["报告期", "所属时期", "报表时期", "统计期", "时期"],
      required: true,
    },
    form: {
      kind: "category",
      headers: ["报表名称", "报表", "表名"],
      meaning: {
        heads: { "filed name": 0.88, filed: 0.45 },
        needs: "filed",
        allow: "filed stat type",
        veto: "date time deadline status person body area count serial",
      },
      key: true,
      breakdown: true,
      required: true,
    },
    due: {
      kind: "day",
      headers: ["应报日期", "报送期限", "报送截止日期", "截止日期", "应报时间"],
      meaning: {
        heads: {
          deadline: 0.9,
          "deadline date": 0.9,
          "deadline time": 0.9,
          date: 0.82,
          time: 0.78,
        },
        needs: "deadline plan",
        allow: "filed stat plan deadline",
        veto: "actual received rectify founded named",
      },
      required: true,
      ahead: true,
    },
    received: {
      kind: "day",
      headers: ["收到日期", "实际报送日期", "报送日期", "实报日期", "报送时间"],
      meaning: {
        heads: {
          date: 0.82,
          time: 0.78,
          "filed date": 0.9,
          "filed time": 0.88,
          "received date": 0.9,
          "received time": 0.88,
        },
        needs: "filed received",
        allow: "filed stat actual received",
        veto: "deadline plan rectify founded named",
      },
      required: true,
      blank: true,
    },
    state: {
      kind: "category",
      headers: ["审核状态", "报表状态", "状态"],
      meaning: {
        heads: { "filed status": 0.9, status: 0.5 },
        allow: "filed stat self-score",
        veto: "money area rectify project",
      },
      values: {
        初报: { en: "First", also: ["初报数", "已报", "未审"] },
        已审: { en: "Reviewed", also: ["审核通过", "已审核", "审核"] },
        终报: { en: "Final", also: ["终审", "定稿", "终报数"] },
      },
    },
    first: {
      kind: "number",
      headers: ["初报数", "初报数值", "首报数", "首次上报数", "首次填报数", "初次上报数"],
    },
    final: {
      kind: "number",
      headers: ["终报数", "终报数值", "审定数", "终审数", "最终数", "最终审定数", "最终上报数"],
    },
    serial: { kind: "note", headers: ["序号", "编号"] },
    remark: { kind: "note", headers: ["备注", "说明"] },
  },
  measures: {
    returns_due: {
      label: { zh: "应报报表", en: "Returns due" },
      unit: { zh: "份", en: "returns" },
      column: "expected",
      overTime: "sum",
      overAreas: "sum",
      direction: "neutral",
    },
    returns_in_time: {
      label: { zh: "按时报送报表", en: "Returns in time" },
      unit: { zh: "份", en: "returns" },
      column: "in_time",
      overTime: "sum",
      overAreas: "sum",
      direction: "more",
    },
    returns_late: {
      label: { zh: "迟报报表", en: "Returns late" },
      unit: { zh: "份", en: "returns" },
      column: "late",
      overTime: "sum",
      overAreas: "sum",
      direction: "less",
    },
    returns_outstanding: {
      label: { zh: "未收到报表", en: "Returns outstanding" },
      unit: { zh: "份", en: "returns" },
      column: "outstanding",
      overTime: "sum",
      overAreas: "sum",
      direction: "less",
    },
  },
  ratios: {
    returns_in_time_share: {
      label: { zh: "报表按时率", en: "Returns in time, share" },
      unit: { zh: "%", en: "%" },
      ratio: { of: "returns_in_time", to: "returns_due" },
      direction: "more",
    },
  },
};

export default returns;
