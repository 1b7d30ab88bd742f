import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import type { DisplayUnit } from "../labels/display-unit.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { zeroLine } from "../layout/zero-line.ts";
import { along, asIs, bands, rowNames, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";
import { PANEL_GAP, type PanelScale } from "./two-tier-layout.ts";
import { changeHeading, RATE_HEADING, tierPanels } from "./two-tier-panels.ts";
import { TEXT_GAP, tierRows } from "./two-tier-rows.ts";

/** Draws a comparison: levels, changes, and the rates of change where they are asked for. */
export function twoTierSpec(
  comparison: Comparison,
  unit: DisplayUnit,
  rates: boolean,
  view: View,
): VegaLiteSpec {
  const column = nameColumn(
    comparison.rows.map((row) => row.name),
    view,
  );
  const rows = tierRows(comparison, column.names, unit, view.lang);
  const { level, change, times, rate } = tierPanels(rows, roomBeside(column, view), rates, view);
  const height = rows.length * column.rowHeight;
  const panel = (scale: PanelScale, heading: string, layer: Layer[]) => ({
    width: scale.width,
    height,
    title: { ...HEADING, ...headingOver(scale, heading) },
    data: { name: "rows" },
    layer,
  });
  return {
    datasets: { rows },
    params: [
      { name: "keys", value: rows.map((row) => row.key) },
      { name: "level", value: [...level.domain] },
      { name: "change", value: [...change.domain] },
      ...(rate ? [{ name: "rate", value: [...rate.domain] }] : []),
    ],
    spacing: PANEL_GAP,
    bounds: "flush",
    hconcat: [
      panel(level, unit.unit[view.lang], [...levelLayers(), zeroLine("level")]),
      panel(change, changeHeading(times)[view.lang], [...changeLayers(), zeroLine("change")]),
      ...(rate ? [panel(rate, RATE_HEADING[view.lang], rateLayers(view))] : []),
    ],
  };
}

/** Fonts differ by a pixel or two: so far a heading keeps from the edge. */
const EDGE = 4;

/** A heading stands over its zero line, as far as the panel lets it; the subtitle says it too. */
function headingOver({ width, domain: [from, to] }: PanelScale, heading: string) {
  const wide = widest([heading]) + EDGE;
  const zero = ((0 - from) / (to - from)) * width;
  const dx = from === 0 ? 0 : Math.round(Math.max(0, Math.min(zero - wide / 2, width - wide)));
  return { text: wide <= width ? heading : "", dx };
}

const HEADING = {
  anchor: "start",
  frame: "group",
  fontSize: 12,
  fontWeight: "normal",
  color: color("ink2"),
  offset: 6,
} as const;

/** Numbers beside the ends of bars and pins: their rows say on which side, in what colour and weight. */
const signedText = (panel: "change" | "rate", x: ReturnType<typeof along>): Layer => ({
  mark: {
    type: "text",
    align: { expr: `datum.${panel}Align` },
    dx: { expr: `datum.${panel}Offset` },
    fontWeight: { expr: `datum.${panel}Weight` },
  },
  encoding: { y: rowScale, x, text: textOf(`${panel}Text`), fill: asIs(`${panel}Ink`) },
});

/** The rates as a column of numbers. */
const rateColumn = (): Layer => ({
  mark: { type: "text", align: "right", fontWeight: { expr: "datum.rateWeight" } },
  encoding: {
    y: rowScale,
    x: { value: "width" },
    text: textOf("rateText"),
    fill: asIs("rateInk"),
  },
});

const rowScale = bands("key", "keys");

function levelLayers(): Layer[] {
  return [
    rowNames(rowScale),
    {
      mark: { type: "bar", height: { band: 0.78 } },
      encoding: { y: rowScale, x: along("before", "level"), fill: asIs("beforeFill") },
    },
    {
      mark: { type: "bar", height: { band: 0.46 }, strokeWidth: 1 },
      encoding: {
        y: rowScale,
        x: along("after", "level"),
        fill: asIs("afterFill"),
        stroke: asIs("afterEdge"),
      },
    },
    {
      mark: { type: "text", align: "left", dx: TEXT_GAP.level, fontWeight: "bold" },
      encoding: { y: rowScale, x: along("end", "level"), text: textOf("value") },
    },
    {
      mark: { type: "text", align: "left", dx: TEXT_GAP.level, fill: color("hi") },
      encoding: { y: rowScale, x: along("end", "level"), text: textOf("absent") },
    },
  ];
}

function changeLayers(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: 0.46 } },
      encoding: { y: rowScale, x: along("change", "change"), fill: asIs("changeFill") },
    },
    signedText("change", along("tip", "change")),
  ];
}

function rateLayers({ width }: View): Layer[] {
  if (width !== "wide") return [rateColumn()];
  return [
    {
      mark: { type: "rule", strokeWidth: 2 },
      encoding: {
        y: rowScale,
        x: along("pin", "rate"),
        x2: { datum: 0 },
        stroke: asIs("changeFill"),
      },
    },
    {
      mark: { type: "point", size: 36 },
      encoding: {
        y: rowScale,
        x: along("pin", "rate"),
        shape: asIs("pinShape"),
        fill: asIs("changeFill"),
      },
    },
    signedText("rate", along("pinTip", "rate")),
    zeroLine("rate"),
  ];
}
