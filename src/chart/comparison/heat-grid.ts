import { type Grid, returnsId } from "../../analyze/measure/status-grid.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { counted } from "../../model/number-format.ts";
import { periodKind } from "../../model/periods/period.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { en, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { absenceOf } from "../labels/absence.ts";
import { periodColumns, scaledCell } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { periodRange } from "../labels/periods.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { classBreaks } from "../layout/nice-scale.ts";
import { firstNotes, firstOf } from "../layout/of-many.ts";
import { heatGridSpec } from "./heat-grid-spec.ts";

/** More periods than this leave no square on a phone. */
const MOST_PERIODS = 60;

/**
 * Draws areas by periods: values in at most four shades, and the cells without a return. Of more than 60 periods it
 * shows the last ones.
 * @throws for periods of different kinds.
 */
export function heatGrid(given: Grid): Chart<Grid> {
  expectKind("heatGrid", given, "grid");
  refuseUnlike(given);
  const grid = lastPeriods(given);
  const values = grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.value ?? []));
  const unit = displayUnit(grid.measure, values);
  const breaks = classBreaks(values);
  const shown = { ...grid, rows: firstOf(grid.rows, hasGaps) };
  return {
    result: grid,
    subtitle: subtitle(grid, unit),
    notes: [...firstNotes(grid.rows.length, grid.words.parts), ...notes(grid)],
    legend: legend(grid, breaks, unit),
    alt: alt(grid),
    table: table(shown, unit),
    spec: (view) =>
      grid.rows.length === 0 ? emptyFrame(view) : heatGridSpec(shown, breaks, unit, view),
  };
}

/** True where a return is missing or not complete. */
const hasGaps = ({ cells }: Grid["rows"][number]): boolean =>
  cells.some(({ status }) => status === "missing" || status === "partial");

function refuseUnlike({ periods, measure }: Grid): void {
  const kinds = [...new Set(periods.map(periodKind))];
  if (kinds.length > 1)
    throw new ScriptError(
      REFUSED_RESULTS["unlike-periods"]("heatGrid", measure, kinds.join(" and ")),
    );
}

const lastPeriods = (grid: Grid): Grid => ({
  ...grid,
  periods: grid.periods.slice(-MOST_PERIODS),
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.slice(-MOST_PERIODS) })),
});

function subtitle({ measure, periods }: Grid, { unit }: DisplayUnit): Text {
  const range = periodRange(periods);
  return {
    zh: `${measure.label.zh}，${range.zh}。单位：${unit.zh}；着色分档见图例`,
    en: `${measure.label.en}, ${range.en}. Unit: ${unit.en}; classes as in the legend`,
  };
}

const count = ({ rows }: Grid, status: string): number =>
  rows.flatMap((row) => row.cells).filter((cell) => cell.status === status).length;

function notes(grid: Grid): Said[] {
  const [missing, partial] = [count(grid, "missing"), count(grid, "partial")];
  const { rows, periods, words } = grid;
  const of = (what: string, value: number) => numberOf(value, returnsId(grid, what));
  return [
    phrase(
      zh`${of("areas", rows.length)}个${words.parts}×${of("periods", periods.length)}期，其中未报送${of("missing", missing)}格、数据不全${of("partial", partial)}格；未报送的不按零计算。`,
      en`${of("areas", rows.length)} ${words.parts} × ${of("periods", periods.length)} periods: ${of("missing", missing)} not reported, ${of("partial", partial)} incomplete; nothing missing counts as zero.`,
    ),
  ];
}

/** From the lowest class to the highest: class 1 is the darkest. */
const CLASS_KEYS = ["class-4", "class-3", "class-2", "class-1"] as const;

function legend(grid: Grid, breaks: readonly number[], unit: DisplayUnit): LegendEntry[] {
  const classes = CLASS_KEYS.slice(0, breaks.length + 1).map((key, at) => ({
    key,
    label: classLabel(breaks, at, unit),
  }));
  const has = (status: string): boolean => count(grid, status) > 0;
  return [
    ...classes,
    ...(has("zero") ? [{ key: "zero" as const, label: { zh: "0", en: "0" } }] : []),
    ...(has("missing")
      ? [{ key: "missing" as const, label: { zh: "未报送", en: "not reported" } }]
      : []),
    ...(has("partial")
      ? [{ key: "incomplete" as const, label: { zh: "数据不全", en: "incomplete" } }]
      : []),
    ...(has("not-due")
      ? [{ key: "not-due" as const, label: { zh: "不适用", en: "not due" } }]
      : []),
  ];
}

/** Names a class, from its break up to the next one. */
function classLabel(breaks: readonly number[], at: number, unit: DisplayUnit): Text {
  const [from, to] = [breaks[at - 1], breaks[at]];
  const say = (value: number, lang: "zh" | "en"): string => label(value, unit, { lang });
  if (from === undefined && to === undefined) return { zh: "大于0", en: "above 0" };
  if (from === undefined) return { zh: `${say(to!, "zh")}以下`, en: `under ${say(to!, "en")}` };
  if (to === undefined)
    return { zh: `${say(from, "zh")}及以上`, en: `${say(from, "en")} and more` };
  if (unit.divisor === 1 && unit.digits === 0)
    return {
      zh: `${say(from, "zh")}～${say(to - 1, "zh")}`,
      en: `${say(from, "en")} to ${say(to - 1, "en")}`,
    };
  return {
    zh: `${say(from, "zh")}至不足${say(to, "zh")}`,
    en: `${say(from, "en")} to under ${say(to, "en")}`,
  };
}

function alt(grid: Grid): Text {
  const { rows, periods, measure, words } = grid;
  const range = periodRange(periods);
  const missing = count(grid, "missing");
  const names = rows
    .filter((row) => row.cells.some((cell) => cell.status === "missing"))
    .map((row) => row.name);
  return joined([
    {
      zh: `热力表：${rows.length}个${words.parts.zh}${range.zh}的${measure.label.zh}，按数值分档着色。`,
      en: `Heat table: ${measure.label.en} of ${rows.length} ${words.parts.en}, ${range.en}; shaded by class.`,
    },
    missing > 0
      ? {
          zh: `未报送${missing}格，涉及${listNames(names).zh}。`,
          en: `${counted(missing, "cells")} not reported: ${listNames(names).en}.`,
        }
      : { zh: "没有未报送。", en: "Nothing is missing." },
  ]);
}

const table = ({ rows, periods, words }: Grid, unit: DisplayUnit): DataTable =>
  tableOf(rows, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    ...periodColumns<Grid["rows"][number]>(periods, unit, ({ cells }, at) =>
      scaledCell(cells[at]!.value, unit, absenceOf(cells[at]!.status), cells[at]!.figure),
    ),
  ]);
