import type { Text } from "../../messages/text.ts";
import type { Phase } from "../../model/datasets/expectations.ts";
import { groupBy } from "../../model/group-by.ts";
import { lastDay, yearOf } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { completionsOf, type Verdict } from "./completion.ts";
import { type DutyState, dutyGrid } from "./duty-grid.ts";
import { partName } from "./part-name.ts";
import type { Plans } from "./place-expectations.ts";
import { taskOutcome, worstOf } from "./task-outcome.ts";

/** Something that was due on a day, and what came of it; null where there is nothing to judge it by. */
export interface DueItem {
  readonly kind: "task" | "target" | "duty";
  readonly label: Text;
  readonly due: string;
  readonly outcome: Verdict | null;
}

/** A phase with what was due in it, in order of the days. */
export interface AgendaPhase {
  readonly phase: Phase;
  readonly due: readonly DueItem[];
}

/** The phases of the year under review with what was due in each, and what was due in none. */
export interface Agenda {
  readonly kind: "agenda";
  readonly year: number;
  readonly phases: readonly AgendaPhase[];
  readonly outside: readonly DueItem[];
}

/**
 * Sets what was due in a year into its phases: tasks by their deadline, targets by the end of their period, duties by
 * the end of each interval.
 */
export function agendaOf(plans: Plans, year: number): Agenda {
  const phases = plans.phases
    .filter(({ first, last }) => first <= `${year}-12-31` && last >= `${year}-01-01`)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const items = [
    ...tasksDue(plans, year),
    ...targetsDue(plans.targets),
    ...dutiesDue(plans.duties),
  ];
  const due = items.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return {
    ...{ kind: "agenda", year },
    phases: phases.map((phase) => ({ phase, due: due.filter((item) => isIn(phase, item)) })),
    outside: due.filter((item) => !phases.some((phase) => isIn(phase, item))),
  };
}

const isIn = ({ first, last }: Phase, { due }: DueItem): boolean => due >= first && due <= last;

const tasksDue = (plans: Plans, year: number): DueItem[] =>
  plans.tasks.flatMap((task) =>
    task.due !== null && yearOf(task.due) === year
      ? [{ kind: "task", label: task.label, due: task.due, outcome: taskOutcome(plans, task) }]
      : [],
  );

const targetsDue = (views: readonly MeasureView[]): DueItem[] =>
  views.flatMap((view) =>
    [...groupBy(completionsOf(view), ({ target }) => target)].map(([target, own]) => ({
      kind: "target",
      label: partName(view.label, target.where),
      due: lastDay(target.period),
      outcome: worstOf(own.map(({ verdict }) => verdict)),
    })),
  );

const dutiesDue = (views: readonly MeasureView[]): DueItem[] =>
  views.map(dutyGrid).flatMap(({ windows, rows, view }) =>
    windows.map((window, i) => ({
      kind: "duty",
      label: {
        zh: `${view.label.zh}（${window.name.zh}）`,
        en: `${view.label.en} (${window.name.en})`,
      },
      due: window.last,
      outcome: worstOf(rows.flatMap(({ cells }) => verdictOf(cells[i]!.state) ?? [])),
    })),
  );

/** The verdict that a state of a duty comes to; none of an area of which nothing was due. */
function verdictOf(state: DutyState): Verdict | null {
  if (state === "met") return "met";
  if (state === "short") return "missed";
  return state === "unreported" ? "unknown" : null;
}
