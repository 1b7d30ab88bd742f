import type { PeerRow, Peers } from "../../analyze/results/peers.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Datum, Layer, VegaLiteSpec, View } from "../chart.ts";
import { ownText, perHead } from "../labels/per-head.ts";
import { tickRows, ticksOf } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, ROW } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Values from this many times the median are drawn at the right end. */
export const FARTHEST = 3;
const MEDIAN = 100;
/** The two ends of the scale are multiples of this. */
const STEP = 50;
/** Pixels right of the plot, for half a dot and half the number under its end. */
const EDGE = 12;

/** Draws a strip per measure: ticks for the other areas, a dot for the own value, a dashed line at the median. */
export function stripsSpec(peers: Peers, view: View): VegaLiteSpec {
  const labels = peers.rows.map(({ measure, per }) => perHead(measure.label, per)[view.lang]);
  const names = nameColumn(labels, view.width === "column" ? { ...view, width: "narrow" } : view);
  const rows = peers.rows.map((row, i) => stripRow(row, i, view.lang));
  const columns: TextColumn[] = [
    {
      field: "text",
      head: "",
      texts: rows.map(({ text }) => text),
      ink: "ink",
      weight: "weight",
    },
  ];
  const spaced = { ...names, rowHeight: names.rowHeight + SPARE };
  const domain = domainOf(peers);
  return rowsSpec(rowFrame(spaced, columns, EDGE, view), {
    rows,
    datasets: { others: peers.rows.flatMap(otherRows) },
    scale: "parts",
    domain,
    ticks: tickRows(ticksIn(domain, view), (value) => formatNumber(value)),
    marks: marks(),
  });
}

/** Pixels by which strips are higher than rows of text. */
const SPARE = 6;

const partOf = (value: number | null, median: number | null): number | null =>
  value === null || !median ? null : Math.min(FARTHEST, value / median) * MEDIAN;

function stripRow(row: PeerRow, index: number, lang: Lang) {
  return {
    key: index,
    own: partOf(row.own, row.median),
    text: ownText(row, lang),
    ink: color(row.own === null ? "hi" : "ink"),
    weight: row.own === null ? "normal" : "bold",
  };
}

/** Makes the ticks of the other areas, which stay anonymous. */
const otherRows = ({ others, median }: PeerRow, index: number): Datum[] =>
  ticksAmong(others).map((value) => ({ key: index, part: partOf(value, median) }));

/** The most ticks of a strip; more would only lie on each other. */
export const MOST_TICKS = 200;

/** Selects the values that are drawn of many, which are in order: the first, the last, and evenly those between. */
const ticksAmong = (values: readonly number[]): readonly number[] =>
  values.length <= MOST_TICKS
    ? values
    : Array.from(
        { length: MOST_TICKS },
        (_, i) => values[Math.round((i * (values.length - 1)) / (MOST_TICKS - 1))]!,
      );

function domainOf({ rows }: Peers): [number, number] {
  const parts = rows.flatMap(({ own, others, median }) =>
    [...ticksAmong(others), own].flatMap((value) => partOf(value, median) ?? []),
  );
  return [
    Math.floor(Math.min(MEDIAN - STEP, ...parts) / STEP) * STEP,
    Math.ceil(Math.max(MEDIAN + STEP, ...parts) / STEP) * STEP,
  ];
}

/** Chooses round numbers on a sheet, and the two ends and the median in less room. */
const ticksIn = (domain: readonly [number, number], { width }: View): number[] =>
  width === "wide" ? ticksOf(domain, 6) : [domain[0], MEDIAN, domain[1]];

function marks(): Layer[] {
  return [
    {
      mark: { type: "rect", height: { band: 0.7 }, strokeWidth: 0.6 },
      encoding: {
        y: ROW,
        x: { value: 0 },
        x2: { value: "width" },
        fill: { value: color("b4") },
        stroke: { value: color("rule") },
      },
    },
    {
      data: { name: "others" },
      mark: { type: "tick", orient: "vertical", thickness: 1.5, size: 14 },
      encoding: { y: ROW, x: along("part", "parts"), fill: { value: color("peer") } },
    },
    {
      data: { values: [{ median: MEDIAN }] },
      mark: { type: "rule", strokeDash: [3, 3], strokeWidth: 1.2, stroke: color("ink") },
      encoding: { x: along("median", "parts"), y: { value: 0 }, y2: { value: "height" } },
    },
    {
      mark: { type: "point", size: 110 },
      encoding: { y: ROW, x: along("own", "parts"), fill: { value: color("ac") } },
    },
  ];
}
