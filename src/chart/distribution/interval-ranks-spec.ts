import type { Ranking } from "../../analyze/results/ranking.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { rankText } from "../labels/rank-text.ts";
import { axisBelow, tickRows, ticksOf } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, headRows, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { along, bands, rowNames } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** A place takes this much to either side, so that a single one is seen. */
const HALF = 0.42;
/** Half the number under the right end. */
const EDGE = 6;

/** Draws a bar per row over the places it may have, first place left, and both numbers beside it. */
export function intervalRanksSpec(ranking: Ranking, view: View): VegaLiteSpec {
  const { rows: all } = ranking;
  const names = nameColumn(
    all.map(({ name }) => name),
    view,
  );
  const rows = all.map(({ key, estimate, ranks }, i) => ({
    key,
    name: names.names[i]!,
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
  const plot = roomBeside(names, view) - columnsWidth(columns) - EDGE;
  const height = names.rowHeight * rows.length;
  const last = Math.max(...all.map(({ ranks }) => ranks.worst), rows.length);
  return {
    datasets: {
      rows,
      ticks: tickRows(placesOf(last, view), String),
      heads: headRows(columns, plot + EDGE),
    },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "places", value: [0.5, last + 0.5] },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [...axisBelow("places"), rowNames(y), range(), ...textColumns(columns, plot + EDGE, y)],
  };
}

const y = bands("key", "keys");

/** The first place, and round ones after it: whole numbers, each once. */
const placesOf = (last: number, { width }: View): number[] => {
  const round = ticksOf([1, last + 1e-6], width === "wide" ? 8 : 5).filter(Number.isInteger);
  return [...new Set([1, ...round.filter((place) => place > 2)])];
};

const range = (): Layer => ({
  mark: { type: "rect", height: { band: 0.5 } },
  encoding: {
    y,
    x: along("from", "places"),
    x2: { field: "to" },
    fill: { value: color("l2") },
  },
});
