import type { Attainment, AttainmentRow } from "../../analyze/results/attainment.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { zeroLine } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, asIs, ROW, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color, HATCH } from "../style/tokens.ts";

/** Pixels between the longer bar and its number. */
const GAP = 5;

/** Draws the outlines, the bars inside them, the outcome in figures and the rate beside it. */
export function planBarsSpec(attainment: Attainment, unit: DisplayUnit, view: View): VegaLiteSpec {
  const names = nameColumn(
    attainment.rows.map(({ name }) => name),
    view,
  );
  const rows = attainment.rows.map((row) => planRow(row, unit, view.lang));
  const frame = rowFrame(names, columnsOf(rows, view.lang), 0, view);
  return rowsSpec(frame, {
    rows,
    scale: "amounts",
    domain: domainOf(rows, frame.width),
    marks: marks(),
  });
}

type PlanRow = ReturnType<typeof planRow>;

function planRow(row: AttainmentRow, unit: DisplayUnit, lang: Lang) {
  const { key, planned, actual, status, rate } = row;
  const isPartial = status === "partial";
  return {
    key,
    planned,
    actual,
    actualFill: isPartial ? HATCH.ac : color("ac"),
    end: Math.max(0, planned ?? 0, actual ?? 0),
    text: actual === null ? ABSENCE[absenceOf(status)][lang] : label(actual, unit, { lang }),
    ink: color(actual === null ? "hi" : "ink"),
    rate: rate === null ? noRate(row)[lang] : formatPercent(rate, { lang }),
    rateInk: color(rate === null ? "ink3" : "ink"),
    rateWeight: rate === null ? "normal" : "bold",
  };
}

/** Says why a row has no rate of completion. */
const noRate = ({ planned, actual }: AttainmentRow): Text => {
  if (planned === null) return { zh: "无计划", en: "no plan" };
  if (planned <= 0) return { zh: "计划为0", en: "plan is 0" };
  return actual === null ? { zh: "—", en: "—" } : ABSENCE["not-computed"];
};

const columnsOf = (rows: readonly PlanRow[], lang: Lang): TextColumn[] => [
  {
    field: "rate",
    head: { zh: "完成率", en: "Completed" }[lang],
    texts: rows.map(({ rate }) => rate),
    ink: "rateInk",
    weight: "rateWeight",
  },
];

/** Finds the scale from zero, or the lowest refund, to the largest amount, with room for its number. */
function domainOf(rows: readonly PlanRow[], plot: number): [number, number] {
  const amounts = rows.flatMap(({ planned, actual }) => [planned ?? 0, actual ?? 0]);
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts) || 1;
  const text =
    GAP +
    widest(
      rows.map((row) => row.text),
      { bold: true },
    );
  return [low, low + ((high - low) * plot) / (plot - text)];
}

function marks(): Layer[] {
  return [
    {
      mark: { type: "bar", height: { band: 0.46 } },
      encoding: { y: ROW, x: along("actual", "amounts"), fill: asIs("actualFill") },
    },
    {
      mark: { type: "bar", height: { band: 0.74 }, strokeWidth: 1.5 },
      encoding: {
        y: ROW,
        x: along("planned", "amounts"),
        fill: { value: "transparent" },
        stroke: { value: color("ac") },
      },
    },
    zeroLine("amounts"),
    {
      mark: { type: "text", align: "left", dx: GAP },
      encoding: { y: ROW, x: along("end", "amounts"), text: textOf("text"), fill: asIs("ink") },
    },
  ];
}
