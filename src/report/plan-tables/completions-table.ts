import { countId, countOfId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Completion, completionId, completionsOf } from "../../analyze/plans/completion.ts";
import { partName } from "../../analyze/plans/part-name.ts";
import { worstOf } from "../../analyze/plans/task-outcome.ts";
import type { Text } from "../../messages/text.ts";
import type { Target } from "../../model/datasets/expectations.ts";
import { groupBy } from "../../model/group-by.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { type JudgedTarget, targetText, verdictName } from "../../narrate/plans/say-completions.ts";
import { amount, signedAmount } from "../../narrate/sentence/words.ts";

/** A target with its measure and its comparisons. */
interface Line extends JudgedTarget {
  readonly view: MeasureView;
  readonly target: Target;
}

/** Lists the targets of the year under review that have anything to compare with. */
export const judgedTargets = (views: readonly MeasureView[]): Line[] =>
  views.flatMap((view) =>
    [...groupBy(completionsOf(view), ({ target }) => target)].map(([target, own]) => ({
      ...{ view, measure: view, target, own },
      name: withScope(nameOf(view, target), view, target),
    })),
  );

/** Adds for whom a target is, unless it is for the county. */
function withScope({ zh, en }: Text, view: MeasureView, { areas }: Target): Text {
  if (areas === null) return { zh, en };
  const { parts } = view.panel().words;
  return areas.length === 1
    ? { zh: `${areas[0]!.name}${zh}`, en: `${en} of ${areas[0]!.name}` }
    : { zh: `各${parts.zh}${zh}`, en: `${en} of each of the ${parts.en}` };
}

/** Names a measure and the part of it that a target is about. */
function nameOf({ label }: MeasureView, { where }: Target): Text {
  const bare = { zh: label.zh.replace(/目标$/u, ""), en: label.en.replace(/^Target of /, "") };
  return partName(bare, where);
}

/**
 * Sets each target beside its number: what is asked, what was done, the rate (none of a target of zero), the part of
 * the year that is over, and the verdict. Of a target of many areas it says how many reached it.
 */
export function completionsTable(views: readonly MeasureView[]): DataTable {
  const lines = judgedTargets(views);
  const hasPace = lines.some(({ own }) => own[0]?.pace != null);
  return tableOf(lines, [
    {
      label: { zh: "指标", en: "Measure" },
      kind: "text",
      of: ({ view, target }) => nameOf(view, target),
    },
    { label: { zh: "范围", en: "For" }, kind: "text", of: scopeOf },
    {
      label: { zh: "目标", en: "Target" },
      kind: "range",
      of: targetOf,
    },
    { label: { zh: "实际", en: "Actual" }, kind: "range", of: actualOf },
    { label: { zh: "差额", en: "Gap" }, kind: "range", of: gapOf },
    {
      label: { zh: "完成率", en: "Completed" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      of: rateOf,
    },
    ...(hasPace ? [PACE] : []),
    { label: { zh: "结果", en: "Result" }, kind: "text", of: verdictText },
  ]);
}

const PACE: ColumnOf<Line> = {
  label: { zh: "时间进度", en: "Time elapsed" },
  unit: { zh: "%", en: "%" },
  kind: "percent",
  of: ({ own }) => own[0]?.pace ?? { status: "not-due" },
};

const single = ({ target, own }: Line): Completion | undefined =>
  target.areas === null || target.areas.length === 1 ? own[0] : undefined;

/** Names the areas of a target, and its period where that is not the year. */
function scopeOf(line: Line): TableCell {
  const { zh, en } = placesOf(line);
  const { period } = line.target;
  const when = periodName(period);
  const text = /^\d{4}$/.test(period)
    ? { zh, en }
    : { zh: `${zh}，${when.zh}`, en: `${en}, ${when.en}` };
  const figure = single(line) ? undefined : countId(aimsOf(line.own));
  return { text, ...(figure ? { figure } : {}) };
}

/** Lists the ids of what is asked of each of some areas. */
const aimsOf = (own: readonly Completion[]): string[] => own.map((one) => completionId(one, "aim"));

function placesOf({ view, target, own }: Line): Text {
  const { words } = view.panel();
  if (target.areas === null) return words.whole;
  const [first, ...others] = target.areas;
  if (first && others.length === 0) return { zh: first.name, en: first.nameEn ?? first.name };
  return {
    zh: `${own.length}个${words.parts.zh}，每个`,
    en: `each of ${own.length} ${words.parts.en}`,
  };
}

/** Of many areas there is no one number; the table of the chart has them all. */
const OF_MANY: TableCell = { status: "not-due" };

function actualOf(line: Line): TableCell {
  const one = single(line);
  if (one === undefined) return reachedBy(line);
  const { value, qualifier, period, area } = one.cell;
  if (value === null) return { status: "missing" };
  const { measure, where } = line.target;
  const code = one.area?.code ?? area.code;
  return {
    text: amount(value, line.view, qualifier),
    figure: figureId(measure, period, code, where),
  };
}

/** Says what a target asks for, of each of many areas as of the first. */
function targetOf(line: Line): TableCell {
  const text = targetText(line.view, line.target.relation, line.target.value);
  const [one] = line.own;
  return one === undefined ? { text } : { text, figure: completionId(one, "aim") };
}

/** Says how many areas reached a target of their own. */
function reachedBy({ own }: Line): TableCell {
  const met = own.filter(({ verdict }) => verdict === "met");
  const text = { zh: `${met.length}个达到`, en: `${met.length} reached it` };
  const figure = countOfId(aimsOf(met), aimsOf(own));
  return { text, ...(figure ? { figure } : {}) };
}

function gapOf(line: Line): TableCell {
  const one = single(line);
  if (!one) return OF_MANY;
  return one.gap === null
    ? { status: "missing" }
    : { text: signedAmount(one.gap, line.view), figure: completionId(one, "gap") };
}

function rateOf(line: Line): TableCell | number {
  const one = single(line);
  if (!one) return OF_MANY;
  if (one.rate === null) return { status: one.gap === null ? "missing" : "no-result" };
  return { value: one.rate, figure: completionId(one, "rate") };
}

/** Says the verdict of a target; of several areas the worst there is. */
const verdictText = ({ own }: Line): Text =>
  verdictName(worstOf(own.map(({ verdict }) => verdict)) ?? "unknown");
