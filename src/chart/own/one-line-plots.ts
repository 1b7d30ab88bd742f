import type { ColumnTable } from "arquero";
import type { Text } from "../../messages/text.ts";
import { handOn } from "../../model/arquero/table-cautions.ts";
import { color } from "../style/tokens.ts";
import type { OwnPlot } from "./own-plot.ts";
import { columnWords } from "./own-spec.ts";
import {
  arranged,
  hasNumbers,
  highlightedColumn,
  type PlotOptions,
  requirePlotForm,
} from "./plot-options.ts";

/**
 * Draws bars of a table: of numbers on `x` beside names on `y`, or of numbers on `y` above names on `x`. They stand in
 * the order of the table.
 * @throws where a column does not exist, with the nearest name.
 * `page.plot(bars(byType, { x: "audience", y: "type" }))`
 */
export const bars = (table: ColumnTable, options: PlotOptions): OwnPlot =>
  plotOf(table, options, "bar");

/**
 * Draws a line through the values of `y` in the order of `x`, one for each value of `color`; a missing value breaks it.
 * @throws where a column does not exist, with the nearest name.
 */
export const lines = (table: ColumnTable, options: PlotOptions): OwnPlot =>
  plotOf(table, options, { type: "line", point: true });

/**
 * Draws a dot for each row: a scatter of two numbers, or numbers beside names.
 * @throws where a column does not exist, with the nearest name.
 */
export const dots = (table: ColumnTable, options: PlotOptions): OwnPlot =>
  plotOf(table, options, { type: "point", size: 50 });

/**
 * Draws a tick for each row along one axis: how numbers are spread in each group.
 * @throws where a column does not exist, with the nearest name.
 */
export const ticks = (table: ColumnTable, options: PlotOptions): OwnPlot =>
  plotOf(table, options, { type: "tick", thickness: 2 });

function plotOf(table: ColumnTable, options: PlotOptions, mark: unknown): OwnPlot {
  requirePlotForm(table, options);
  const { x, y, labels = {}, title, note } = options;
  const all = table.objects() as Record<string, unknown>[];
  const rows = all.length === 0 ? [] : arranged(all, options);
  handOn(table, rows);
  const labelOf = (name: string): Text => {
    const label = labels[name] ?? columnWords(name);
    return typeof label === "string" ? { zh: label, en: label } : label;
  };
  const channel = (name: string) => ({
    field: name,
    title: labelOf(name),
    ...(hasNumbers(rows, name) ? { type: "quantitative" } : { type: "nominal", sort: null }),
  });
  const shown = options.color === undefined ? {} : { color: channel(options.color) };
  return {
    ...(title === undefined ? {} : { title }),
    spec: {
      data: { values: rows },
      mark,
      encoding: { x: channel(x), y: channel(y), ...shown, ...standingOut(rows, options) },
    },
    ...(note === undefined ? {} : { notes: [note] }),
  };
}

/** Colours what stands out, and greys all others; lines keep their colours apart. */
function standingOut(rows: Parameters<typeof highlightedColumn>[0], options: PlotOptions) {
  const field = highlightedColumn(rows, options);
  if (field === null) return {};
  const condition = { test: { field, oneOf: options.highlight }, value: color("ac") };
  return {
    color: { condition, value: color("py") },
    ...(options.color === undefined ? {} : { detail: { field: options.color, type: "nominal" } }),
  };
}
