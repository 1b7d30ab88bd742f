import type { Ranking } from "../../analyze/results/ranking.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { rankText } from "../labels/rank-text.ts";
import { tickRows, ticksOf } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, ROW } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Half the width of a single rank on the scale, so that it is visible. */
const HALF = 0.42;
/** Pixels right of the plot, for half the number under its end. */
const EDGE = 6;

/** Draws a bar per row over the ranks it may have, the first rank left, with both numbers beside it. */
export function intervalRanksSpec(ranking: Ranking, view: View): VegaLiteSpec {
  const { rows: all } = ranking;
  const names = nameColumn(
    all.map(({ name }) => name),
    view,
  );
  const rows = all.map(({ key, estimate, ranks }) => ({
    key,
    from: ranks.best - HALF,
    to: ranks.worst + HALF,
    estimate: formatNumber(estimate, { digits: 1, lang: view.lang }),
    ranks: rankText(ranks, view.lang),
    weight: "bold",
  }));
  const columns: TextColumn[] = [
    {
      field: "estimate",
      head: { zh: "估计值", en: "Estimate" }[view.lang],
      texts: rows.map(({ estimate }) => estimate),
    },
    {
      field: "ranks",
      head: { zh: "名次区间", en: "Rank" }[view.lang],
      texts: rows.map(({ ranks }) => ranks),
      weight: "weight",
    },
  ];
  const last = Math.max(...all.map(({ ranks }) => ranks.worst), rows.length);
  return rowsSpec(rowFrame(names, columns, EDGE, view), {
    rows,
    scale: "places",
    domain: [0.5, last + 0.5],
    ticks: tickRows(ranksIn(last, view), String),
    marks: [BARS],
  });
}

/** Lists the ranks under the plot: the first, then round whole numbers. */
const ranksIn = (last: number, { width }: View): number[] => {
  const round = ticksOf([1, last + 1e-6], width === "wide" ? 8 : 5).filter(Number.isInteger);
  return [...new Set([1, ...round.filter((place) => place > 2)])];
};

const BARS: Layer = {
  mark: { type: "rect", height: { band: 0.5 } },
  encoding: {
    y: ROW,
    x: along("from", "places"),
    x2: { field: "to" },
    fill: { value: color("l2") },
  },
};
