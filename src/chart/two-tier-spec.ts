import type { Comparison } from "../analyze/comparison.ts";
import { along, asIs, bands, rowNames, textOf } from "./channels.ts";
import type { Layer, VegaLiteSpec, View } from "./chart.ts";
import type { DisplayUnit } from "./display-unit.ts";
import { nameColumn, roomBeside } from "./name-column.ts";
import { widest } from "./text-width.ts";
import { color } from "./tokens.ts";
import { layoutTiers, PANEL_GAP, type PanelScale } from "./two-tier-layout.ts";
import { TEXT_GAP, type TierRow, tierRows } from "./two-tier-rows.ts";

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
  const rate = rates ? rateScale(rows, view) : null;
  const room = roomBeside(column, view) - (rate ? rate.width + PANEL_GAP : 0);
  const { level, change, times } = layoutTiers(needs(rows, room, view));
  const height = rows.length * column.rowHeight;
  const panel = (scale: PanelScale, heading: string, layer: Layer[]) => ({
    width: scale.width,
    height,
    title: { ...HEADING, text: heading, dx: headingOffset(scale, heading) },
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
      panel(level, unit.unit[view.lang], [...levelLayers(), zeroLine("level", height)]),
      panel(change, changeHeading(times)[view.lang], [
        ...changeLayers(),
        zeroLine("change", height),
      ]),
      ...(rate ? [panel(rate, RATE_HEADING[view.lang], rateLayers(view, height))] : []),
    ],
  };
}

const RATE_HEADING = { zh: "增减%", en: "Change, %" };
const changeHeading = (times: number) =>
  times === 1
    ? { zh: "增减", en: "Change" }
    : { zh: `增减（条长×${times}）`, en: `Change (bars ×${times})` };

/** A heading stands over its zero line, as far as the panel lets it. */
function headingOffset({ width, domain: [from, to] }: PanelScale, heading: string): number {
  const wide = widest([heading]);
  const zero = ((0 - from) / (to - from)) * width;
  return from === 0 ? 0 : Math.round(Math.max(0, Math.min(zero - wide / 2, width - wide)));
}

const HEADING = {
  anchor: "start",
  frame: "group",
  fontSize: 12,
  fontWeight: "normal",
  color: color("ink2"),
  offset: 6,
} as const;

function needs(rows: readonly TierRow[], room: number, { lang }: View) {
  const levels = rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  const changes = rows.map((row) => row.change ?? 0);
  const text = (align: string): number =>
    TEXT_GAP.change +
    widest(
      rows.filter((row) => row.changeAlign === align).map((row) => row.changeText),
      BOLD,
    );
  return {
    room,
    levels: [Math.min(0, ...levels), Math.max(0, ...levels)],
    levelText:
      TEXT_GAP.level +
      widest(
        rows.flatMap((row) => [row.value, row.absent]),
        BOLD,
      ),
    changes: [Math.min(0, ...changes), Math.max(0, ...changes)],
    changeText: [Math.min(0, ...changes) < 0 ? text("right") : 2, text("left")],
    heading: widest([changeHeading(100)[lang]]),
  } as const;
}

const BOLD = { bold: true };

/** Pins of the rates: at most 100 % to either side. A phone has room for the numbers only. */
function rateScale(rows: readonly TierRow[], { width, lang }: View): PanelScale {
  const pins = rows.map((row) => row.pinTip);
  const text = (align: string): number =>
    TEXT_GAP.rate +
    widest(
      rows.filter((row) => row.rateAlign === align).map((row) => row.rateText),
      BOLD,
    );
  const low = Math.min(0, ...pins);
  const high = Math.max(0, ...pins);
  const heading = widest([RATE_HEADING[lang]]);
  if (width === "narrow")
    return { width: Math.ceil(Math.max(text("left"), text("right"), heading)), domain: [-1, 0] };
  const left = low < 0 ? text("right") : 2;
  const unit = PIN_ROOM / (high - low || 1);
  const all = Math.ceil(Math.max(heading, left + PIN_ROOM + text("left")));
  return { width: all, domain: [low - left / unit, low - left / unit + all / unit] };
}

const PIN_ROOM = 70;

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

const zeroLine = (panel: string, height: number): Layer => ({
  data: { values: [{ zero: 0 }] },
  mark: { type: "rule", strokeWidth: 1.2, stroke: color("ink") },
  encoding: { x: along("zero", panel), y: { value: 0 }, y2: { value: height } },
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

function rateLayers({ width }: View, height: number): Layer[] {
  if (width === "narrow") return [rateColumn()];
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
    zeroLine("rate", height),
  ];
}
