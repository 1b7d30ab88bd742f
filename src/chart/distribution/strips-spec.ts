import type { PeerRow, Peers } from "../../analyze/results/peers.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Datum, Layer, VegaLiteSpec, View } from "../chart.ts";
import { ownText, perHead } from "../labels/per-head.ts";
import { axisBelow, tickRows, ticksOf } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { along, bands, rowNames } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Values this many times the median and beyond stand at the right end. */
export const FARTHEST = 3;
const MEDIAN = 100;
/** The scale begins and ends at a multiple of this. */
const STEP = 50;
/** Half a dot, and half the number under the right end. */
const EDGE = 12;

/** Draws a strip per measure: ticks for the others, a dot for the own value, a dashed line at the median. */
export function stripsSpec(peers: Peers, view: View): VegaLiteSpec {
  const labels = peers.rows.map(({ measure, per }) => perHead(measure.label, per)[view.lang]);
  const names = nameColumn(labels, view.width === "column" ? { ...view, width: "narrow" } : view);
  const rows = peers.rows.map((row, i) => stripRow(row, i, names.names[i]!, view.lang));
  const columns: TextColumn[] = [
    {
      field: "text",
      head: "",
      texts: rows.map(({ text }) => text),
      ink: "ink",
      weight: "weight",
    },
  ];
  const plot = roomBeside(names, view) - columnsWidth(columns) - EDGE;
  const height = (names.rowHeight + SPARE) * rows.length;
  const domain = domainOf(peers);
  return {
    datasets: {
      rows,
      others: peers.rows.flatMap(otherRows),
      ticks: tickRows(ticksIn(domain, view), (value) => formatNumber(value)),
    },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "parts", value: domain },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [
      ...axisBelow("parts"),
      rowNames(y),
      ...marks(),
      ...textColumns(columns, plot + EDGE, y).slice(0, 1),
    ],
  };
}

/** Strips are higher than rows of text. */
const SPARE = 6;

const y = bands("key", "keys");

const partOf = (value: number | null, median: number | null): number | null =>
  value === null || !median ? null : Math.min(FARTHEST, value / median) * MEDIAN;

function stripRow(row: PeerRow, index: number, name: string, lang: Lang) {
  return {
    key: index,
    name,
    own: partOf(row.own, row.median),
    text: ownText(row, lang),
    ink: color(row.own === null ? "hi" : "ink"),
    weight: row.own === null ? "normal" : "bold",
  };
}

/** Places of the others: nothing tells which is whose. */
const otherRows = ({ others, median }: PeerRow, index: number): Datum[] =>
  others.map((value) => ({ key: index, part: partOf(value, median) }));

function domainOf({ rows }: Peers): [number, number] {
  const parts = rows.flatMap(({ own, others, median }) =>
    [...others, own].flatMap((value) => partOf(value, median) ?? []),
  );
  return [
    Math.floor(Math.min(MEDIAN - STEP, ...parts) / STEP) * STEP,
    Math.ceil(Math.max(MEDIAN + STEP, ...parts) / STEP) * STEP,
  ];
}

/** On a sheet round numbers; where there is little room the ends and the median. */
const ticksIn = (domain: readonly [number, number], { width }: View): number[] =>
  width === "wide" ? ticksOf(domain, 6) : [domain[0], MEDIAN, domain[1]];

function marks(): Layer[] {
  return [
    {
      mark: { type: "rect", height: { band: 0.7 }, strokeWidth: 0.6 },
      encoding: {
        y,
        x: { value: 0 },
        x2: { value: "width" },
        fill: { value: color("b4") },
        stroke: { value: color("rule") },
      },
    },
    {
      data: { name: "others" },
      mark: { type: "tick", orient: "vertical", thickness: 1.5, size: 14 },
      encoding: { y, x: along("part", "parts"), fill: { value: color("peer") } },
    },
    {
      data: { values: [{ median: MEDIAN }] },
      mark: { type: "rule", strokeDash: [3, 3], strokeWidth: 1.2, stroke: color("ink") },
      encoding: { x: along("median", "parts"), y: { value: 0 }, y2: { value: "height" } },
    },
    {
      mark: { type: "point", size: 110 },
      encoding: { y, x: along("own", "parts"), fill: { value: color("ac") } },
    },
  ];
}
