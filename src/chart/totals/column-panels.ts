import type { Period } from "../../model/periods/period.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { shortPeriod } from "../labels/periods.ts";
import { niceDomain } from "../layout/nice-scale.ts";
import { HEADS, type PanelTitle, panelGrid, panelsSpec } from "../layout/panel-grid.ts";
import { along, asIs, bands, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

const MOST_COLUMNS = { wide: 4, narrow: 2, column: 2 };
/** The upper end of the scale over the highest column, which leaves room for its label. */
const LABEL_ROOM = 1.2;

/** A panel with a column per period. */
export interface ColumnPanel {
  readonly title: PanelTitle;
  readonly values: readonly (number | null)[];
  /** Labels over the columns; a period without a value has a sign. */
  readonly texts: readonly string[];
}

/** A shade behind the columns of a period: the phase of the work that it lies in. */
export interface Shade {
  readonly period: Period;
  readonly shade: string;
}

/**
 * Draws panels of columns from zero on one scale. The columns have no numbers if these are wider than a
 * column.
 */
export function columnPanels(
  panels: readonly ColumnPanel[],
  periods: readonly Period[],
  height: number,
  view: View,
  shades: readonly Shade[] = [],
): VegaLiteSpec {
  const titles = panels.map(({ title }) => title);
  const grid = panelGrid(titles, MOST_COLUMNS[view.width], height, view);
  const [low, high] = niceDomain(panels.flatMap(({ values }) => values));
  const fits = widest(panels.flatMap(({ texts }) => texts)) + 3 <= grid.width / periods.length;
  const rows = panels.flatMap(({ values, texts }, panel) =>
    periods.map((period, at) => {
      const value = values[at] ?? null;
      return {
        panel,
        period,
        value,
        top: value ?? 0,
        text: fits || value === null ? texts[at]! : "",
        ink: color(value === null ? "hi" : "ink2"),
        ...byAge(periods.length - 1 - at),
      };
    }),
  );
  const ticks = [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)] as const;
  const params = { periods, values: [low, high * LABEL_ROOM] };
  const behind = panels.flatMap((_, panel) => shades.map((shade) => ({ panel, ...shade })));
  return behind.length === 0
    ? panelsSpec(grid, { rows, titles, ticks }, params, LAYERS)
    : panelsSpec(grid, { rows, titles, ticks, datasets: { behind } }, params, [SHADES, ...LAYERS]);
}

/** Colours a column by its age in periods: the last one solid, the one before grey, older ones light with an outline. */
export const byAge = (age: number) => ({
  fill: color(age === 0 ? "ac" : age === 1 ? "py" : "b1"),
  edge: color(age === 0 ? "ac" : "py"),
});

const x = bands("period", "periods");

const SHADES: Layer = {
  data: { name: "behind" },
  mark: { type: "bar", width: { band: 1 } },
  encoding: { x, y: { value: 0 }, y2: { value: "height" }, fill: asIs("shade") },
};

const LAYERS: readonly Layer[] = [
  {
    mark: {
      type: "bar",
      width: { expr: "min(28, 0.66 * width / length(periods))" },
      strokeWidth: 1,
    },
    encoding: {
      x,
      y: along("value", "values"),
      y2: { datum: 0 },
      fill: asIs("fill"),
      stroke: asIs("edge"),
    },
  },
  {
    data: HEADS,
    mark: { type: "rule", stroke: color("ink"), strokeWidth: 1 },
    encoding: { y: along("zero", "values"), x: { value: 0 }, x2: { value: "width" } },
  },
  {
    mark: { type: "text", baseline: "bottom", dy: -2 },
    encoding: { x, y: along("top", "values"), text: textOf("text"), fill: asIs("ink") },
  },
];
