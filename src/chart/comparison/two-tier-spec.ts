import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import type { DisplayUnit } from "../labels/display-unit.ts";
import { zeroLine } from "../layout/axis.ts";
import { rowSpots } from "../layout/row-frame.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { along, asIs, ROW, ROW_NAMES, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";
import { PANEL_GAP, type PanelScale } from "./two-tier-layout.ts";
import { changeHeading, RATE_HEADING, tierPanels } from "./two-tier-panels.ts";
import { TEXT_GAP, tierRows } from "./two-tier-rows.ts";

/** Draws panels of levels, of changes, and on request of rates of change. */
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
  const told = rows.map((_, row) => row);
  return {
    usermeta: { spots: rowSpots(told, column.rowHeight, roomBeside(column, view)) },
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

/** Pixels between a heading and the edge, because fonts differ by a pixel or two. */
const EDGE = 4;

/** Centers a heading over its zero line, as far as the panel has room; without room there is none. */
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

/** Draws numbers beside the ends of bars or pins; the rows hold their side, colour and weight. */
const signedText = (panel: "change" | "rate", x: ReturnType<typeof along>): Layer => ({
  mark: {
    type: "text",
    align: { expr: `datum.${panel}Align` },
    dx: { expr: `datum.${panel}Offset` },
    fontWeight: { expr: `datum.${panel}Weight` },
  },
  encoding: { y: ROW, x, text: textOf(`${panel}Text`), fill: asIs(`${panel}Ink`) },
});

/** The rates as a column of numbers. */
const RATE_COLUMN: Layer = {
  mark: { type: "text", align: "right", fontWeight: { expr: "datum.rateWeight" } },
  encoding: {
    y: ROW,
    x: { value: "width" },
    text: textOf("rateText"),
    fill: asIs("rateInk"),
  },
};

function levelLayers(): Layer[] {
  return [
    ROW_NAMES,
    {
      mark: { type: "bar", height: { band: 0.78 } },
      encoding: { y: ROW, x: along("before", "level"), fill: asIs("beforeFill") },
    },
    {
      mark: { type: "bar", height: { band: 0.46 }, strokeWidth: 1 },
      encoding: {
        y: ROW,
        x: along("after", "level"),
        fill: asIs("afterFill"),
        stroke: asIs("afterEdge"),
      },
    },
    {
      mark: { type: "text", align: "left", dx: TEXT_GAP.level, fontWeight: "bold" },
      encoding: { y: ROW, x: along("end", "level"), text: textOf("value") },
    },
    {
      mark: { type: "text", align: "left", dx: TEXT_GAP.level, fill: color("hi") },
      encoding: { y: ROW, x: along("end", "level"), text: textOf("absent") },
    },
  ];
}

function changeLayers(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: 0.46 } },
      encoding: { y: ROW, x: along("change", "change"), fill: asIs("changeFill") },
    },
    signedText("change", along("tip", "change")),
  ];
}

function rateLayers({ width }: View): Layer[] {
  if (width !== "wide") return [RATE_COLUMN];
  return [
    {
      mark: { type: "rule", strokeWidth: 2 },
      encoding: {
        y: ROW,
        x: along("pin", "rate"),
        x2: { datum: 0 },
        stroke: asIs("changeFill"),
      },
    },
    {
      mark: { type: "point", size: 36 },
      encoding: {
        y: ROW,
        x: along("pin", "rate"),
        shape: asIs("pinShape"),
        fill: asIs("changeFill"),
      },
    },
    signedText("rate", along("pinTip", "rate")),
    zeroLine("rate"),
  ];
}
