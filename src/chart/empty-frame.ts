import type { VegaLiteSpec, View } from "./chart.ts";
import { WIDTHS } from "./chart.ts";
import { color } from "./tokens.ts";

const NOTHING = { zh: "暂无可用数据", en: "No data yet" };

/** What is drawn where there is nothing to draw: a frame that keeps its height and says so. */
export const emptyFrame = ({ lang, width }: View): VegaLiteSpec => ({
  datasets: { rows: [{ text: NOTHING[lang] }] },
  data: { name: "rows" },
  width: WIDTHS[width] - 2,
  height: 118,
  view: { stroke: color("rule") },
  mark: { type: "text", fill: color("ink2") },
  encoding: { text: { field: "text" } },
});
