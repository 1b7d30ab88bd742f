import type { DecidedRow, ScoreTable, UndecidedRow } from "../../analyze/scores/score-table.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { rankText } from "../labels/rank-text.ts";
import { tickRows, ticksOf } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import { columnsWidth, type TextColumn } from "../layout/text-columns.ts";
import { along, asIs, ROW, textOf } from "../style/encodings.ts";
import { textWidth } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";
import { bandLayers, bandRows, shownBands } from "./score-band-layers.ts";

/** A plot with fewer pixels has three numbers under it, not five; with fewer still the two at its ends. */
const [NARROW, NARROWEST] = [100, 70];
/** Pixels right of the plot, for half a dot at its end. */
const EDGE = 6;

/** Draws the bands, a line from the earlier score to the later one, and texts beside them. */
export function scoreDotsSpec(scores: ScoreTable, view: View): VegaLiteSpec {
  const { decided, undecided, full } = scores;
  const names = nameColumn(
    [...decided, ...undecided].map(({ name }) => name),
    view,
  );
  const frame = rowFrame(names, columnsOf(scores, view.lang), EDGE, view);
  const { width, columns } = frame;
  const domain = scoreDomain(scores);
  return rowsSpec(frame, {
    rows: [
      ...decided.map((row) => decidedRow(row, view.lang)),
      ...undecided.map((row) => undecidedRow(row, width + columnsWidth(columns), view.lang)),
    ],
    datasets: { bands: bandRows(shownBands(domain, full)) },
    scale: "points",
    domain,
    ticks: tickRows(axisOf(domain, width), (value) => formatNumber(value)),
    behind: bandLayers("points"),
    marks: dots(),
    told: [...decided, ...undecided].map((_, row) => row),
  });
}

/** Finds the numbers under a plot: as many as stand apart. */
const axisOf = (domain: readonly [number, number], width: number): number[] =>
  width < NARROWEST ? [...domain] : ticksOf(domain, width < NARROW ? 3 : 5);

/** The scale begins no higher than here, as a share of a full card. */
const HIGHEST_START = 0.6;

/** Finds the scale of scores: from a tenth of the card below the lowest, or from 60 %, to the full card. */
export function scoreDomain({ decided, undecided, full }: ScoreTable): [number, number] {
  const scores = [
    ...decided.flatMap(({ score, before }) => [score, before ?? score]),
    ...undecided.flatMap(({ before }) => before ?? []),
  ];
  const lowest = Math.min(HIGHEST_START, ...scores.map((score) => score / full));
  return [(Math.floor(lowest * 10) / 10) * full, full];
}

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

/** Makes a row without a score: it has only its reason, which may reach under the columns. */
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

/**
 * Says why a card has no score: the open indicators if they fit into the pixels, else their number.
 * @example openReason(["经费"], 200, "zh") // => "缺经费，暂不定分"
 */
export function openReason(open: readonly string[], room: number, lang: Lang): string {
  const say = (what: string): string =>
    lang === "zh" ? `缺${what}，暂不定分` : `no ${what}: not scored`;
  const all = say(open.join(lang === "zh" ? "、" : ", "));
  const first = say(
    lang === "zh" ? `${open[0]}等${open.length}项` : `${open[0]} and ${open.length - 1} more`,
  );
  const none = lang === "zh" ? `缺${open.length}项，暂不定分` : `${open.length} open: not scored`;
  return [all, first].find((text) => textWidth(text) <= room) ?? none;
}

function dots(): Layer[] {
  const x = (field: string) => along(field, "points");
  return [
    {
      mark: { type: "rule", stroke: color("ink2"), strokeWidth: 1.2 },
      encoding: { y: ROW, x: x("before"), x2: { field: "score" } },
    },
    {
      mark: { type: "point", size: 44, fill: color("paper"), stroke: color("ink2") },
      encoding: { y: ROW, x: x("before") },
    },
    {
      mark: { type: "point", size: 64 },
      encoding: { y: ROW, x: x("score"), shape: asIs("shape"), fill: asIs("fill") },
    },
    {
      mark: { type: "text", align: "left", fill: color("hi") },
      encoding: { y: ROW, x: { value: 4 }, text: textOf("open") },
    },
  ];
}
