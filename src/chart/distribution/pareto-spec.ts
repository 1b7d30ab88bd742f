import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import type { Lang } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { tickRows, zeroLine } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, ROW } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** The most rows; with more indicators the last ones are joined. */
const MOST_ROWS = 20;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Pixels right of the plot, for half the number under its end. */
const EDGE = 12;

/** Draws the bars, the line of the running share over them, and both numbers beside them. */
export function paretoSpec(losses: Losses, view: View): VegaLiteSpec {
  const shown = folded(losses.rows, view.lang);
  const names = nameColumn(
    shown.map(({ name }) => name),
    view,
  );
  const rows = shown.map(({ key, lost, share, cumulative }) => ({
    key,
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
  return rowsSpec(rowFrame(names, columns, EDGE, view), {
    rows,
    scale: "shares",
    domain: [0, 1],
    ticks: tickRows(TICKS, (value) => formatNumber(value * 100)),
    marks: marks(),
  });
}

/** Joins the indicators with the smallest losses into one row, which has their exact sums. */
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
      encoding: { y: ROW, x: along("share", "shares"), fill: { value: color("ac") } },
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
      encoding: { y: ROW, x: along("cumulative", "shares") },
    },
    {
      mark: { type: "point", size: 36, strokeWidth: 1.4 },
      encoding: {
        y: ROW,
        x: along("cumulative", "shares"),
        fill: { value: color("paper") },
        stroke: { value: color("ink2") },
      },
    },
  ];
}
