import type { VegaLiteSpec } from "../chart.ts";
import { FONT_SIZE } from "./text-width.ts";
import { color } from "./tokens.ts";

/** The settings that all charts share: one size of text, no tooltips, no drawn frame. */
export const THEME: NonNullable<VegaLiteSpec["config"]> = {
  aria: false,
  background: "transparent",
  padding: { top: 4, right: 0, bottom: 2, left: 0 },
  view: { stroke: null },
  bar: { opacity: 1 },
  rect: { opacity: 1 },
  tick: { opacity: 1 },
  point: { opacity: 1, filled: true },
  line: { opacity: 1 },
  rule: { opacity: 1 },
  text: {
    fontSize: FONT_SIZE,
    fill: color("ink"),
    baseline: "middle",
    opacity: 1,
    lineHeight: 14,
    lineBreak: "\n",
  },
};
