import { recordsOf } from "../../../src/csv/read-records.ts";
import { type Reader, readFile } from "../../../src/ingest/read-file.ts";

/** Files of plans with their usual headers and rows; one header at a time is written in another office's words. */
const FILES = {
  tallies: [
    "township:乡镇,period:年度,item:事项,part:层级,value:数量,unit:计量单位",
    "石桥镇,2023,召开会议,县级,12,次",
    "高桥镇,2023,发放手册,乡级,900,册",
    "高桥镇,2022,召开会议,县级,11,次",
  ],
  checklists: [
    "period:检查日期,township:乡镇,object_type:对象类型,body:单位名称,item:清单项目,state:有无,evidence:佐证材料数",
    "2023-11-10,石桥镇,乡镇,石桥镇人民政府,工作方案,有,2",
    "2023-11-11,高桥镇,学校,高桥镇中心小学,主题班会,无,0",
    "2023-11-12,高桥镇,企业,高桥水泥厂,职工之家,有,3",
  ],
  projects: [
    "period:年度,number:项目编号,name:项目名称,township:乡镇,type:项目类型,source:资金来源,applied_yuan:申请金额(元),approved_yuan:批复金额(元),allocated_yuan:拨付金额(元),spent_yuan:支出金额(元),state:项目状态,reviewed_on:验收日期",
    "2023,XM01,文化广场,石桥镇,文体设施,县级财政,300000,250000,200000,180000,已验收,2023-11-20",
    "2023,XM02,宣传栏,高桥镇,宣传阵地,上级补助,90000,80000,80000,61000,实施中,",
    "2022,XM03,服务站,高桥镇,便民服务,捐赠资金,70000,70000,70000,70000,已完工,",
  ],
  returns: [
    "period:报告期,township:乡镇,form:报表名称,due:应报日期,received:收到日期,state:审核状态,first:初报数,final:终报数",
    "2023-Q1,石桥镇,活动情况季报,2023-04-10,2023-04-08,终报,41,41",
    "2023-Q2,石桥镇,活动情况季报,2023-07-10,2023-07-12,已审,35,37",
    "2023-Q1,高桥镇,工作进展季报,2023-04-10,2023-04-10,初报,52,52",
  ],
} as const;

export type PlanFile = keyof typeof FILES;

/** What became of a header: taken for its field, for another one, or left to a person. */
export type Taken = "right" | "wrong" | "asked";

/** Reads a file of which one column has another header. */
export function takenAs(file: PlanFile, field: string, header: string, from: Reader): Taken {
  const [heads, ...rows] = FILES[file];
  const columns = heads.split(",").map((each) => each.split(":") as [string, string]);
  const at = columns.findIndex(([name]) => name === field);
  const unit = /\(.+\)$/u.exec(columns[at]![1])?.[0] ?? "";
  const line = columns.map(([, usual], i) => (i === at ? header + unit : usual)).join(",");
  const result = readFile(recordsOf(Buffer.from(`${[line, ...rows].join("\n")}\n`), "x.csv"), from);
  const own = result.columns[at];
  if (result.dataset === null || result.facts === null || own === undefined) return "asked";
  if (result.dataset.name !== file) return "wrong";
  if (field === "item" && file === "tallies")
    return own.role === "measure-name" ? "right" : own.field ? "wrong" : "asked";
  if (field === "value") return own.role === "value" ? "right" : own.field ? "wrong" : "asked";
  return own.field === field ? "right" : own.field === null ? "asked" : "wrong";
}

type Case = readonly [file: PlanFile, field: string, header: string];

/** Headers that were looked at while words were added. */
export const SEEN: readonly Case[] = [
  ["tallies", "township", "所在镇街"],
  ["tallies", "period", "统计年度"],
  ["tallies", "item", "工作内容"],
  ["tallies", "item", "统计指标"],
  ["tallies", "value", "年内完成数"],
  ["tallies", "value", "上报数量"],
  ["tallies", "part", "细分类别"],
  ["checklists", "period", "核查时间"],
  ["checklists", "body", "被检查单位"],
  ["checklists", "item", "检查内容"],
  ["checklists", "state", "核查结果"],
  ["checklists", "state", "是否完成"],
  ["checklists", "evidence", "佐证资料份数"],
  ["checklists", "object_type", "单位性质"],
  ["projects", "name", "建设项目名称"],
  ["projects", "applied_yuan", "申报资金额"],
  ["projects", "approved_yuan", "审批金额"],
  ["projects", "allocated_yuan", "实际拨付资金"],
  ["projects", "spent_yuan", "实际支出"],
  ["projects", "state", "建设状态"],
  ["projects", "reviewed_on", "竣工验收时间"],
  ["projects", "source", "经费渠道"],
  ["returns", "form", "统计报表名称"],
  ["returns", "due", "规定上报时间"],
  ["returns", "due", "上报截止时间"],
  ["returns", "received", "实际上报时间"],
  ["returns", "state", "审核结果"],
  ["returns", "first", "首次上报数"],
  ["returns", "final", "最终审定数"],
];

/** Headers that were held back till the end. */
export const HELD: readonly Case[] = [
  ["tallies", "township", "填报乡镇"],
  ["tallies", "item", "工作项目"],
  ["tallies", "value", "累计完成"],
  ["tallies", "value", "完成数量合计"],
  ["checklists", "body", "受查单位名称"],
  ["checklists", "item", "清单内容"],
  ["checklists", "state", "完成情况"],
  ["checklists", "evidence", "材料数量"],
  ["projects", "approved_yuan", "审定资金"],
  ["projects", "allocated_yuan", "到账金额"],
  ["projects", "spent_yuan", "已使用资金"],
  ["projects", "township", "建设乡镇"],
  ["returns", "form", "表格名称"],
  ["returns", "received", "收表日期"],
  ["returns", "due", "应上报日期"],
  ["returns", "final", "终审数"],
];

/** Columns of numbers, days and states: what figures are made of. */
export const VALUES: ReadonlySet<string> = new Set([
  ...["value", "state", "evidence", "applied_yuan", "approved_yuan", "allocated_yuan"],
  ...["spent_yuan", "due", "received", "first", "final"],
]);
