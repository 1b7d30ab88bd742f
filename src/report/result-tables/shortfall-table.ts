import type { Attainment } from "../../analyze/results/attainment.ts";
import { cellOf, scaledCell } from "../../chart/labels/chart-table.ts";
import { displayUnit } from "../../chart/labels/display-unit.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** The most areas listed; the table of the chart has all. */
const MOST_LISTED = 10;

/** Lists the areas furthest below plan, largest gap first. */
export function shortfallTable({ rows, planned, actual, words }: Attainment): DataTable {
  const short = rows
    .filter(({ gap }) => gap !== null && gap < 0)
    .sort((a, b) => a.gap! - b.gap! || 0)
    .slice(0, MOST_LISTED);
  const display = displayUnit(
    actual,
    short.map((row) => row.planned),
  );
  const { unit, kind } = display;
  return tableOf(short, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    {
      label: planned.label,
      unit,
      kind,
      of: (row) => scaledCell(row.planned, display, "missing", row.figures?.planned),
    },
    {
      label: actual.label,
      unit,
      kind,
      of: (row) => scaledCell(row.actual, display, "missing", row.figures?.actual),
    },
    {
      label: { zh: "差额", en: "Gap" },
      unit,
      kind,
      signed: true,
      of: (row) => scaledCell(row.gap, display, "not-computed", row.figures?.gap),
    },
    {
      label: { zh: "完成率", en: "Completed" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      of: ({ rate, figures }) => cellOf(rate, "not-computed", figures?.rate),
    },
  ]);
}
