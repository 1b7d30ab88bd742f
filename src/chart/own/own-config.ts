import type { VegaLiteSpec } from "../chart.ts";
import { FONT_SIZE } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

const SCALE = {
  labelColor: color("ink2"),
  labelFontSize: FONT_SIZE,
  titleColor: color("ink2"),
  titleFontSize: FONT_SIZE,
  titleFontWeight: "normal",
} as const;

/** The colours of categories: more cannot be told apart in print. */
export const COLOURS = ["ac", "bad", "l2", "py", "l3", "b1"] as const;

/** Two ends that are seen on light and dark paper: what lies between them belongs to no theme. */
const RAMP = ["#a9c6e2", "#2c6db2"];

/** The look of charts that analysts draw themselves: our colours in both themes, one size of letters, quiet axes. */
export const OWN_CONFIG: NonNullable<VegaLiteSpec["config"]> = {
  padding: { top: 4, right: 14, bottom: 2, left: 0 },
  view: { stroke: null, continuousWidth: 110, continuousHeight: 110, discreteWidth: { step: 18 } },
  mark: { color: color("ac") },
  axis: {
    ...SCALE,
    domainColor: color("rule"),
    tickColor: color("rule"),
    gridColor: color("grid"),
    labelLimit: 160,
  },
  axisX: { labelAngle: 0 },
  legend: { ...SCALE, orient: "top", columns: 3, symbolStrokeWidth: 0 },
  header: SCALE,
  range: {
    category: COLOURS.map(color),
    ordinal: (["l4", "l3", "l2", "l1"] as const).map(color),
    heatmap: RAMP,
    ramp: RAMP,
  },
};
