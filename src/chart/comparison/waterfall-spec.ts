import type { ChangeBridge } from "../../analyze/results/change-bridge.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel } from "../labels/estimates.ts";
import { tickRows, ticksOf, zeroLine } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import { along, asIs, pixels, ROW, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** Pixels between a bar and its number. */
const GAP = 5;
/** Pixels right of the plot, for half the number under its end. */
const EDGE = 4;
const NET: Text = { zh: "净增减", en: "Net change" };

/**
 * Names the step of the small changes.
 * @example restName(21, { zh: "乡镇", en: "townships" }).zh // => "其他（21个乡镇）"
 */
export const restName = (count: number, of: Text): Text => ({
  zh: `其他（${count}个${of.zh}）`,
  en: `Other (${count} ${of.en})`,
});

/** Draws the steps from the top down, a rule from each to the next, and the net change at the bottom. */
export function waterfallSpec(bridge: ChangeBridge, unit: DisplayUnit, view: View): VegaLiteSpec {
  const { of, net } = bridge;
  const steps = [
    ...bridge.steps.map((step) => ({
      ...step,
      name: step.key === null ? restName(step.count, of)[view.lang] : step.name,
    })),
    { key: NET_KEY, name: NET[view.lang], change: net, from: 0, to: net, isEstimated: false },
  ];
  const names = nameColumn(
    steps.map(({ name }) => name),
    view,
  );
  const frame = rowFrame(names, [], EDGE, view);
  const rows = steps.map((step, i) => ({
    ...rowOf(step, bridge, unit, view.lang),
    ...joint(i, steps.length, frame.rowHeight),
  }));
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const ticks = ticksOf([low, high === low ? low + 1 : high], view.width === "wide" ? 6 : 4);
  return rowsSpec(frame, {
    rows,
    scale: "changes",
    domain: [low, beyond(low, high, frame.width, rows)],
    ticks: tickRows(ticks, (value) => label(value, unit, view)),
    marks: marks(),
  });
}

const NET_KEY = "net";

/** Finds the upper end of the scale that leaves room for the numbers right of the bars. */
function beyond(
  low: number,
  high: number,
  plot: number,
  rows: readonly { readonly text: string }[],
): number {
  const text =
    GAP +
    widest(
      rows.map((row) => row.text),
      { bold: true },
    );
  return low + ((high - low || 1) * plot) / (plot - text);
}

interface Step {
  readonly isEstimated: boolean;
  readonly key: string | null;
  readonly name: string;
  readonly change: number;
  readonly from: number;
  readonly to: number;
}

function rowOf(step: Step, { measure }: ChangeBridge, unit: DisplayUnit, lang: Lang) {
  const { key, change, from, to } = step;
  const isNet = key === NET_KEY;
  const isBad =
    measure.direction === "more" ? change < 0 : measure.direction === "less" && change > 0;
  return {
    key: key ?? "rest",
    from,
    to,
    end: Math.max(from, to),
    text: estimatedLabel(label(change, unit, { lang, signed: true }), step, lang),
    ink: color(isBad && !isNet ? "hi" : "ink"),
    weight: isNet || isBad ? "bold" : "normal",
    fill: color(isNet ? "ac" : measure.direction === "neutral" ? "py" : isBad ? "bad" : "good"),
  };
}

/** Finds the ends of the rule from a bar down to the next one; the net change, which is last, has none. */
const joint = (index: number, count: number, rowHeight: number) => ({
  top: index === count - 1 ? null : (index + 0.5 + BAR / 2) * rowHeight,
  bottom: index === count - 1 ? null : (index + 1.5 - BAR / 2) * rowHeight,
});

/** The height of a bar as a part of its row. */
const BAR = 0.6;

function marks(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: BAR } },
      encoding: { y: ROW, x: along("from", "changes"), x2: { field: "to" }, fill: asIs("fill") },
    },
    {
      mark: { type: "rule", stroke: color("ink3"), strokeWidth: 1 },
      encoding: { x: along("to", "changes"), y: pixels("top"), y2: { field: "bottom" } },
    },
    zeroLine("changes"),
    {
      mark: { type: "text", align: "left", dx: GAP, fontWeight: { expr: "datum.weight" } },
      encoding: { y: ROW, x: along("end", "changes"), text: textOf("text"), fill: asIs("ink") },
    },
  ];
}
