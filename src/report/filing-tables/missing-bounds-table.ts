import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { missingBounds } from "../../analyze/results/missing-bounds.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { amount } from "../../narrate/sentence/words.ts";

/** The totals of every year that lacks returns, and the range that these could bring. */
export function missingBoundsTable(measures: readonly MeasureView[]): DataTable {
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      { label: { zh: "时间", en: "Period" }, kind: "text" },
      { label: { zh: "已报合计", en: "Total of what is there" }, kind: "range" },
      { label: { zh: "缺报按上次数", en: "Missing as last time" }, kind: "range" },
      { label: { zh: "缺报按历史最大数", en: "Missing at their largest" }, kind: "range" },
      { label: { zh: "缺报", en: "Missing" }, kind: "text" },
    ],
    rows: measures
      .filter(({ overAreas }) => overAreas === "sum")
      .flatMap((measure) => {
        const returns = measure.panel(measure.dataset.returns);
        return measure.years
          .map((year) => missingBounds(returns, measure.periodOf(year)))
          .filter(({ missing }) => missing.length > 0)
          .map(({ period, asZero, asLast, asLargest, missing }) => {
            const names = missing.map(({ area, period: each }) => ({
              zh: `${area.name}${periodName(each).zh}`,
              en: `${area.name} in ${periodName(each).en}`,
            }));
            return {
              cells: [
                { text: measure.label },
                { text: periodName(period) },
                ...[asZero, asLast, asLargest].map((value) => ({ text: amount(value, measure) })),
                {
                  text: {
                    zh: names.map(({ zh }) => zh).join("、"),
                    en: names.map(({ en }) => en).join(", "),
                  },
                },
              ],
            };
          });
      }),
  };
}
