import type { Attainment } from "../../analyze/results/attainment.ts";
import { displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** A page lists this many; the rest stands in the table of the chart. */
const MOST_LISTED = 10;

/** Who stayed furthest below plan, largest gap first. */
export function shortfallTable({ rows, planned, actual, words }: Attainment): DataTable {
  const short = rows
    .filter(({ gap }) => gap !== null && gap < 0)
    .sort((a, b) => a.gap! - b.gap! || 0)
    .slice(0, MOST_LISTED);
  const unit = displayUnit(
    actual,
    short.map((row) => row.planned),
  );
  const column = { unit: unit.unit, kind: unit.kind };
  return {
    columns: [
      { label: words.parts, kind: "text" },
      { label: planned.label, ...column },
      { label: actual.label, ...column },
      { label: { zh: "差额", en: "Gap" }, ...column, signed: true },
      { label: { zh: "完成率", en: "Completed" }, unit: { zh: "%", en: "%" }, kind: "percent" },
    ],
    rows: short.map((row) => ({
      cells: [
        { text: row.name },
        { value: tableValue(row.planned!, unit) },
        { value: tableValue(row.actual!, unit) },
        { value: tableValue(row.gap!, unit) },
        row.rate === null ? { status: "not-computed" } : { value: row.rate },
      ],
    })),
  };
}
