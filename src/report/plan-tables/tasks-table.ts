import { type Completion, completionId } from "../../analyze/plans/completion.ts";
import { partName } from "../../analyze/plans/part-name.ts";
import type { Plans } from "../../analyze/plans/place-expectations.ts";
import type { PlacedTask, TaskPart } from "../../analyze/plans/place-task.ts";
import { completionsOfPart, taskOutcome, worstOf } from "../../analyze/plans/task-outcome.ts";
import { LIST_MARK } from "../../ingest/cells/read-list.ts";
import type { Text } from "../../messages/text.ts";
import { groupBy } from "../../model/group-by.ts";
import { yearOf } from "../../model/periods/period.ts";
import { partName as dayInYear, periodName } from "../../model/periods/period-name.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";
import { shortTargetText, verdictName } from "../../narrate/plans/say-completions.ts";
import { amount, signedAmount } from "../../narrate/sentence/words.ts";
import { type CountyLine, changeCell, countyLine, levelCell } from "./county-line.ts";

/** A row: a task, or one of its measures with a target that is set for it. */
interface Line {
  readonly task: PlacedTask;
  readonly part?: TaskPart;
  readonly totals?: CountyLine;
  /** The target of the county or of each of some areas; none where nothing is set. */
  readonly completions: readonly Completion[];
}

/**
 * Lists the tasks, each with the bodies that answer for it, its deadline and its outcome; beneath it what its measures
 * did: this year's number, the change like for like, the target and the verdict.
 */
export function tasksTable(plans: Plans, year: number): DataTable {
  return tableOf(
    plans.tasks.flatMap((task) => linesOf(plans, task)),
    [
      { label: { zh: "任务和指标", en: "Task and measure" }, kind: "text", of: nameOf },
      {
        label: { zh: "责任单位和时限", en: "Responsible, due" },
        kind: "text",
        of: (line) => bodiesOf(line, year),
      },
      { label: { zh: "本年", en: "This year" }, kind: "range", of: levelOf },
      { label: { zh: "同口径增减", en: "Change" }, kind: "range", of: changeOf },
      { label: { zh: "目标", en: "Target" }, kind: "range", of: targetOf },
      { label: { zh: "结果", en: "Result" }, kind: "text", of: (line) => outcomeOf(plans, line) },
    ],
    ({ part }) => ({ tone: part ? "part" : "head" }),
  );
}

const linesOf = (plans: Plans, task: PlacedTask): Line[] => [
  { task, completions: [] },
  ...task.parts.flatMap((part) => {
    const totals = countyLine(part.view, part.where);
    const byTarget = [...groupBy(completionsOfPart(plans, part), ({ target }) => target).values()];
    const each = byTarget.length > 0 ? byTarget : [[]];
    return each.map((completions) => ({ task, part, totals, completions }));
  }),
];

const nameOf = ({ task, part }: Line): Text =>
  part ? partName(part.view.label, part.where) : task.label;

/** Stands in the cells that a row has nothing to say in. */
const NOTHING: TableCell = { text: "" };

/** Names the bodies that answer for a task and the day by which it is due: 宣传部门、县委办；9月30日. */
function bodiesOf({ task: { bodies, due }, part }: Line, year: number): TableCell {
  if (part) return NOTHING;
  const day = due === null ? null : yearOf(due) === year ? dayInYear(due) : periodName(due);
  const said = (names: string, mark: string, by: string | undefined): string =>
    [names, by].filter((each) => each).join(mark) || "—";
  return {
    text: {
      zh: said(bodies.join(LIST_MARK), "；", day?.zh),
      en: said(bodies.join(", "), "; ", day?.en),
    },
  };
}

const levelOf = ({ totals, part }: Line): TableCell =>
  totals && part
    ? inWords(levelCell(totals, totals.after), (value) =>
        amount(value, part.view, totals.after.qualifier),
      )
    : NOTHING;

const changeOf = ({ totals, part }: Line): TableCell =>
  totals && part
    ? inWords(changeCell(totals, "change"), (value) => signedAmount(value, part.view))
    : NOTHING;

/** Writes the number of a cell with its unit: the measures of one task have many. */
const inWords = (cell: TableCell, say: (value: number) => Text): TableCell =>
  "value" in cell
    ? { text: say(cell.value), ...(cell.figure ? { figure: cell.figure } : {}) }
    : cell;

function targetOf({ part, completions: [first] }: Line): TableCell {
  if (!part) return NOTHING;
  if (!first) return { text: "—" };
  const { relation, value } = first.target;
  const text = shortTargetText(part.view, relation, value);
  return { text: ofAreas(first, text), figure: completionId(first, "aim") };
}

/** Adds for whom a target is, unless it is for the county. */
function ofAreas({ target: { areas }, area }: Completion, { zh, en }: Text): Text {
  if (areas === null || area === null) return { zh, en };
  return areas.length === 1
    ? { zh: `${area.name}${zh}`, en: `${area.nameEn ?? area.name}: ${en}` }
    : { zh: `各${zh}`, en: `each ${en}` };
}

function outcomeOf(plans: Plans, { task, part, completions }: Line): TableCell {
  if (part && completions.length === 0) return NOTHING;
  const outcome = part
    ? worstOf(completions.map(({ verdict }) => verdict))
    : taskOutcome(plans, task);
  return { text: verdictName(outcome) };
}
