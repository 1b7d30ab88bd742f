import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Attainment, attainment } from "../../analyze/results/attainment.ts";
import { displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, type NumberCell, tableOf } from "../../model/tables/data-table.ts";

/** Compares plan and outcome of the county year by year: sums of the areas that reported both, and their ratio. */
export function attainmentByYearTable(planned: MeasureView, actual: MeasureView): DataTable {
  const years = actual.years.map((year) =>
    attainment(planned.panel(), actual.panel(), actual.periodOf(year)),
  );
  const display = displayUnit(
    actual,
    years.flatMap(({ total }) => [total.planned, total.actual]),
  );
  const { unit, kind } = display;
  /** Makes the cell of a sum, which is a figure of the county only where every area reported both. */
  const cellOf = ({ id }: MeasureView, value: number, { period, total, rows }: Attainment) => ({
    value: tableValue(value, display),
    ...(rows.every(({ gap }) => gap !== null) ? { figure: figureId(id, period, total.key) } : {}),
  });
  return tableOf(years, [
    { label: { zh: "年度", en: "Year" }, kind: "text", of: ({ period }) => periodName(period) },
    {
      label: planned.label,
      unit,
      kind,
      of: (year): NumberCell => cellOf(planned, year.total.planned!, year),
    },
    {
      label: actual.label,
      unit,
      kind,
      of: (year): NumberCell => cellOf(actual, year.total.actual!, year),
    },
    {
      label: { zh: "差额", en: "Gap" },
      unit,
      kind,
      signed: true,
      of: ({ total }) => tableValue(total.gap!, display),
    },
    {
      label: { zh: "完成率", en: "Completed" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      of: ({ total }) => total.rate ?? { status: "not-computed" },
    },
    {
      label: { zh: "两项齐全", en: "With both" },
      unit: actual.panel().words.parts,
      kind: "count",
      of: ({ rows }) => rows.filter(({ gap }) => gap !== null).length,
    },
  ]);
}
