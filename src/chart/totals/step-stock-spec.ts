import type { Stock } from "../../analyze/results/stock.ts";
import type { VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE, ABSENCE_SIGN, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { type ColumnPanel, columnPanels } from "./column-panels.ts";

const HEIGHT = 96;

/** Draws a panel per level, columns from zero, a sign where no column is. */
export const stepStockSpec = (
  { levels, periods }: Stock,
  unit: DisplayUnit,
  view: View,
): VegaLiteSpec =>
  columnPanels(
    levels.map((level) => panelOf(level, unit, view)),
    periods,
    HEIGHT,
    view,
  );

function panelOf(
  { key, values, statuses }: Stock["levels"][number],
  unit: DisplayUnit,
  view: View,
): ColumnPanel {
  const said = (value: number | null, at: number, none: typeof ABSENCE): string =>
    value === null
      ? none[absenceOf(statuses[at] ?? "missing")][view.lang]
      : label(value, unit, view);
  const last = values.length - 1;
  const latest = values[last] ?? null;
  return {
    title: { name: key, value: said(latest, last, ABSENCE), isAbsent: latest === null },
    values,
    texts: values.map((value, at) => said(value, at, ABSENCE_SIGN)),
  };
}
