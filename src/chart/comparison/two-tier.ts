import { countId } from "../../analyze/figures/derived.ts";
import type { Comparison, ComparisonRow, Side } from "../../analyze/measure/comparison.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import { periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type Column,
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { en, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf, PERCENT, scaledCell, tableWithTotal } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, withUnit } from "../labels/display-unit.ts";
import { doubtNotes } from "../labels/doubts.ts";
import { estimatedCell, estimateNotes, inSide } from "../labels/estimates.ts";
import { partNotes } from "../labels/part-notes.ts";
import { joined, listNames, PENDING } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { endsNotes, endsOf, restSum } from "../layout/of-many.ts";
import { twoTierSpec } from "./two-tier-spec.ts";

export interface TwoTierOptions {
  /** Adds a panel with the rates of change; a small base has none. */
  readonly rates?: boolean;
}

/**
 * Draws rises and falls: the bar of this period on that of the last, and beside it the change, on a scale larger by
 * a whole multiple. Rows without a value keep their place and give the reason.
 * @throws if the two periods are not of one kind: a part of a year does not compare with a year.
 */
export function twoTier(
  comparison: Comparison,
  { rates = false }: TwoTierOptions = {},
): Chart<Comparison> {
  expectKind("twoTier", comparison, "comparison");
  refuseUnlike(comparison);
  const { rows, measure } = comparison;
  const unit = displayUnit(
    measure,
    rows.flatMap((row) => [row.before, row.after]),
  );
  const shown = { ...comparison, rows: endsOf(rows) };
  const isEmpty = rows.every((row) => row.before === null && row.after === null);
  return {
    result: comparison,
    subtitle: subtitle(comparison, unit),
    notes: notes(comparison, rates),
    legend: legend(comparison),
    alt: alt(comparison, unit),
    table: table(shown, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : twoTierSpec(shown, unit, rates, view)),
  };
}

function refuseUnlike({ before, after, measure }: Comparison): void {
  const [one, other] = [periodKind(before), periodKind(after)];
  const unlike =
    one !== other ||
    (one === "span" &&
      before.slice(4, 7) + before.slice(12) !== after.slice(4, 7) + after.slice(12));
  if (unlike)
    throw new ScriptError(
      REFUSED_RESULTS["unlike-periods"]("twoTier", measure, `${before}, ${after}`),
    );
}

function subtitle({ measure, before, after }: Comparison, { unit }: DisplayUnit): Text {
  const [then, now] = [periodName(before), periodName(after)];
  return {
    zh: `${measure.label.zh}，${now.zh}与${then.zh}比较。单位：${unit.zh}`,
    en: `${measure.label.en}, ${now.en} against ${then.en}. Unit: ${unit.en}`,
  };
}

function notes({ rows, of, measure, after, before, counts }: Comparison, rates: boolean): Said[] {
  const comparable = rows.filter((row) => row.change !== null);
  const ids = rows.flatMap(({ figures }) => figures?.after ?? []);
  const all = numberOf(rows.length, ids.length === rows.length ? countId(ids) : undefined);
  const both = numberOf(comparable.length, counts?.known ?? countOfChanges(comparable));
  const absent = (period: "before" | "after"): string[] =>
    rows.filter((row) => row[`${period}Status`] === "missing").map((row) => row.name);
  return [
    phrase(
      zh`共${all}个${of}，其中${both}个两期可比。`,
      en`${all} ${of}, of which ${both} can be compared.`,
    ),
    ...endsNotes(rows.length, of, restOf(rows, measure)),
    ...missing(periodName(after), absent("after")),
    ...missing(periodName(before), absent("before")),
    ...(rates ? [rateNote(smallestBaseOf(measure))] : []),
    ...partNotes(rows),
    ...estimateNotes(rows),
    ...doubtNotes(rows, measure),
  ];
}

/** Returns the id of the number of changes, where each has one. */
function countOfChanges(rows: readonly ComparisonRow[]): string | undefined {
  const ids = rows.flatMap(({ figures }) => figures?.change ?? []);
  return ids.length === rows.length ? countId(ids) : undefined;
}

/** Says what the rows that are not drawn add up to in the later period, where they add up. */
const restOf = (rows: readonly ComparisonRow[], { overAreas, ratio, unit }: Measure) =>
  overAreas === "sum" && !ratio
    ? restSum(
        rows.map(({ after }) => after),
        unit,
      )
    : undefined;

function missing(period: Text, names: readonly string[]): Text[] {
  if (names.length === 0) return [];
  const list = listNames(names, names.length);
  return [
    { zh: `${period.zh}未报送：${list.zh}。`, en: `Not reported in ${period.en}: ${list.en}.` },
  ];
}

