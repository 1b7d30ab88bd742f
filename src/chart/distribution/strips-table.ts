import type { Peers } from "../../analyze/results/peers.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { tableValue } from "../labels/display-unit.ts";
import { estimatedCell } from "../labels/estimates.ts";
import { perHead, unitPerHead } from "../labels/per-head.ts";

/** The same in numbers. */
export function stripsTable({ rows, name }: Peers): DataTable {
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      { label: { zh: name, en: name }, kind: "ratio" },
      { label: { zh: "中位数", en: "Median" }, kind: "ratio" },
      { label: { zh: "单位", en: "Unit" }, kind: "text" },
      {
        label: { zh: "为中位数的", en: "Of the median" },
        unit: { zh: "%", en: "%" },
        kind: "percent",
      },
    ],
    rows: rows.map((row) => {
      const unit = unitPerHead(row);
      const cell = (value: number | null) =>
        value === null ? { status: "not-computed" as const } : { value: tableValue(value, unit) };
      const part = row.own !== null && row.median ? row.own / row.median : null;
      return {
        cells: [
          { text: perHead(row.measure.label, row.per) },
          estimatedCell(cell(row.own), row),
          cell(row.median),
          { text: unit.unit },
          part === null ? { status: "not-computed" as const } : { value: part },
        ],
      };
    }),
  };
}
