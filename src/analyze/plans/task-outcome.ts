import { type Completion, completionsOf, type Verdict } from "./completion.ts";
import type { Plans } from "./place-expectations.ts";
import type { PlacedTask, TaskPart } from "./place-task.ts";

/** The outcome of several comparisons together: the worst there is, of which one alone stands for all. */
const WORST_FIRST: readonly Verdict[] = ["missed", "unknown", "pending", "met"];

/** Joins verdicts; null where there is nothing to judge. */
export const worstOf = (verdicts: readonly Verdict[]): Verdict | null =>
  WORST_FIRST.find((each) => verdicts.includes(each)) ?? null;

/** Compares a measure of a task with the targets of the year that are set for it. */
export function completionsOfPart({ targets }: Plans, { view, where }: TaskPart): Completion[] {
  const own = targets.filter(({ id }) => id === `target:${view.id}`);
  return own.flatMap(completionsOf).filter(({ target }) => isSame(target.where, where));
}

const isSame = (one: TaskPart["where"], other: TaskPart["where"]): boolean =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);

/** Judges a task by the targets of its measures; null where none of them has one. */
export const taskOutcome = (plans: Plans, { parts }: PlacedTask): Verdict | null =>
  worstOf(parts.flatMap((part) => completionsOfPart(plans, part).map(({ verdict }) => verdict)));
