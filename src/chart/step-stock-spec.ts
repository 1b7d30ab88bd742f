import type { Stock } from "../analyze/stock.ts";
import type { Lang } from "../messages.ts";
import { ABSENCE, ABSENCE_SIGN, absenceOf } from "./absence.ts";
import { byAge } from "./by-age.ts";
import { along, asIs, bands, textOf } from "./channels.ts";
import type { Datum, Layer, VegaLiteSpec, View } from "./chart.ts";
import { type DisplayUnit, label } from "./display-unit.ts";
import { HEADS, panelGrid, panelHeads, panelsSpec } from "./panel-grid.ts";
import { shortPeriod } from "./periods.ts";
import { roundDomain } from "./round-scale.ts";
import { widest } from "./text-width.ts";
import { color } from "./tokens.ts";

const MOST_COLUMNS = { wide: 4, narrow: 2, column: 2 };
const HEIGHT = 96;
/** The scale ends above the highest column, where its label stands. */
const LABEL_ROOM = 1.2;
const BAR_WIDTH = { expr: "min(28, 0.66 * width / length(periods))" };

/** Draws a panel per level, columns from zero, a sign where no column is. */
export function stepStockSpec(
  { levels, periods }: Stock,
  unit: DisplayUnit,
  view: View,
): VegaLiteSpec {
  const titles = levels.map(({ key, values, statuses }) => {
    const value = values.at(-1) ?? null;
    return {
      name: key,
      value:
        value === null
          ? ABSENCE[absenceOf(statuses.at(-1) ?? "missing")][view.lang]
          : label(value, unit, view),
      isAbsent: value === null,
    };
  });
  const grid = panelGrid(titles, MOST_COLUMNS[view.width], HEIGHT, view);
  const heads = panelHeads(grid, titles, [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)]);
  const [low, high] = roundDomain(levels.flatMap(({ values }) => values));
  const step = grid.width / periods.length;
  const rows = levels.flatMap((level, panel) =>
    columns(level, periods, unit, step, view.lang).map((column) => ({
      ...column,
      panel,
    })),
  );
  return panelsSpec(grid, { rows, heads }, { periods, levels: [low, high * LABEL_ROOM] }, layers());
}

/** This year solid, the one before grey, older ones light with an outline; a sign where no column is. */
function columns(
  { values, statuses }: Stock["levels"][number],
  periods: Stock["periods"],
  unit: DisplayUnit,
  step: number,
  lang: Lang,
): Datum[] {
  const texts = values.map((value, i) =>
    value === null
      ? ABSENCE_SIGN[absenceOf(statuses[i] ?? "missing")][lang]
      : label(value, unit, { lang }),
  );
  const fits = widest(texts) + 3 <= step;
  return periods.map((period, at) => {
    const value = values[at] ?? null;
    return {
      period,
      value,
      top: value ?? 0,
      text: fits || value === null ? texts[at]! : "",
      ink: color(value === null ? "hi" : "ink2"),
      ...byAge(periods.length - 1 - at),
    };
  });
}

function layers(): Layer[] {
  const x = bands("period", "periods");
  return [
    {
      mark: { type: "bar", width: BAR_WIDTH, strokeWidth: 1 },
      encoding: {
        x,
        y: along("value", "levels"),
        y2: { datum: 0 },
        fill: asIs("fill"),
        stroke: asIs("edge"),
      },
    },
    {
      data: HEADS,
      mark: { type: "rule", stroke: color("ink"), strokeWidth: 1 },
      encoding: { y: along("zero", "levels"), x: { value: 0 }, x2: { value: "width" } },
    },
    {
      mark: { type: "text", baseline: "bottom", dy: -2 },
      encoding: { x, y: along("top", "levels"), text: textOf("text"), fill: asIs("ink") },
    },
  ];
}
