import type { CardItem, Scorecard } from "../../analyze/scores/scorecard.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** The same in numbers. */
export function bulletsTable({ items, total, measure, period, before }: Scorecard): DataTable {
  const unit = measure.unit;
  return {
    columns: [
      { label: { zh: "指标", en: "Indicator" }, kind: "text" },
      { label: { zh: "分值", en: "Points" }, unit, kind: "score" },
      { label: periodName(before), unit, kind: "score" },
      { label: periodName(period), unit, kind: "score" },
      { label: { zh: "增减", en: "Change" }, unit, kind: "score", signed: true },
      { label: { zh: "得分率", en: "Share" }, unit: { zh: "%", en: "%" }, kind: "percent" },
      { label: { zh: "中位数", en: "Median" }, unit, kind: "score" },
    ],
    rows: [
      ...items.map((item) => tableRow(item, item.name)),
      { ...tableRow(total, { zh: "总分", en: "Total" }), tone: "total" as const },
    ],
  };
}

function tableRow({ points, score, before, median }: CardItem, name: string | Text): Row {
  const cell = (value: number | null, otherwise: "not-scored" | "not-computed") =>
    value === null ? { status: otherwise } : { value };
  const change = score === null || before === null ? null : score - before;
  return {
    cells: [
      { text: name },
      { value: points },
      cell(before, "not-scored"),
      cell(score, "not-scored"),
      cell(change, "not-computed"),
      cell(score === null ? null : score / points, "not-scored"),
      cell(median, "not-computed"),
    ],
  };
}
