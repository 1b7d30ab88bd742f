import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { attainment } from "../../analyze/results/attainment.ts";
import { displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** Plan and outcome of the county year by year: sums of the areas that reported both, and their ratio. */
export function attainmentByYearTable(planned: MeasureView, actual: MeasureView): DataTable {
  const years = actual.years.map((year) =>
    attainment(planned.panel(), actual.panel(), actual.periodOf(year)),
  );
  const unit = displayUnit(
    actual,
    years.flatMap(({ total }) => [total.planned, total.actual]),
  );
  const row = ({ period, total, rows }: (typeof years)[number]): Row => {
    const isWhole = rows.every(({ gap }) => gap !== null);
    const value = (measure: MeasureView, number: number) => ({
      value: tableValue(number, unit),
      ...(isWhole ? { figure: figureId(measure.id, period, total.key) } : {}),
    });
    return {
      cells: [
        { text: periodName(period) },
        value(planned, total.planned!),
        value(actual, total.actual!),
        { value: tableValue(total.gap!, unit) },
        total.rate === null ? { status: "not-computed" } : { value: total.rate },
        { value: rows.filter(({ gap }) => gap !== null).length },
      ],
    };
  };
  return {
    columns: [
      { label: { zh: "年度", en: "Year" }, kind: "text" },
      { label: planned.label, unit: unit.unit, kind: unit.kind },
      { label: actual.label, unit: unit.unit, kind: unit.kind },
      { label: { zh: "差额", en: "Gap" }, unit: unit.unit, kind: unit.kind, signed: true },
      { label: { zh: "完成率", en: "Completed" }, unit: { zh: "%", en: "%" }, kind: "percent" },
      {
        label: { zh: "两项齐全", en: "With both" },
        unit: actual.panel().words.parts,
        kind: "count",
      },
    ],
    rows: years.map(row),
  };
}
