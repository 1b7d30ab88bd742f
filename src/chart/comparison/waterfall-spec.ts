import type { ChangeBridge } from "../../analyze/results/change-bridge.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel } from "../labels/estimates.ts";
import { axisBelow, tickRows, ticksOf } from "../layout/axis.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { zeroLine } from "../layout/zero-line.ts";
import { along, asIs, bands, pixels, rowNames, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** Pixels between a bar and its number. */
const GAP = 5;
const NET: Text = { zh: "净增减", en: "Net change" };

/**
 * What the step of many small changes is called.
 * @example restName(21, { zh: "乡镇", en: "townships" }).zh // => "其他（21个乡镇）"
 */
export const restName = (count: number, of: Text): Text => ({
  zh: `其他（${count}个${of.zh}）`,
  en: `Other (${count} ${of.en})`,
});

/** Draws the steps from the top down, a rule from each to the next, and the net change below. */
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
  const rows = steps.map((step, i) => ({
    ...rowOf(step, bridge, unit, view.lang),
    name: names.names[i]!,
    ...joint(i, steps.length, names.rowHeight),
  }));
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const plot = roomBeside(names, view) - 4;
  const height = names.rowHeight * rows.length;
  const domain = [low, beyond(low, high, plot, rows)] as const;
  const ticks = ticksOf([low, high === low ? low + 1 : high], view.width === "wide" ? 6 : 4);
  return {
    datasets: { rows, ticks: tickRows(ticks, (value) => label(value, unit, view)) },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "changes", value: [...domain] },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [...axisBelow("changes"), rowNames(y), ...layers()],
  };
}

const NET_KEY = "net";
const y = bands("key", "keys");

/** The upper end of the scale that leaves room for the numbers right of the bars. */
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

/** The rule from the end of a bar down to the next one; the net change has none after it. */
const joint = (index: number, count: number, rowHeight: number) => ({
  top: index === count - 1 ? null : (index + 0.5 + BAR / 2) * rowHeight,
  bottom: index === count - 1 ? null : (index + 1.5 - BAR / 2) * rowHeight,
});

/** Part of a row's height. */
const BAR = 0.6;

function layers(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: BAR } },
      encoding: { y, x: along("from", "changes"), x2: { field: "to" }, fill: asIs("fill") },
    },
    {
      mark: { type: "rule", stroke: color("ink3"), strokeWidth: 1 },
      encoding: { x: along("to", "changes"), y: pixels("top"), y2: { field: "bottom" } },
    },
    zeroLine("changes"),
    {
      mark: { type: "text", align: "left", dx: GAP, fontWeight: { expr: "datum.weight" } },
      encoding: { y, x: along("end", "changes"), text: textOf("text"), fill: asIs("ink") },
    },
  ];
}
