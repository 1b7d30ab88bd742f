import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";
import { type CountyLine, changeCell, countyLine, levelCell } from "./county-line.ts";

/**
 * Lists measures of many units, one a row: the year before, the year under review with its line of years, the
 * like-for-like change and rate, and how many areas reported.
 */
export function itemsTable(measures: readonly MeasureView[]): DataTable {
  const lines = measures
    .filter(({ overAreas }) => overAreas === "sum")
    .map((measure) => countyLine(measure));
  const values = lines.flatMap(({ before, after }) => [before?.value ?? 0, after.value ?? 0]);
  const decimals = values.every(Number.isInteger) ? 0 : 1;
  return tableOf(lines, [
    { label: { zh: "事项", en: "Item" }, kind: "text", of: ({ measure }) => measure.label },
    { label: { zh: "单位", en: "Unit" }, kind: "text", of: ({ measure }) => measure.unit },
    {
      label: { zh: "上年", en: "Year before" },
      ...{ kind: "count", decimals },
      of: (line) => levelCell(line, line.before),
    },
    {
      label: { zh: "本年", en: "This year" },
      ...{ kind: "count", decimals },
      of: (line) => withYears(line, levelCell(line, line.after)),
    },
    {
      label: { zh: "同口径增减", en: "Change, like for like" },
      ...{ kind: "count", decimals, signed: true },
      of: (line) => changeCell(line, "change"),
    },
    {
      label: { zh: "增减", en: "Rate" },
      unit: { zh: "%", en: "%" },
      ...{ kind: "percent", signed: true },
      of: (line) => changeCell(line, "rate"),
    },
    {
      label: { zh: "报送齐全", en: "Reported in full" },
      unit: lines[0]?.measure.panel().words.parts ?? { zh: "个", en: "areas" },
      kind: "range",
      of: ({ measure, after, county }) => ({
        text: `${after.complete}/${after.expected}`,
        figure: figureId(`${measure.id}.complete`, measure.period, county),
      }),
    },
  ]);
}

const withYears = ({ measure }: CountyLine, cell: TableCell): TableCell =>
  "value" in cell ? { ...cell, spark: measure.totals().rows.map(({ value }) => value) } : cell;
