import type { Text } from "../../messages/text.ts";
import { type VegaLiteSpec, type View, WIDTHS } from "../chart.ts";
import { wrapText } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

const NOTHING: Text = { zh: "暂无可用数据", en: "No data yet" };

/** Draws the frame of a chart without data, with the reason in it. */
export const emptyFrame = ({ lang, width }: View, reason: Text = NOTHING): VegaLiteSpec => ({
  datasets: { rows: [{ text: wrapText(reason[lang], WIDTHS[width] - 24).join("\n") }] },
  data: { name: "rows" },
  width: WIDTHS[width] - 2,
  height: 118,
  view: { stroke: color("rule") },
  mark: { type: "text", fill: color("ink2") },
  encoding: { text: { field: "text" } },
});
