import type { Layer, Spot, VegaLiteSpec } from "../chart.ts";
import { HEADS, type PanelGrid, type PanelTitle, panelsSpec } from "../layout/panel-grid.ts";
import { along, asIs, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** One point of a line. A null value breaks the line. */
export interface LinePoint {
  readonly value: number | null;
  readonly reference: number | null;
  /** `beyond` marks a value larger than the scale by a triangle at its end. */
  readonly dot?: "filled" | "hollow" | "beyond";
  readonly label?: string;
}

export interface LinePanel {
  readonly title: PanelTitle;
  readonly points: readonly LinePoint[];
}

/** The grid and the scales that all panels share. */
export interface LineScales {
  readonly grid: PanelGrid;
  readonly domain: readonly [number, number];
  readonly ticks: readonly [first: string, last: string];
  /** True at `i` where no line joins point `i` to the one before. */
  readonly breaks: readonly boolean[];
  /** The part of the chart's table that tells the numbers of each panel. */
  readonly told: readonly Spot["of"][];
}

/** Computes the pixels left and right of a line that its first and last dot and label need. */
const insetOf = (panels: readonly LinePanel[]): number =>
  Math.max(5, widest(panels.flatMap(({ points }) => points.map(({ label = "" }) => label))) / 2);

/** Draws a line chart in every panel: own line solid, reference dashed, on one scale that contains zero. */
export function linePanels(panels: readonly LinePanel[], scales: LineScales): VegaLiteSpec {
  const { grid, domain, ticks, breaks, told } = scales;
  const titles = panels.map(({ title }) => title);
  const rows = panels.flatMap(({ points }, panel) => {
    const drawn = dotted(points, breaks).flatMap((point, at) =>
      breaks[at] || at === 0 ? [gap(at - 0.5), row(point, at)] : [row(point, at)],
    );
    return drawn.map((each) => ({ ...each, panel }));
  });
  const last = breaks.length - 1;
  const inset = insetOf(panels);
  const unit = (grid.width - 2 * inset) / (last || 1);
  const positions = last === 0 ? [-1, 1] : [-inset / unit, last + inset / unit];
  return panelsSpec(grid, { rows, titles, ticks, told }, { positions, values: domain }, layers());
}

const row = ({ value, reference, dot, label = "" }: LinePoint, at: number) => ({
  at,
  value,
  reference,
  dot: dot ? value : null,
  dotSize: dot === "beyond" ? 90 : 32,
  dotShape: dot === "beyond" ? "triangle-up" : "circle",
  dotFill: color(dot === "hollow" ? "paper" : "ac"),
  dotEdge: dot === "hollow" ? color("ac") : "transparent",
  label: value === null ? "" : label,
});

const gap = (at: number) => row({ value: null, reference: null }, at);

/** Gives a dot to each value without a neighbour, which has no line. */
const dotted = (points: readonly LinePoint[], breaks: readonly boolean[]): LinePoint[] =>
  points.map((point, at) => {
    const joinsBefore = !breaks[at] && (points[at - 1]?.value ?? null) !== null;
    const joinsAfter = !breaks[at + 1] && (points[at + 1]?.value ?? null) !== null;
    return joinsBefore || joinsAfter ? point : { dot: "filled", ...point };
  });

function layers(): Layer[] {
  const x = along("at", "positions");
  // The rows keep their order: a gap stands before each panel.
  const line = { type: "line", order: false, invalid: "break-paths-show-domains" } as const;
  return [
    {
      data: HEADS,
      mark: { type: "rule", stroke: color("rule") },
      encoding: { y: along("zero", "values"), x: { value: 0 }, x2: { value: "width" } },
    },
    {
      mark: { ...line, stroke: color("py"), strokeWidth: 1.5, strokeDash: [4, 3] },
      encoding: { x, y: along("reference", "values") },
    },
    {
      mark: { ...line, stroke: color("ac"), strokeWidth: 2 },
      encoding: { x, y: along("value", "values") },
    },
    {
      mark: { type: "point", strokeWidth: 1.4 },
      encoding: {
        x,
        y: along("dot", "values"),
        size: { field: "dotSize", type: "quantitative", scale: null },
        shape: asIs("dotShape"),
        fill: asIs("dotFill"),
        stroke: asIs("dotEdge"),
      },
    },
    {
      mark: { type: "text", baseline: "bottom", dy: -6 },
      encoding: { x, y: along("value", "values"), text: textOf("label") },
    },
  ];
}
