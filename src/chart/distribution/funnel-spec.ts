import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import { formatNumber } from "../../model/number-format.ts";
import { type Datum, type Layer, ROOM, type VegaLiteSpec, type View } from "../chart.ts";
import { axisBelow, axisLeft, tickRows, ticksOf } from "../layout/axis.ts";
import { niceUp } from "../layout/nice-scale.ts";
import { placeLabels } from "../layout/place-labels.ts";
import { along, asIs, pixels, textOf } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";
import { chanceLimits, type LimitPoint, type Window, wideLimits } from "./funnel-limits.ts";
import { markOf, namedRows } from "./funnel-marks.ts";

const HEIGHT = { wide: 280, narrow: 240, column: 240 };
/** Left of the plot, for its numbers, and right of it, for half the last one. */
const LEFT = 32;
const RIGHT = 14;
/** The scale of ratios reaches at least to here, and a little over the highest dot. */
const LEAST_TOP = 2;
const OVER = 1.06;

/** Draws the limits, a dot per area, and the names of those outside where they find room. */
export function funnelSpec(funnel: Funnel, view: View): VegaLiteSpec {
  const { rows, measure, dispersion } = funnel;
  const width = ROOM[view.width] - LEFT - RIGHT;
  const height = HEIGHT[view.width];
  const window: Window = {
    right: niceUp(Math.max(...rows.map(({ expected }) => expected)) * OVER),
    top: niceUp(Math.max(LEAST_TOP, ...rows.map(({ ratio }) => ratio * OVER))),
  };
  const place = ({ expected, ratio }: LimitPoint) => ({
    x: (expected / window.right) * width,
    y: height - (ratio / window.top) * height,
  });
  const levels = ticksOf([0, window.top], 6);
  const digits = levels.every(Number.isInteger) ? 0 : 1;
  return {
    datasets: {
      rows: [...rows].sort(namedLast).map((row) => {
        const { fill, edge, shape } = markOf(row, measure.direction);
        const { key, expected, ratio } = row;
        return { key, expected, ratio, shape, fill: color(fill), edge: color(edge) };
      }),
      names: nameRows(rows, place, width, height),
      warning: curves(chanceLimits(0.95, window)),
      alarm: curves(chanceLimits(0.998, window)),
      ...(dispersion ? { wide: curves(wideLimits(dispersion.tau2, 0.95, window)) } : {}),
      ticks: tickRows(ticksOf([0, window.right], 6), (value) =>
        formatNumber(value, { digits: Number.isInteger(value) ? 0 : 1, lang: view.lang }),
      ),
      levels: tickRows(levels, (value) =>
        formatNumber(value, { digits: value === 0 ? 0 : digits }),
      ),
    },
    params: [
      { name: "expectations", value: [0, window.right] },
      { name: "ratios", value: [0, window.top] },
    ],
    width,
    height,
    layer: [
      ...axisBelow("expectations"),
      ...axisLeft("ratios"),
      ...limitLayers(dispersion !== null),
      ...dotLayers(),
    ],
  };
}

const namedLast = (a: FunnelRow, b: FunnelRow): number => Number(a.isNamed) - Number(b.isNamed);

const curves = (limits: readonly (readonly LimitPoint[])[]): Datum[] =>
  limits.flatMap((points, side) =>
    points.map(({ expected, ratio }) => ({ side, expected, ratio })),
  );

/** The most certain choose their place first; a name that finds none stands in the notes and the table. */
function nameRows(
  rows: readonly FunnelRow[],
  place: (point: LimitPoint) => { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Datum[] {
  const named = namedRows(rows);
  const anchors = named.map((row) => ({ ...place(row), text: row.name }));
  const placed = placeLabels(anchors, rows.map(place), width, height);
  return placed.flatMap((at, i) =>
    at === null
      ? []
      : [
          {
            key: named[i]!.key,
            name: named[i]!.name,
            x: at.x,
            y: at.y,
            dotX: anchors[i]!.x,
            dotY: anchors[i]!.y,
            endX: at.leader?.x ?? null,
            endY: at.leader?.y ?? null,
          },
        ],
  );
}

const x = along("expected", "expectations");
const y = along("ratio", "ratios");

function limitLayers(isWidened: boolean): Layer[] {
  const limit = (name: string, mark: object): Layer => ({
    data: { name },
    mark: { type: "line", invalid: "break-paths-show-domains", ...mark },
    encoding: { x, y, detail: { field: "side", type: "nominal" } },
  });
  return [
    limit("warning", { stroke: color("py"), strokeWidth: 1.2, strokeDash: [4, 3] }),
    limit("alarm", { stroke: color("py"), strokeWidth: 1.4 }),
    ...(isWidened
      ? [limit("wide", { stroke: color("l2"), strokeWidth: 1.4, strokeDash: [1.5, 2.5] })]
      : []),
  ];
}

function dotLayers(): Layer[] {
  return [
    {
      data: { values: [{ ratio: 1 }] },
      mark: { type: "rule", stroke: color("ink"), strokeWidth: 1.2 },
      encoding: { y, x: { value: 0 }, x2: { value: "width" } },
    },
    {
      data: { name: "names" },
      mark: { type: "rule", stroke: color("ink3"), strokeWidth: 0.8 },
      encoding: {
        x: pixels("endX"),
        x2: { field: "dotX" },
        y: pixels("endY"),
        y2: { field: "dotY" },
      },
    },
    {
      data: { name: "rows" },
      mark: { type: "point", size: 44, strokeWidth: 1.2 },
      encoding: { x, y, shape: asIs("shape"), fill: asIs("fill"), stroke: asIs("edge") },
    },
    {
      data: { name: "names" },
      mark: { type: "text", align: "left" },
      encoding: { x: pixels("x"), y: pixels("y"), text: textOf("name") },
    },
  ];
}
