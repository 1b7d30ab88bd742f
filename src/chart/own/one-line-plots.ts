import { ColumnTable } from "arquero";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import { handOn } from "../../model/arquero/table-cautions.ts";
import { requireOptions } from "../../model/did-you-mean.ts";
import type { OwnPlot } from "./own-plot.ts";

/** The columns of a one-line chart, and the few options that all of them take. */
export interface PlotOptions {
  readonly x: string;
  readonly y: string;
  /** A column whose values have a colour each. */
  readonly color?: string;
  /** Typed by hand; else the names of the columns. */
  readonly title?: Text;
  /** Names of columns as readers should see them: `{ audience: "受众（人次）" }`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Draws the first so many rows only, in the order of the table. */
  readonly top?: number;
  readonly note?: Text;
}

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

const OPTIONS = ["x", "y", "color", "title", "labels", "top", "note"];

/** @throws ScriptError for anything else than a table and these options. */
function requireForm(table: unknown, options: unknown): void {
  if (!(table instanceof ColumnTable) || typeof options !== "object" || options === null)
    throw new ScriptError(OWN_PLOTS["no-form"]());
  requireOptions("bars, lines, dots, ticks", options, OPTIONS);
}

function plotOf(table: ColumnTable, options: PlotOptions, mark: unknown): OwnPlot {
  requireForm(table, options);
  const { x, y, color, labels = {}, top, note } = options;
  for (const name of [x, y, color]) if (name !== undefined) requireColumn(table, name);
  const rows = table.objects(top === undefined ? {} : { limit: top }) as Record<string, unknown>[];
  handOn(table, rows);
  const labelOf = (name: string): string => labels[name] ?? name;
  const channel = (name: string) => ({
    field: name,
    title: labelOf(name),
    ...(rows.some((row) => typeof row[name] === "number")
      ? { type: "quantitative" }
      : { type: "nominal", sort: null }),
  });
  const shown = color === undefined ? {} : { color: channel(color) };
  const named = [y, x].map(labelOf).join("、");
  return {
    title: options.title ?? { zh: named, en: named },
    spec: {
      data: { values: rows },
      mark,
      encoding: { x: channel(x), y: channel(y), ...shown },
    },
    ...(note === undefined ? {} : { notes: [note] }),
  };
}
