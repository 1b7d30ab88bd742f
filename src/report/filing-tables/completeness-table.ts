import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";
import { listOf } from "../../narrate/sentence/words.ts";

/** How many townships reported completely in the last year of the data, measure by measure, and who did not. */
export function completenessTable(measures: readonly MeasureView[]): DataTable {
  const parts = measures[0]?.panel().words.parts ?? { zh: "乡镇", en: "townships" };
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      { label: { zh: "应报", en: "Due" }, unit: parts, kind: "count" },
      { label: { zh: "齐全", en: "Complete" }, unit: parts, kind: "count" },
      { label: { zh: "缺报或不全", en: "Missing or incomplete" }, kind: "text" },
    ],
    rows: measures.map((measure) => completenessRow(measure, parts)),
  };
}

function completenessRow(measure: MeasureView, parts: Text): Row {
  const panel = measure.panel();
  const { period } = measure;
  const cells = panel.areas.map((area) => panel.cell(area, period));
  const due = cells.filter(({ status }) => status !== "not-due");
  const gaps = due.filter(({ status }) => status !== "reported" && status !== "zero");
  const names = gaps.map(({ area }) => area.name);
  return {
    cells: [
      { text: measure.label },
      { value: due.length },
      { value: due.length - gaps.length },
      { text: names.length === 0 ? { zh: "无", en: "none" } : listOf(names, parts, 6) },
    ],
  };
}
