import type { Attainment, AttainmentRow } from "../../analyze/results/attainment.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf } from "../labels/chart-table.ts";
import { type DisplayUnit, tableValue } from "../labels/display-unit.ts";

/** The same in numbers. */
export function planBarsTable({ rows, total, words }: Attainment, unit: DisplayUnit): DataTable {
  const { kind } = unit;
  return {
    columns: [
      { label: words.parts, kind: "text" },
      { label: { zh: "计划", en: "Planned" }, unit: unit.unit, kind },
      { label: { zh: "实际", en: "Actual" }, unit: unit.unit, kind },
      { label: { zh: "差额", en: "Gap" }, unit: unit.unit, kind, signed: true },
      { label: { zh: "完成率", en: "Completed" }, unit: { zh: "%", en: "%" }, kind: "percent" },
    ],
    rows: [
      ...rows.map((row) => tableRow(row, row.name, unit)),
      {
        ...tableRow(total, { zh: "合计（两项齐全）", en: "Total of those with both" }, unit),
        tone: "total" as const,
      },
    ],
  };
}

function tableRow(row: AttainmentRow, name: string | Text, unit: DisplayUnit): Row {
  const scaled = (value: number | null) => (value === null ? null : tableValue(value, unit));
  const otherwise = absenceOf(row.status);
  return {
    cells: [
      { text: name },
      cellOf(scaled(row.planned), otherwise),
      cellOf(scaled(row.actual), otherwise),
      cellOf(scaled(row.gap), "not-computed"),
      cellOf(row.rate, "not-computed"),
    ],
  };
}
