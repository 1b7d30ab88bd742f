import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { textOf } from "../../model/tables/phrase.ts";
import { listOf } from "../../narrate/sentence/words.ts";

/** Counts, for each measure, the areas that were due and complete in its last year, and names the others. */
export function completenessTable(measures: readonly MeasureView[]): DataTable {
  const parts = measures[0]?.panel().words.parts ?? { zh: "乡镇", en: "townships" };
  return tableOf(measures.map(completenessOf), [
    { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ label }) => label },
    {
      label: { zh: "应报", en: "Due" },
      unit: parts,
      kind: "count",
      of: ({ due, id }) => ({ value: due, figure: id("due") }),
    },
    {
      label: { zh: "齐全", en: "Complete" },
      unit: parts,
      kind: "count",
      of: ({ due, gaps, id }) => ({ value: due - gaps.length, figure: id("complete") }),
    },
    {
      label: { zh: "缺报或不全", en: "Missing or incomplete" },
      kind: "text",
      of: ({ gaps }) => (gaps.length === 0 ? NONE : textOf(listOf(gaps, parts, { most: 6 }))),
    },
  ]);
}

const NONE: Text = { zh: "无", en: "none" };

function completenessOf(measure: MeasureView) {
  const panel = measure.panel();
  const cells = panel.areas.map((area) => panel.cell(area, measure.period));
  const due = cells.filter(({ status }) => status !== "not-due");
  const gaps = due.filter(({ status }) => status !== "reported" && status !== "zero");
  const { county } = measure.totals();
  const id = (statistic: string) => figureId(`${measure.id}.${statistic}`, measure.period, county);
  return { label: measure.label, id, due: due.length, gaps: gaps.map(({ area }) => area.name) };
}