const rateNote = (base: number): Text => ({
  zh: `基数小于${base}的不计算增减百分比；超过100%的画到100%为止，并以▸标出。`,
  en: `No percentage on a base under ${base}; pins end at 100% and ▸ marks those beyond.`,
});

function legend({ rows, before, after, measure }: Comparison): LegendEntry[] {
  const pending = rows.some((row) => [row.beforeStatus, row.afterStatus].includes("partial"));
  const changed = measure.direction !== "neutral";
  const more = measure.direction === "more";
  const moves = rows.flatMap(({ change }) => change ?? []);
  return [
    { key: "this-year", label: periodName(after) },
    { key: "last-year", label: periodName(before) },
    ...(pending ? [PENDING] : []),
    ...(changed
      ? [
          ...(moves.some((change) => change > 0)
            ? [{ key: more ? "good" : "bad", label: RISE } as const]
            : []),
          ...(moves.some((change) => change < 0)
            ? [{ key: more ? "bad" : "good", label: FALL } as const]
            : []),
        ]
      : []),
  ];
}

const RISE: Text = { zh: "增加", en: "rise" };
const FALL: Text = { zh: "减少", en: "fall" };

function alt({ rows, of, measure, before, after }: Comparison, unit: DisplayUnit): Text {
  const filed = rows.filter((row) => row.after !== null);
  const top = filed.reduce<ComparisonRow | null>(
    (most, row) => (most && most.after! >= row.after! ? most : row),
    null,
  );
  const fell = rows.filter((row) => (row.change ?? 0) < 0).map((row) => row.name);
  const rose = rows.filter((row) => (row.change ?? 0) > 0).length;
  const absent = rows.filter((row) => row.after === null).map((row) => row.name);
  const [then, now] = [periodName(before), periodName(after)];
  return joined([
    {
      zh: `条形图：${rows.length}个${of.zh}${now.zh}与${then.zh}的${measure.label.zh}。`,
      en: `Bar chart: ${measure.label.en} of ${rows.length} ${of.en}, ${now.en} against ${then.en}.`,
    },
    top && {
      zh: `最多的是${top.name}（${withUnit(top.after!, unit, { lang: "zh" })}）。`,
      en: `Largest: ${top.name} (${withUnit(top.after!, unit, { lang: "en" })}).`,
    },
    {
      zh: `${rose}个增加，${fell.length}个减少${fell.length > 0 ? `（${listNames(fell).zh}）` : ""}。`,
      en: `${rose} rose, ${fell.length} fell${fell.length > 0 ? ` (${listNames(fell).en})` : ""}.`,
    },
    absent.length > 0
      ? { zh: `无数据：${listNames(absent).zh}。`, en: `No value: ${listNames(absent).en}.` }
      : null,
  ]);
}

const CHANGE: Text = { zh: "增减", en: "Change" };
const TOTAL: Text = { zh: "可比合计", en: "Comparable total" };

function table(comparison: Comparison, scale: DisplayUnit): DataTable {
  const { rows, total, measure } = comparison;
  const columns = tableColumns(comparison, scale);
  const isAdded = measure.overAreas === "sum" && rows.some(({ change }) => change !== null);
  return isAdded ? tableWithTotal(rows, total, columns) : tableOf(rows, columns);
}

function tableColumns(
  comparison: Comparison,
  scale: DisplayUnit,
): readonly ColumnOf<ComparisonRow>[] {
  const { of, total, before, after } = comparison;
  const { unit, kind } = scale;
  const change: Pick<Column, "unit" | "kind"> =
    kind === "percent"
      ? { unit: { zh: "个百分点", en: "percentage points" }, kind: "points" }
      : { unit, kind };
  return [
    { label: of, kind: "text", of: (row) => (row === total ? TOTAL : row.name) },
    { label: periodName(before), unit, kind, of: (row) => levelCell(row, "before", scale) },
    { label: periodName(after), unit, kind, of: (row) => levelCell(row, "after", scale) },
    {
      label: CHANGE,
      ...change,
      signed: true,
      of: (row) => {
        const id = row.change === null ? undefined : row.figures?.change;
        return estimatedCell(scaledCell(row.change, scale, "not-computed", id), row);
      },
    },
    {
      label: CHANGE,
      ...PERCENT,
      signed: true,
      of: (row) => {
        const noRate = row.change === null ? "not-computed" : "small-base";
        const id = row.rate === null ? undefined : row.figures?.rate;
        return estimatedCell(cellOf(row.rate, noRate, id), row);
      },
    },
  ];
}

function levelCell(row: ComparisonRow, side: Side, scale: DisplayUnit): TableCell {
  const id = row[side] === null ? undefined : row.figures?.[side];
  const cell = scaledCell(row[side], scale, absenceOf(row[`${side}Status`]), id);
  return estimatedCell(cell, inSide(row, side));
}
