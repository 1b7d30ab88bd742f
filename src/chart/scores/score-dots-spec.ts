import type { DecidedRow, ScoreTable, UndecidedRow } from "../../analyze/scores/score-table.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { rankText } from "../labels/rank-text.ts";
import { axisBelow, tickRows, ticksOf } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, headRows, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { along, asIs, bands, rowNames, textOf } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";
import { openReason } from "./open-reason.ts";
import { bandLayers, bandRows, shownBands } from "./score-band-layers.ts";
import { scoreDomain } from "./score-domain.ts";

/** A plot with fewer pixels has room for three numbers under it. */
const NARROW = 100;
/** Dots at the right end need half their size. */
const EDGE = 6;

/** Draws the bands, a line from the earlier score to the later one, and texts beside them. */
export function scoreDotsSpec(standings: ScoreTable, view: View): VegaLiteSpec {
  const { decided, undecided, full } = standings;
  const names = nameColumn(
    [...decided, ...undecided].map(({ name }) => name),
    view,
  );
  const columns = columnsOf(standings, view.lang);
  const plot = roomBeside(names, view) - columnsWidth(columns) - EDGE;
  const height = names.rowHeight * names.names.length;
  const domain = scoreDomain(standings);
  const rows = [
    ...decided.map((row) => decidedRow(row, view.lang)),
    ...undecided.map((row) => undecidedRow(row, plot + columnsWidth(columns), view.lang)),
  ].map((row, i) => ({ ...row, name: names.names[i]! }));
  const shown = shownBands(domain, full);
  return {
    datasets: {
      rows,
      bands: bandRows(shown),
      ticks: tickRows(ticksOf(domain, plot < NARROW ? 3 : 5), (value) => formatNumber(value)),
      heads: headRows(columns, plot + EDGE),
    },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "points", value: domain },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [
      ...bandLayers("points"),
      ...axisBelow("points"),
      rowNames(y),
      ...dots(),
      ...textColumns(columns, plot + EDGE, y),
    ],
  };
}

const y = bands("key", "keys");

function columnsOf({ decided }: ScoreTable, lang: Lang): TextColumn[] {
  const rows = decided.map((row) => decidedRow(row, lang));
  const zh = lang === "zh";
  return [
    {
      field: "scoreText",
      head: zh ? "得分" : "Score",
      texts: rows.map((row) => row.scoreText),
      weight: "scoreWeight",
    },
    {
      field: "changeText",
      head: zh ? "增减" : "Change",
      texts: rows.map((row) => row.changeText),
      ink: "changeInk",
      weight: "changeWeight",
    },
    {
      field: "rankText",
      head: zh ? "名次区间" : "Rank",
      texts: rows.map((row) => row.rankText),
    },
  ];
}

function decidedRow({ key, score, before, change, ranks }: DecidedRow, lang: Lang) {
  const fell = (change ?? 0) < 0;
  return {
    key,
    score,
    before,
    scoreText: formatNumber(score, { digits: 1, lang }),
    scoreWeight: "bold",
    changeText: change === null ? "—" : formatNumber(change, { digits: 1, signed: true, lang }),
    changeInk: color(fell ? "hi" : change === null ? "ink3" : "ink"),
    changeWeight: fell ? "bold" : "normal",
    rankText: rankText(ranks, lang),
    shape: fell ? "square" : "circle",
    fill: color(fell ? "bad" : "ac"),
    open: "",
  };
}

/** An undecided row has nothing but its reason, which may run on under the columns. */
const undecidedRow = ({ key, open }: UndecidedRow, room: number, lang: Lang) => ({
  key,
  score: null,
  before: null,
  scoreText: "",
  scoreWeight: "normal",
  changeText: "",
  changeInk: color("ink"),
  changeWeight: "normal",
  rankText: "",
  shape: "circle",
  fill: color("ac"),
  open: openReason(open, room - 8, lang),
});

function dots(): Layer[] {
  const x = (field: string) => along(field, "points");
  return [
    {
      mark: { type: "rule", stroke: color("ink2"), strokeWidth: 1.2 },
      encoding: { y, x: x("before"), x2: { field: "score" } },
    },
    {
      mark: { type: "point", size: 44, fill: color("paper"), stroke: color("ink2") },
      encoding: { y, x: x("before") },
    },
    {
      mark: { type: "point", size: 64 },
      encoding: { y, x: x("score"), shape: asIs("shape"), fill: asIs("fill") },
    },
    {
      mark: { type: "text", align: "left", fill: color("hi") },
      encoding: { y, x: { value: 4 }, text: textOf("open") },
    },
  ];
}
