import type { Totals, TotalsRow } from "../analyze/totals.ts";
import type { Lang, Text } from "../messages.ts";
import { periodKind } from "../table/period.ts";
import { ABSENCE, ABSENCE_SIGN, absenceOf, cellOf } from "./absence.ts";
import { along, asIs, bands, textOf } from "./channels.ts";
import {
  type Chart,
  type ChartTable,
  type LegendEntry,
  ROOM,
  type VegaLiteSpec,
  type View,
} from "./chart.ts";
import { type DisplayUnit, displayUnit, label, tableValue } from "./display-unit.ts";
import { emptyFrame } from "./empty-frame.ts";
import { periodLabel, periodRange, shortPeriod } from "./period-label.ts";
import { rateLabel } from "./rate-label.ts";
import { textWidth, widest } from "./text-width.ts";
import { thin } from "./thin.ts";
import { color, HATCH } from "./tokens.ts";
import { joined, PENDING } from "./words.ts";

/**
 * The total of every period as a column from zero; below it the change to the period before on the
 * same set of areas.
 * @throws for a measure that has no total (scores, rates), and for periods of different kinds.
 */
export function yearColumns(totals: Totals): Chart<Totals> {
  refuseUnlike(totals);
  const { rows, measure } = totals;
  const unit = displayUnit(
    measure,
    rows.map((row) => row.value),
  );
  const isEmpty = rows.every((row) => row.value === null);
  return {
    result: totals,
    subtitle: subtitle(totals, unit),
    notes: rows.filter((row) => row.complete < row.expected).map((row) => incomplete(row, totals)),
    legend: legend(totals),
    alt: alt(totals, unit),
    table: table(totals, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(totals, unit, view)),
  };
}

/** More columns than this do not fit a phone. */
const MOST_COLUMNS = 40;

function refuseUnlike({ rows, measure }: Totals): void {
  const kinds = new Set(rows.map((row) => periodKind(row.period)));
  if (measure.overAreas !== "sum")
    throw new Error(
      `yearColumns(): ${measure.id} has no total over areas; show trends() or a grid`,
    );
  if (kinds.size > 1)
    throw new Error(
      `yearColumns(): ${measure.id}: expected periods of one kind, got ${[...kinds].join(" and ")}`,
    );
  if (rows.length > MOST_COLUMNS)
    throw new Error(
      `yearColumns(): ${rows.length} periods, at most ${MOST_COLUMNS} fit; pass the last ones`,
    );
}

const HEIGHT = 140;
const MOST_STEP = 124;
const MOST_BAR = 56;

function draw(totals: Totals, unit: DisplayUnit, view: View): VegaLiteSpec {
  const { rows, measure } = totals;
  const step = stepOf(totals, unit, view);
  const column = bands("period", "keys");
  const made = data(rows, measure.direction, unit, step, view.lang);
  const values = rows.map((row) => row.value ?? 0);
  return {
    datasets: { rows: made },
    params: [
      { name: "keys", value: rows.map((row) => row.period) },
      { name: "values", value: [Math.min(0, ...values), Math.max(0, ...values) || 1] },
    ],
    data: { name: "rows" },
    width: step * rows.length,
    height: HEIGHT,
    layer: [
      {
        mark: { type: "bar", width: Math.min(MOST_BAR, step * 0.62), strokeWidth: 1 },
        encoding: {
          x: column,
          y: along("value", "values"),
          fill: asIs("fill"),
          stroke: asIs("edge"),
        },
      },
      {
        mark: { type: "text", baseline: "bottom", dy: -3, fontWeight: { expr: "datum.weight" } },
        encoding: {
          x: column,
          y: along("top", "values"),
          text: textOf("label"),
          fill: asIs("labelInk"),
        },
      },
      {
        mark: { type: "rule", stroke: color("ink"), strokeWidth: 1.2 },
        data: { values: [{ zero: 0 }] },
        encoding: { y: along("zero", "values"), x: { value: 0 }, x2: { value: "width" } },
      },
      {
        mark: { type: "text", fontWeight: { expr: "datum.weight" } },
        encoding: { x: column, y: { value: HEIGHT + 12 }, text: textOf("name") },
      },
      {
        mark: { type: "text" },
        encoding: {
          x: column,
          y: { value: HEIGHT + 29 },
          text: textOf("rate"),
          fill: asIs("rateInk"),
        },
      },
    ],
  };
}

type Direction = Totals["measure"]["direction"];

function data(
  rows: readonly TotalsRow[],
  direction: Direction,
  unit: DisplayUnit,
  step: number,
  lang: Lang,
) {
  const names = thin(axisNames(rows), step);
  const rates = thin(
    rows.map((row, index) => (index === 0 ? "" : rateText(row, lang))),
    step,
  );
  const last = rows.length - 1;
  return rows.map((row, index) => ({
    period: row.period,
    name: names[index]!,
    value: row.value,
    top: Math.max(0, row.value ?? 0),
    label: labelOver(rows, index, unit, step, lang),
    labelInk: color(row.value === null ? "hi" : "ink"),
    weight: index === last ? "bold" : "normal",
    rate: rates[index]!,
    rateInk: color(rateInk(row, direction)),
    ...paint(row, last - index),
  }));
}

/** A number wider than its column stands there only if both neighbours are lower, so that it covers none. */
function labelOver(
  rows: readonly TotalsRow[],
  index: number,
  unit: DisplayUnit,
  step: number,
  lang: Lang,
): string {
  const { value, status } = rows[index]!;
  const text = valueText(rows[index]!, unit, lang);
  if (textWidth(text, { bold: true }) + 4 <= step) return text;
  if (value === null) return ABSENCE_SIGN[absenceOf(status)][lang];
  const neighbours = [rows[index - 1]?.value, rows[index + 1]?.value];
  return neighbours.every((other) => (other ?? 0) < value) ? text : "";
}

