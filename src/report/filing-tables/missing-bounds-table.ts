import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { missingBounds } from "../../analyze/results/missing-bounds.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";
import { amount } from "../../narrate/sentence/words.ts";

/** Lists the totals of the years with missing returns, as filed and in two scenarios of what is missing. */
export const missingBoundsTable = (measures: readonly MeasureView[]): DataTable =>
  tableOf(measures.filter(({ overAreas }) => overAreas === "sum").flatMap(boundsOf), [
    { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ measure }) => measure.label },
    { label: { zh: "时间", en: "Period" }, kind: "text", of: ({ period }) => periodName(period) },
    {
      label: { zh: "已报合计", en: "Total of what is there" },
      kind: "range",
      of: (row) => said(row, "asZero"),
    },
    {
      label: { zh: "缺报按上年同期估计约", en: "About, missing as last time" },
      kind: "range",
      of: (row) => said(row, "asLast"),
    },
    {
      label: { zh: "缺报按历年最大一期估计约", en: "About, missing at their largest" },
      kind: "range",
      of: (row) => said(row, "asLargest"),
    },
    {
      label: { zh: "缺报", en: "Missing" },
      kind: "text",
      of: ({ missing }) => ({
        zh: missing.map(({ area, period }) => `${area.name}${periodName(period).zh}`).join("、"),
        en: missing
          .map(({ area, period }) => `${area.name} in ${periodName(period).en}`)
          .join(", "),
      }),
    },
  ]);

/** Computes the scenarios of every year of a measure that lacks returns. */
const boundsOf = (measure: MeasureView) =>
  measure.years
    .map((year) => ({ ...missingBounds(measure, measure.periodOf(year)), measure }))
    .filter(({ missing }) => missing.length > 0);

/** Writes a total with its id. */
function said(
  row: ReturnType<typeof boundsOf>[number],
  of: "asZero" | "asLast" | "asLargest",
): TableCell {
  const [text, figure] = [amount(row[of], row.measure), row.figures[of]];
  return figure === undefined ? { text } : { text, figure };
}
