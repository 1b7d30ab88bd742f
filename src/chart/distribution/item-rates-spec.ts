import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import { type Layer, nameIn, type VegaLiteSpec, type View } from "../chart.ts";
import { tickRows, ticksOf } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, asIs, ROW } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Pixels right of the plot, for half the number under its end. */
const EDGE = 12;
/** The most grid lines. */
const MOST_TICKS = { wide: 6, narrow: 4, column: 3 };

/** Draws a dot for the rate of every indicator, lowest first, over the line of all of them together. */
export function itemRatesSpec(losses: Losses, view: View): VegaLiteSpec {
  const shown = byRate(losses);
  const names = nameColumn(
    shown.map(({ name }) => nameIn(view, name)),
    view,
  );
  const rows = shown.map(({ key, lost, rate }) => ({
    key,
    rate,
    fill: color(rate < losses.rate ? "bad" : "ac"),
    shape: rate < losses.rate ? "square" : "circle",
    rateText: formatPercent(rate),
    rateWeight: "bold",
    lostText: formatNumber(lost, { digits: 1, lang: view.lang }),
  }));
  const columns: TextColumn[] = [
    {
      field: "rateText",
      head: { zh: "得分率", en: "Share" }[view.lang],
      texts: rows.map(({ rateText }) => rateText),
      weight: "rateWeight",
    },
    {
      field: "lostText",
      head: { zh: "失分", en: "Lost" }[view.lang],
      texts: rows.map(({ lostText }) => lostText),
    },
  ];
  const domain = domainOf(shown);
  return rowsSpec(rowFrame(names, columns, EDGE, view), {
    rows,
    datasets: { whole: [{ rate: losses.rate }] },
    scale: "shares",
    domain,
    ticks: tickRows(ticksOf(domain, MOST_TICKS[view.width]), (value) => formatNumber(value * 100)),
    marks: MARKS,
  });
}

/** Returns the indicators with a loss, the lowest rate first. */
export const byRate = ({ rows }: Losses): LossRow[] => rows.toSorted((a, b) => a.rate - b.rate);

/** Finds the scale of rates: from a round tenth under the lowest to 1. Dots need no zero. */
export const domainOf = (rows: readonly LossRow[]): [number, number] => [
  Math.floor(Math.min(0.9, ...rows.map(({ rate }) => rate)) * 10) / 10,
  1,
];

const MARKS: readonly Layer[] = [
  {
    data: { name: "whole" },
    mark: { type: "rule", stroke: color("ink2"), strokeWidth: 1.2, strokeDash: [4, 3] },
    encoding: { x: along("rate", "shares"), y: { value: 0 }, y2: { value: "height" } },
  },
  {
    mark: { type: "point", size: 56 },
    encoding: { y: ROW, x: along("rate", "shares"), shape: asIs("shape"), fill: asIs("fill") },
  },
];