const axisNames = (rows: readonly TotalsRow[]): string[] =>
  rows.map((row) => shortPeriod(row.period));

/** Columns share the width; the texts of the outer ones may need some of it beside them. */
function stepOf({ rows }: Totals, unit: DisplayUnit, { lang, width }: View): number {
  const texts = rows.map((row) => valueText(row, unit, lang));
  const outer = widest([...axisNames(rows), ...texts, "+100.0%"], { bold: true });
  const step = ROOM[width] / rows.length;
  const beside = Math.max(0, outer - step);
  return Math.min(MOST_STEP, (ROOM[width] - beside) / rows.length);
}

/** This year solid, last year grey, older ones light with an outline; what is not complete is striped. */
function paint({ status }: TotalsRow, age: number): { fill: string; edge: string } {
  const token = age === 0 ? "ac" : "py";
  if (status === "partial") return { fill: HATCH[token], edge: color(token) };
  return { fill: color(age < 2 ? token : "b1"), edge: color(token) };
}

function valueText({ value, status, qualifier }: TotalsRow, unit: DisplayUnit, lang: Lang): string {
  if (value === null) return ABSENCE[absenceOf(status)][lang];
  const about = { zh: "约", en: "c. " }[lang];
  const before = qualifier === "approx" ? about : qualifier === "at_least" ? "≥" : "";
  return before + label(value, unit, { lang });
}

function rateText({ change, rate }: TotalsRow, lang: Lang): string {
  if (rate !== null) return rateLabel(rate, lang);
  return ABSENCE[change === null ? "not-computed" : "small-base"][lang];
}

function rateInk({ rate }: TotalsRow, direction: Direction): "ink3" | "ink2" | "hi" {
  if (rate === null) return "ink3";
  const isBad = direction === "more" ? rate < 0 : direction === "less" && rate > 0;
  return isBad ? "hi" : "ink2";
}

function subtitle({ measure, rows, words }: Totals, { unit }: DisplayUnit): Text {
  const range = periodRange(rows.map((row) => row.period));
  return {
    zh: `${words.whole.zh}${measure.label.zh}，${range.zh}。单位：${unit.zh}；柱下为比上期增减（同口径）`,
    en: `${measure.label.en}, ${words.whole.en}, ${range.en}. Unit: ${unit.en}; below: change on the period before, like for like`,
  };
}

const incomplete = ({ period, complete, expected }: TotalsRow, { words }: Totals): Text => ({
  zh: `${periodLabel(period).zh}：应报${expected}个${words.parts.zh}，${complete}个数据完整。`,
  en: `${periodLabel(period).en}: ${complete} of ${expected} ${words.parts.en} complete.`,
});

function legend({ rows }: Totals): LegendEntry[] {
  const [last, previous] = [rows.at(-1), rows.at(-2)];
  return [
    ...(last ? [{ key: "this-year" as const, label: periodLabel(last.period) }] : []),
    ...(previous ? [{ key: "last-year" as const, label: periodLabel(previous.period) }] : []),
    ...(rows.some((row) => row.status === "partial") ? [PENDING] : []),
  ];
}

function alt({ rows, measure, words }: Totals, unit: DisplayUnit): Text {
  const known = rows.filter((row) => row.value !== null);
  const range = periodRange(rows.map((row) => row.period));
  const say = (row: TotalsRow | undefined, lang: Lang): string =>
    row ? `${periodLabel(row.period)[lang]} ${valueText(row, unit, lang)}` : "";
  const absent = rows.length - known.length;
  return joined([
    {
      zh: `柱形图：${words.whole.zh}${range.zh}的${measure.label.zh}（${unit.unit.zh}）。`,
      en: `Column chart: ${measure.label.en}, ${range.en} (${unit.unit.en}).`,
    },
    {
      zh: `${say(known[0], "zh")}，${say(known.at(-1), "zh")}。`,
      en: `${say(known[0], "en")}, ${say(known.at(-1), "en")}.`,
    },
    absent > 0 ? { zh: `${absent}期无数据。`, en: `${absent} without a value.` } : null,
  ]);
}

function table({ rows, words }: Totals, unit: DisplayUnit): ChartTable {
  const scaled = (value: number | null) => (value === null ? null : tableValue(value, unit));
  const { kind } = unit;
  return {
    columns: [
      { label: { zh: "时期", en: "Period" }, kind: "text" },
      { label: { zh: "合计", en: "Total" }, unit: unit.unit, kind },
      {
        label: { zh: "同口径增减", en: "Like-for-like change" },
        unit: unit.unit,
        kind,
        signed: true,
      },
      {
        label: { zh: "同口径增减", en: "Like-for-like change" },
        unit: { zh: "%", en: "%" },
        kind: "percent",
        signed: true,
      },
      { label: { zh: "数据完整", en: "Complete" }, unit: words.parts, kind: "count" },
      { label: { zh: "应报", en: "Due" }, unit: words.parts, kind: "count" },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        { text: periodLabel(row.period) },
        cellOf(scaled(row.value), absenceOf(row.status)),
        cellOf(scaled(row.change), index === 0 ? "not-due" : "not-computed"),
        cellOf(
          row.rate,
          index === 0 ? "not-due" : row.change === null ? "not-computed" : "small-base",
        ),
        { value: row.complete },
        { value: row.expected },
      ],
    })),
  };
}
