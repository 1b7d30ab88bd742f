import type { Plans } from "../../analyze/plans/place-expectations.ts";
import type { PlacedTask } from "../../analyze/plans/place-task.ts";
import { taskOutcome } from "../../analyze/plans/task-outcome.ts";
import { LIST_MARK } from "../../ingest/cells/read-list.ts";
import type { Text } from "../../messages/text.ts";
import { en, NOTHING, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/** Names the tasks whose targets were missed, with the bodies that answer for them, and those that cannot be judged. */
export function sayTasks(plans: Plans): Finding {
  const judged = plans.tasks.map((task) => ({ task, outcome: taskOutcome(plans, task) }));
  const withOutcome = (wanted: string | null): PlacedTask[] =>
    judged.filter(({ outcome }) => outcome === wanted).map(({ task }) => task);
  const [missed, unknown] = [withOutcome("missed"), withOutcome("unknown")];
  const [pending, open] = [withOutcome("pending"), withOutcome(null)];
  const head: Text =
    missed.length === 0
      ? { zh: "重点任务没有未达到目标的", en: "No task missed a target" }
      : {
          zh: `重点任务中未达到目标的：${missed.map(withBodies).join(LIST_MARK)}`,
          en: `Tasks that missed a target: ${missed.map(({ label }) => label.en).join(", ")}`,
        };
  const rest = (tasks: readonly PlacedTask[], chinese: string, english: string): Text =>
    tasks.length === 0
      ? NOTHING
      : {
          zh: `；${chinese}：${tasks.map(({ label }) => label.zh).join(LIST_MARK)}`,
          en: `; ${english}: ${tasks.map(({ label }) => label.en).join(", ")}`,
        };
  const parts = [
    rest(unknown, "因报送不全不能判断的", "not to be judged for want of returns"),
    rest(pending, "尚未到期的", "not due yet"),
    rest(open, "没有定目标的", "without a target"),
  ] as const;
  return finding(
    phrase(
      zh`${head}${parts[0]}${parts[1]}${parts[2]}。`,
      en`${head}${parts[0]}${parts[1]}${parts[2]}.`,
    ),
  );
}

const withBodies = ({ label, bodies }: PlacedTask): string =>
  bodies.length === 0 ? label.zh : `${label.zh}（${bodies.join(LIST_MARK)}）`;
