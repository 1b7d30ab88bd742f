import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Phase, Task } from "../../model/datasets/expectations.ts";
import { namesIn } from "../cells/read-list.ts";
import { readDeadline, readStart } from "../values/read-deadline.ts";
import { type FieldLine, fieldLinesIfThere } from "./small-table.ts";

/** A line of `tasks.csv`; its measures as written, such as 活动场次（培训讲座）. */
export interface TaskLine extends Task {
  readonly measures: readonly string[];
}

/** The lines that can be used, and what is wrong with the others. */
export interface TaskLines {
  readonly tasks: readonly TaskLine[];
  readonly phases: readonly Phase[];
  readonly faults: readonly Text[];
}

/** No tasks and no phases. */
export const NO_TASKS: TaskLines = { tasks: [], phases: [], faults: [] };

/** The headers of the columns, the usual one first. */
const TASK = {
  label: ["任务", "任务名称", "重点任务", "工作任务", "名称", "task"],
  labelEn: ["英文名称", "labelen"],
  bodies: ["责任单位", "牵头单位", "责任部门", "bodies"],
  measures: ["指标", "指标名称", "统计指标", "measures"],
  due: ["时限", "完成时限", "完成时间", "due"],
} as const;

const PHASE = {
  label: ["阶段", "阶段名称", "名称", "phase"],
  labelEn: ["英文名称", "labelen"],
  from: ["自", "起始", "开始", "起始日期", "开始时间", "from"],
  until: ["至", "截止", "结束", "截止日期", "结束时间", "until"],
} as const;

/** Reads `tasks.csv` and `phases.csv` of a data folder; without the files there are none. */
export function readTasks(pathOf: (name: string) => string): TaskLines {
  const faults: Text[] = [];
  return {
    tasks: fieldLinesIfThere("tasks.csv", pathOf, TASK).flatMap((line) => taskIn(line, faults)),
    phases: fieldLinesIfThere("phases.csv", pathOf, PHASE).flatMap((line) => phaseIn(line, faults)),
    faults,
  };
}

const wrong = EXPECTATIONS["bad-value"];

function taskIn({ file, line, at, of }: FieldLine<keyof typeof TASK>, faults: Text[]): TaskLine[] {
  const [label, deadline] = [of("label"), of("due")];
  const due = deadline === "" ? null : readDeadline(deadline);
  const isUnread = deadline !== "" && due === null;
  if (label === "") faults.push(wrong(at, TASK.label[0], label, "政策宣讲"));
  if (isUnread) faults.push(wrong(at, TASK.due[0], deadline, "2023年9月底"));
  if (label === "" || isUnread) return [];
  return [
    {
      ...{ file, line, due, label: labelOf(label, of("labelEn")) },
      bodies: namesIn(of("bodies")),
      measures: namesIn(of("measures")),
    },
  ];
}

function phaseIn({ file, line, at, of }: FieldLine<keyof typeof PHASE>, faults: Text[]): Phase[] {
  const [label, first, last] = [of("label"), readStart(of("from")), readDeadline(of("until"))];
  const isReversed = first !== null && last !== null && last < first;
  if (label === "") faults.push(wrong(at, PHASE.label[0], label, "自查自评"));
  if (first === null) faults.push(wrong(at, PHASE.from[0], of("from"), "2023-04"));
  if (last === null || isReversed) faults.push(wrong(at, PHASE.until[0], of("until"), "2023-09"));
  if (label === "" || first === null || last === null || isReversed) return [];
  return [{ file, line, label: labelOf(label, of("labelEn")), first, last }];
}

const labelOf = (zh: string, en: string): Text => ({ zh, en: en || zh });
