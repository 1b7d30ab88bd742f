import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import { formatNumber } from "../../model/number-format.ts";
import {
  type Datum,
  type Layer,
  type LegendKey,
  ROOM,
  type VegaLiteSpec,
  type View,
} from "../chart.ts";
import { axisBelow, axisLeft, tickRows, ticksOf } from "../layout/axis.ts";
import { niceUp } from "../layout/nice-scale.ts";
import { placeLabels } from "../layout/place-labels.ts";
import { along, asIs, pixels, textOf } from "../style/encodings.ts";
import { color, type Token } from "../style/tokens.ts";
import { chanceLimits, type LimitPoint, type Window, wideLimits } from "./funnel-limits.ts";

const HEIGHT = { wide: 280, narrow: 240, column: 240 };
/** Pixels left of the plot, for its numbers, and right of it, for half the last one. */
const LEFT = 32;
const RIGHT = 14;
/** The least upper end of the scale of ratios, and its room over the highest dot. */
const LEAST_TOP = 2;
const OVER = 1.06;

/** Draws the limits, a dot per area, and the names of those outside for which there is room. */
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
    usermeta: { spots: rows.map((row, i) => ({ ...around(place(row)), of: { row: i } })) },
    datasets: {
      rows: [...rows].sort(namedLast).map((row) => {
        const { fill, edge, shape } = markOf(row, measure.direction);
        const { key, expected, ratio } = row;
        return { key, expected, ratio, shape, fill: color(fill), edge: color(edge) };
      }),
      names: nameRows(rows, place, width, height),
      warning: curves(chanceLimits(0.95, window)),
      ...(dispersion
        ? {
            wide: curves(wideLimits(dispersion.tau2, 0.95, window)),
            widest: curves(wideLimits(dispersion.tau2, 0.998, window)),
          }
        : { alarm: curves(chanceLimits(0.998, window)) }),
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

/** Makes the square around a dot at which a reader points. */
const around = ({ x, y }: { readonly x: number; readonly y: number }) => ({
  ...{ x: x - REACH, y: y - REACH },
  ...{ width: 2 * REACH, height: 2 * REACH },
});
const REACH = 6;

/** The look of a dot, and its key in the legend. */
interface Mark {
  readonly key: LegendKey;
  readonly fill: Token;
  readonly edge: Token;
  readonly shape: "circle" | "square";
}

const mark = (key: LegendKey, fill: Token, edge = fill): Mark => ({
  key,
  fill,
  edge,
  shape: key === "square" ? "square" : "circle",
});

/**
 * Chooses the mark of a row: grey inside the limits, hollow outside those of chance only; outside the widened ones
 * too by the direction of the measure.
 */
export function markOf(row: FunnelRow, direction: Funnel["measure"]["direction"]): Mark {
  if (row.flag.level === null) return mark("inside", "peer");
  if (row.judged.level === null) return mark("hollow", "paper", "ink3");
  if (direction === "neutral") return mark("dot", "ac");
  return (row.flag.side === "high") === (direction === "more")
    ? mark("outside", "good")
    : mark("square", "bad");
}

/** Lists the rows outside the limits that may be named, the most certain first. */
export const namedRows = (rows: readonly FunnelRow[]): FunnelRow[] =>
  rows
    .filter(({ judged }) => judged.level !== null)
    .sort((a, b) => b.judged.level! - a.judged.level! || b.expected - a.expected);

const namedLast = (a: FunnelRow, b: FunnelRow): number =>
  (a.judged.level ?? 0) - (b.judged.level ?? 0);

const curves = (limits: readonly (readonly LimitPoint[])[]): Datum[] =>
  limits.flatMap((points, side) =>
    points.map(({ expected, ratio }) => ({ side, expected, ratio })),
  );

/** Places names, the most certain first. A name without a position is in the notes and the table only. */
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
    ...(isWidened
      ? [
          limit("wide", { stroke: color("l2"), strokeWidth: 1.4, strokeDash: [1.5, 2.5] }),
          limit("widest", { stroke: color("l2"), strokeWidth: 1.4 }),
        ]
      : [limit("alarm", { stroke: color("py"), strokeWidth: 1.4 })]),
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
