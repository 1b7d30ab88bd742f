import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Attainment, attainment } from "../../analyze/results/attainment.ts";
import { cellOf, scaledCell } from "../../chart/labels/chart-table.ts";
import { displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, type NumberCell, tableOf } from "../../model/tables/data-table.ts";

/** Compares plan and outcome of the county year by year: sums of the areas that reported both, and their ratio. */
export function attainmentByYearTable(
  planned: MeasureView,
  actual: MeasureView,
  rate?: string,
): DataTable {
  const years = actual.years.map((year) =>
    attainment(planned.panel(), actual.panel(), actual.periodOf(year), rate),
  );
  const display = displayUnit(
    actual,
    years.flatMap(({ total }) => [total.planned, total.actual]),
  );
  const { unit, kind } = display;
  /** Makes the cell of a sum, which is a figure of the county only where every area reported both. */
  const sumCell = ({ id }: MeasureView, value: number, { period, total, rows }: Attainment) => ({
    value: tableValue(value, display),
    ...(rows.every(({ gap }) => gap !== null) ? { figure: figureId(id, period, total.key) } : {}),
  });
  return tableOf(years, [
    { label: { zh: "年度", en: "Year" }, kind: "text", of: ({ period }) => periodName(period) },
    {
      label: planned.label,
      unit,
      kind,
      of: (year): NumberCell => sumCell(planned, year.total.planned!, year),
    },
    {
      label: actual.label,
      unit,
      kind,
      of: (year): NumberCell => sumCell(actual, year.total.actual!, year),
    },
    {
      label: { zh: "差额", en: "Gap" },
      unit,
      kind,
      signed: true,
      of: ({ total }) => scaledCell(total.gap, display, "not-computed", total.figures?.gap),
    },
    {
      label: { zh: "完成率", en: "Completed" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      of: ({ total }) => cellOf(total.rate, "not-computed", total.figures?.rate),
    },
    {
      label: { zh: "两项齐全", en: "With both" },
      unit: actual.panel().words.parts,
      kind: "count",
      of: ({ rows, period, total }) => ({
        value: rows.filter(({ gap }) => gap !== null).length,
        ...(rate === undefined ? {} : { figure: figureId(`${rate}.both`, period, total.key) }),
      }),
    },
  ]);
}
