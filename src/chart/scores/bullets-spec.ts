import type { CardItem, Scorecard } from "../../analyze/scores/scorecard.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE } from "../labels/absence.ts";
import { axisBelow, tickRows } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, headRows, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { along, bands, rowNames } from "../style/encodings.ts";
import { color, HATCH } from "../style/tokens.ts";
import { bandLayers, bandRows, shownBands } from "./score-band-layers.ts";

const TICKS = [0, 0.6, 0.8, 1];
/** In fewer pixels the last numbers would touch: the one before the end goes. */
const ROOM_FOR_ALL = 110;
/** Half the number under the right end. */
const EDGE = 8;
const TOTAL = { zh: "总分", en: "Total" };

/** Points of points, such as 17.6/20. */
export const pointsText = ({ score, points }: CardItem, lang: Lang): string =>
  `${score === null ? { zh: "未评", en: "open" }[lang] : formatNumber(score, { digits: 1 })}/${formatNumber(points, { digits: Number.isInteger(points) ? 0 : 1 })}`;

/** Draws the bands of the card, and on them the bars, ticks and diamonds of its indicators. */
export function bulletsSpec(card: Scorecard, view: View): VegaLiteSpec {
  const rows = rowsOf(card, view.lang);
  const names = nameColumn(
    rows.map(({ name }) => name),
    view,
  );
  const columns = columnsOf(rows, view.lang);
  const plot = roomBeside(names, view) - columnsWidth(columns) - EDGE;
  const height = names.rowHeight * rows.length;
  return {
    datasets: {
      rows: rows.map((row, i) => ({ ...row, name: names.names[i]! })),
      bands: bandRows(shownBands([0, 1], 1)),
      ticks: tickRows(ticksIn(plot), (value) => formatNumber(value * 100)),
      heads: headRows(columns, plot + EDGE),
    },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "shares", value: [0, 1] },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [
      ...bandLayers("shares"),
      ...axisBelow("shares"),
      rowNames(y),
      ...marks(names.rowHeight),
      ...textColumns(columns, plot + EDGE, y),
    ],
  };
}

const y = bands("key", "keys");

const ticksIn = (plot: number): readonly number[] =>
  plot < ROOM_FOR_ALL ? TICKS.toSpliced(-2, 1) : TICKS;

type BulletRow = ReturnType<typeof bulletRow>;

/** All indicators together first; what is open is striped from what is sure to what is possible. */
const rowsOf = (card: Scorecard, lang: Lang): BulletRow[] => [
  totalRow(card, lang),
  ...card.items.map((item) =>
    bulletRow(
      item,
      {
        lowerShare: (item.score ?? 0) / item.points,
        upperShare: (item.score ?? item.points) / item.points,
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
    before: before === null ? null : before / points,
    median: median === null ? null : median / points,
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

/** Parts of a row's height. */
const BAR = 0.34;
const TICK = 0.66;

function marks(rowHeight: number): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: BAR } },
      encoding: { y, x: along("sure", "shares"), fill: { value: color("ac") } },
    },
    {
      mark: { type: "bar", height: { band: BAR }, strokeWidth: 1 },
      encoding: {
        y,
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
      encoding: { y, x: along("before", "shares"), fill: { value: color("ink") } },
    },
    {
      mark: { type: "point", shape: "diamond", size: 58, strokeWidth: 1.4 },
      encoding: {
        y,
        x: along("median", "shares"),
        fill: { value: color("paper") },
        stroke: { value: color("ink") },
      },
    },
  ];
}
