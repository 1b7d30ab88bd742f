import type { TaskLine } from "../../ingest/references/read-tasks.ts";
import type { Text } from "../../messages/text.ts";
import type { Task } from "../../model/datasets/expectations.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { findPlace, type Place } from "./find-place.ts";

/** A task with the measures that show what became of it. */
export interface PlacedTask extends Task {
  readonly parts: readonly TaskPart[];
}

/** A measure of a task, and the part of it that the task is about. */
export interface TaskPart {
  readonly view: MeasureView;
  readonly where: Readonly<Record<string, string>>;
}

/** A measure with a part of it in brackets: 活动场次（培训讲座）. */
const WITH_PART = /^(.+?)[（(]([^（）()]+)[）)]$/u;

/** Finds the measures of a task; one that is unknown is said, and the task has the others. */
export function placeTask(line: TaskLine, place: Place, troubles: Text[]): PlacedTask {
  const { measures, ...task } = line;
  const parts = measures.flatMap((word): TaskPart[] => {
    const [, measure = word, part = ""] = WITH_PART.exec(word) ?? [];
    const { file, line: at } = line;
    const found = findPlace({ file, line: at, measure, part, area: "" }, place, troubles);
    return found ? [{ view: found.view, where: found.where }] : [];
  });
  return { ...task, parts };
}
