import type { Period } from "../../model/periods/period.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { shortPeriod } from "../labels/periods.ts";
import { niceDomain } from "../layout/nice-scale.ts";
import { HEADS, type PanelTitle, panelGrid, panelHeads, panelsSpec } from "../layout/panel-grid.ts";
import { along, asIs, bands, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";
import { byAge } from "./by-age.ts";

const MOST_COLUMNS = { wide: 4, narrow: 2, column: 2 };
/** The scale ends above the highest column, where its label stands. */
const LABEL_ROOM = 1.2;

/** What a panel shows of every period. */
export interface ColumnPanel {
  readonly title: PanelTitle;
  readonly values: readonly (number | null)[];
  /** Over the columns; where there is none, a sign in its place. */
  readonly texts: readonly string[];
}

/**
 * A panel of columns each, from zero on one scale: this period solid, the one before grey, older ones light with an
 * outline. Where the numbers are wider than the columns none stands over them.
 */
export function columnPanels(
  panels: readonly ColumnPanel[],
  periods: readonly Period[],
  height: number,
  view: View,
): VegaLiteSpec {
  const titles = panels.map(({ title }) => title);
  const grid = panelGrid(titles, MOST_COLUMNS[view.width], height, view);
  const heads = panelHeads(grid, titles, [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)]);
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
  return panelsSpec(grid, { rows, heads }, { periods, values: [low, high * LABEL_ROOM] }, LAYERS);
}

const x = bands("period", "periods");

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
