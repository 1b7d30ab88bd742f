import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Lang } from "../../messages/text.ts";
import { ROOM, type VegaLiteSpec, type View } from "../chart.ts";
import { ABSENCE, ABSENCE_SIGN, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel } from "../labels/estimates.ts";
import { shortPeriod } from "../labels/periods.ts";
import { QUALIFIER_SIGNS } from "../labels/qualifier-signs.ts";
import { rateLabel } from "../labels/rate-label.ts";
import { thin } from "../layout/thin-labels.ts";
import { along, asIs, bands, textOf } from "../style/encodings.ts";
import { textWidth, widest } from "../style/text-width.ts";
import { color, HATCH } from "../style/tokens.ts";
import { byAge } from "./column-panels.ts";

const HEIGHT = 140;
const MOST_STEP = 124;
const BAR_WIDTH = { expr: "min(56, 0.62 * width / length(keys))" };

/** Draws columns from zero with their values on top, and periods and rates below. */
export function yearColumnsSpec(totals: Totals, unit: DisplayUnit, view: View): VegaLiteSpec {
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
        mark: { type: "bar", width: BAR_WIDTH, strokeWidth: 1 },
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

/** Chooses the label over a column. A number wider than its column needs lower neighbours, so that it covers none. */
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

/** Computes the width of a column with its gap; the texts of the outer columns may need room beside them. */
function stepOf({ rows }: Totals, unit: DisplayUnit, { lang, width }: View): number {
  const texts = rows.map((row) => valueText(row, unit, lang));
  const outer = widest([...axisNames(rows), ...texts, "+100.0%"], { bold: true });
  const step = ROOM[width] / rows.length;
  const beside = Math.max(0, outer - step);
  return Math.min(MOST_STEP, (ROOM[width] - beside) / rows.length);
}

/** Colours a column by its age; an incomplete one is striped. */
const paint = ({ status }: TotalsRow, age: number) => ({
  ...byAge(age),
  ...(status === "partial" ? { fill: HATCH[age === 0 ? "ac" : "py"] } : {}),
});

/** Prints a total with its 约, ≥ or 估, or the reason why there is none. */
export function valueText(
  { value, status, qualifier }: TotalsRow,
  unit: DisplayUnit,
  lang: Lang,
): string {
  if (value === null) return ABSENCE[absenceOf(status)][lang];
  const before = qualifier === null ? "" : QUALIFIER_SIGNS[qualifier][lang];
  return before + label(value, unit, { lang });
}

function rateText(row: TotalsRow, lang: Lang): string {
  const { change, rate } = row;
  if (rate !== null) return estimatedLabel(rateLabel(rate, lang), row, lang);
  return ABSENCE[change === null ? "not-computed" : "small-base"][lang];
}

function rateInk({ rate }: TotalsRow, direction: Direction): "ink3" | "ink2" | "hi" {
  if (rate === null) return "ink3";
  const isBad = direction === "more" ? rate < 0 : direction === "less" && rate > 0;
  return isBad ? "hi" : "ink2";
}
