import type { SlopeRow, Slopes } from "../../analyze/results/slopes.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { type DisplayUnit, tableValue } from "../labels/display-unit.ts";
import { estimatedCell, inSide } from "../labels/estimates.ts";

/** The same in numbers. */
export function slopeTable({ rows, of, before, after }: Slopes, unit: DisplayUnit): DataTable {
  const value = (number: number) => ({ value: tableValue(number, unit) });
  return {
    columns: [
      { label: of, kind: "text" },
      { label: periodName(before), unit: unit.unit, kind: unit.kind },
      { label: periodName(after), unit: unit.unit, kind: unit.kind },
      { label: { zh: "两期之比的95%区间", en: "95% limits of the ratio" }, kind: "text" },
    ],
    rows: rows.map((row) => ({
      cells: [
        { text: row.name },
        estimatedCell(value(row.before), inSide(row, "before")),
        estimatedCell(value(row.after), inSide(row, "after")),
        row.ratio === null ? { status: "not-computed" as const } : { text: limitsText(row.ratio) },
      ],
    })),
  };
}

function limitsText({ lower, upper }: NonNullable<SlopeRow["ratio"]>): Text {
  const [low, high] = [lower, upper].map((each) => formatNumber(each, { digits: 2 }));
  return { zh: `${low}～${high}`, en: `${low}–${high}` };
}
