import { EXPECTATIONS } from "../../messages/authors/expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { Phase, Task } from "../../model/datasets/expectations.ts";
import { yearOf } from "../../model/periods/period.ts";
import { namesIn } from "../cells/read-list.ts";
import { readDeadline, readStart } from "../values/read-deadline.ts";
import { type FieldHeaders, type FieldLine, fieldLinesIfThere } from "./small-table.ts";

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
  label: ["任务", "任务名称", "重点任务", "工作任务", "事项", "任务内容", "名称", "task"],
  labelEn: ["英文名称", "labelen"],
  bodies: ["责任单位", "牵头单位", "责任部门", "部门", "主体", "承办单位", "负责单位", "bodies"],
  measures: ["指标", "指标名称", "统计指标", "measures"],
  due: ["时限", "期限", "完成时限", "完成时间", "截止时间", "截止日期", "due"],
} as const;

const PHASE = {
  label: ["阶段", "阶段名称", "阶段划分", "名称", "phase"],
  labelEn: ["英文名称", "labelen"],
  from: [
    "自",
    "起始",
    "开始",
    "起始日期",
    "开始时间",
    "开始日期",
    "启动时间",
    "启动日期",
    "起始时间",
    "起",
    "from",
  ],
  until: [
    "至",
    "截止",
    "结束",
    "截止日期",
    "结束时间",
    "结束日期",
    "截止时间",
    "完成时间",
    "终止日期",
    "止",
    "until",
  ],
} as const;

/** Reads `tasks.csv` and `phases.csv` of a data folder; without the files there are none. */
export function readTasks(pathOf: (name: string) => string): TaskLines {
  const faults: Text[] = [];
  const linesOf = <Field extends string>(file: string, headers: FieldHeaders<Field>) =>
    fieldLinesIfThere(file, pathOf, headers);
  const tasks = linesOf("tasks.csv", TASK).flatMap((line) => taskIn(line, faults));
  const phases = linesOf("phases.csv", PHASE).flatMap((line) => phaseIn(line, faults));
  return { tasks, phases, faults: [...faults, ...oddTasks(tasks), ...overlaps(phases)] };
}

/** The fewest deadlines whose years say what is usual, and how far from their median one is asked about. */
const FEWEST_DEADLINES = 3;
const YEARS_APART = 3;

/** Says which tasks stand there twice, and which deadlines lie years from those of the others; all of them are used. */
function oddTasks(tasks: readonly TaskLine[]): Text[] {
  const years = tasks.flatMap(({ due }) => (due === null ? [] : yearOf(due))).sort((a, b) => a - b);
  const usual = years[Math.floor(years.length / 2)] ?? 0;
  return tasks.flatMap((task, i) => {
    const at = `${task.file}:${task.line}`;
    const before = tasks.slice(0, i).find(({ label }) => label.zh === task.label.zh);
    const isFar =
      task.due !== null &&
      years.length >= FEWEST_DEADLINES &&
      Math.abs(yearOf(task.due) - usual) >= YEARS_APART;
    return [
      ...(before ? [EXPECTATIONS["listed-before"](at, task.label, before.line)] : []),
      ...(isFar ? [EXPECTATIONS["far-deadline"](at, task.label, task.due!, usual)] : []),
    ];
  });
}

/** Says which phases begin before the one before them is over: what is due then stands in both. */
function overlaps(phases: readonly Phase[]): Text[] {
  const inOrder = phases.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return inOrder.slice(1).flatMap((phase, i) => {
    const before = inOrder[i]!;
    return phase.first <= before.last
      ? [
          EXPECTATIONS["overlapping-phases"](
            `${before.file}:${before.line}`,
            before.label,
            phase.label,
          ),
        ]
      : [];
  });
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
