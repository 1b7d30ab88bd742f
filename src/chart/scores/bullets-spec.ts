import type { CardItem } from "../../analyze/scores/card-item.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { ratio } from "../../statistics/ratio.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE } from "../labels/absence.ts";
import { tickRows } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, ROW } from "../style/encodings.ts";
import { color, HATCH } from "../style/tokens.ts";
import { bandLayers, bandRows, shownBands } from "./score-band-layers.ts";

const TICKS = [0, 0.6, 0.8, 1];
/** With fewer pixels the last two numbers would touch, and the one before the end is left out. */
const ROOM_FOR_ALL = 110;
/** Pixels right of the plot, for half the number under its end. */
const EDGE = 8;
const TOTAL = { zh: "总分", en: "Total" };

/** Prints the points of an indicator out of those possible, such as 17.6/20. */
export const pointsText = ({ score, points }: CardItem, lang: Lang): string =>
  `${score === null ? { zh: "未评", en: "open" }[lang] : formatNumber(score, { digits: 1 })}/${formatNumber(points, { digits: Number.isInteger(points) ? 0 : 1 })}`;

/** Draws the bands of the card, and on them the bars, ticks and diamonds of its indicators. */
export function bulletsSpec(card: Scorecard, view: View): VegaLiteSpec {
  const rows = rowsOf(card, view.lang);
  const names = nameColumn(
    rows.map(({ name }) => name),
    view,
  );
  const frame = rowFrame(names, columnsOf(rows, view.lang), EDGE, view);
  return rowsSpec(frame, {
    rows,
    datasets: { bands: bandRows(shownBands([0, 1], 1)) },
    scale: "shares",
    domain: [0, 1],
    ticks: tickRows(ticksIn(frame.width), (value) => formatNumber(value * 100)),
    behind: bandLayers("shares"),
    marks: marks(frame.rowHeight),
  });
}

const ticksIn = (plot: number): readonly number[] =>
  plot < ROOM_FOR_ALL ? TICKS.toSpliced(-2, 1) : TICKS;

type BulletRow = ReturnType<typeof bulletRow>;

/** Returns what a card is drawn by: its groups, else its indicators. */
export const drawnItems = ({ groups, items }: Scorecard): readonly CardItem[] =>
  groups.length > 0 ? groups : items;

/** Makes the row of the total, then one per indicator; open points are striped from the sure to the possible share. */
const rowsOf = (card: Scorecard, lang: Lang): BulletRow[] => [
  totalRow(card, lang),
  ...drawnItems(card).map((item) =>
    bulletRow(
      item,
      {
        lowerShare: ratio(item.score, item.points) ?? 0,
        upperShare: ratio(item.score ?? item.points, item.points) ?? 0,
      },
      lang,
    ),
  ),
];

function totalRow({ total, bounds }: Scorecard, lang: Lang): BulletRow {
  const row = bulletRow({ ...total, name: TOTAL[lang] }, bounds, lang);
  return total.score === null ? { ...row, points: ABSENCE["not-scored"][lang] } : row;
}

function bulletRow(item: CardItem, { lowerShare, upperShare }: Scorecard["bounds"], lang: Lang) {
  const { code, name, score, before, median, points } = item;
  const change = score === null || before === null ? null : score - before;
  const isOpen = upperShare > lowerShare;
  return {
    key: code,
    name,
    sure: lowerShare,
    from: isOpen ? lowerShare : null,
    to: isOpen ? upperShare : null,
    before: ratio(before, points),
    median: ratio(median, points),
    points: pointsText(item, lang),
    pointsInk: color(score === null ? "hi" : "ink"),
    pointsWeight: score === null ? "normal" : "bold",
    change: change === null ? "—" : formatNumber(change, { digits: 1, signed: true }),
    changeInk: color(change === null ? "ink3" : change < 0 ? "hi" : "ink"),
    changeWeight: change !== null && change < 0 ? "bold" : "normal",
  };
}

const columnsOf = (rows: readonly BulletRow[], lang: Lang): TextColumn[] => [
  {
    field: "points",
    head: lang === "zh" ? "得分/分值" : "Points",
    texts: rows.map(({ points }) => points),
    ink: "pointsInk",
    weight: "pointsWeight",
  },
  {
    field: "change",
    head: lang === "zh" ? "增减" : "Change",
    texts: rows.map(({ change }) => change),
    ink: "changeInk",
    weight: "changeWeight",
  },
];

/** Heights as parts of a row. */
const BAR = 0.34;
const TICK = 0.66;

function marks(rowHeight: number): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: BAR } },
      encoding: { y: ROW, x: along("sure", "shares"), fill: { value: color("ac") } },
    },
    {
      mark: { type: "bar", height: { band: BAR }, strokeWidth: 1 },
      encoding: {
        y: ROW,
        x: along("from", "shares"),
        x2: { field: "to" },
        fill: { value: HATCH.ac },
        stroke: { value: color("ac") },
      },
    },
    {
      mark: {
        type: "tick",
        orient: "vertical",
        thickness: 3,
        size: Math.round(TICK * rowHeight),
      },
      encoding: { y: ROW, x: along("before", "shares"), fill: { value: color("ink") } },
    },
    {
      mark: { type: "point", shape: "diamond", size: 58, strokeWidth: 1.4 },
      encoding: {
        y: ROW,
        x: along("median", "shares"),
        fill: { value: color("paper") },
        stroke: { value: color("ink") },
      },
    },
  ];
}
