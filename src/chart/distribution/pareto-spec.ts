import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { axisBelow, tickRows } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, headRows, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { zeroLine } from "../layout/zero-line.ts";
import { along, bands, rowNames } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** More indicators than this: the last ones are one row. */
const MOST_ROWS = 20;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Half the number under the right end. */
const EDGE = 12;

/** Draws the bars, the line of the running share over them, and both numbers beside them. */
export function paretoSpec(losses: Losses, view: View): VegaLiteSpec {
  const shown = folded(losses.rows, view.lang);
  const names = nameColumn(
    shown.map(({ name }) => name),
    view,
  );
  const rows = shown.map(({ key, lost, share, cumulative }, i) => ({
    key,
    name: names.names[i]!,
    share,
    cumulative,
    lostText: formatNumber(lost, { digits: 1, lang: view.lang }),
    lostWeight: "bold",
    cumulativeText: formatPercent(cumulative),
  }));
  const columns: TextColumn[] = [
    {
      field: "lostText",
      head: { zh: "扣分", en: "Lost" }[view.lang],
      texts: rows.map(({ lostText }) => lostText),
      weight: "lostWeight",
    },
    {
      field: "cumulativeText",
      head: { zh: "累计", en: "Cumul." }[view.lang],
      texts: rows.map(({ cumulativeText }) => cumulativeText),
    },
  ];
  const plot = roomBeside(names, view) - columnsWidth(columns) - EDGE;
  const height = names.rowHeight * rows.length;
  return {
    datasets: {
      rows,
      ticks: tickRows(TICKS, (value) => formatNumber(value * 100)),
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
      ...axisBelow("shares"),
      rowNames(y),
      ...marks(),
      ...textColumns(columns, plot + EDGE, y),
    ],
  };
}

const y = bands("key", "keys");

/** The indicators that cost least as one row; what they cost together stays exact. */
function folded(rows: readonly LossRow[], lang: Lang): readonly LossRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const first = rows.slice(0, MOST_ROWS - 1);
  const rest = rows.slice(MOST_ROWS - 1);
  const sum = (of: "lost" | "share" | "notScored"): number =>
    rest.reduce((total, row) => total + row[of], 0);
  const name = { zh: `其余（${rest.length}项）`, en: `Others (${rest.length})` }[lang];
  return [
    ...first,
    {
      key: "rest",
      name,
      lost: sum("lost"),
      share: sum("share"),
      cumulative: rest.at(-1)!.cumulative,
      notScored: sum("notScored"),
    },
  ];
}

function marks(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: 0.6 } },
      encoding: { y, x: along("share", "shares"), fill: { value: color("ac") } },
    },
    zeroLine("shares"),
    {
      mark: {
        type: "line",
        orient: "vertical",
        invalid: "break-paths-show-domains",
        stroke: color("peer"),
        strokeWidth: 1.6,
      },
      encoding: { y, x: along("cumulative", "shares") },
    },
    {
      mark: { type: "point", size: 36, strokeWidth: 1.4 },
      encoding: {
        y,
        x: along("cumulative", "shares"),
        fill: { value: color("paper") },
        stroke: { value: color("ink2") },
      },
    },
  ];
}
