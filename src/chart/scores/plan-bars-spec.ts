import type { Attainment, AttainmentRow } from "../../analyze/results/attainment.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { columnsWidth, headRows, type TextColumn, textColumns } from "../layout/text-columns.ts";
import { zeroLine } from "../layout/zero-line.ts";
import { along, asIs, bands, rowNames, textOf } from "../style/encodings.ts";
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
  const rows = attainment.rows.map((row, i) => ({
    ...planRow(row, unit, view.lang),
    name: names.names[i]!,
  }));
  const columns = columnsOf(rows, view.lang);
  const plot = roomBeside(names, view) - columnsWidth(columns);
  const height = names.rowHeight * rows.length;
  return {
    datasets: { rows, heads: headRows(columns, plot) },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: "amounts", value: domainOf(rows, plot) },
    ],
    data: { name: "rows" },
    width: plot,
    height,
    layer: [rowNames(y), ...marks(), ...textColumns(columns, plot, y)],
  };
}

const y = bands("key", "keys");

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

/** Why a row has no rate of completion. */
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

/** From zero, or the lowest refund, to the largest amount, with room for the number beside it. */
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
      encoding: { y, x: along("actual", "amounts"), fill: asIs("actualFill") },
    },
    {
      mark: { type: "bar", height: { band: 0.74 }, strokeWidth: 1.5 },
      encoding: {
        y,
        x: along("planned", "amounts"),
        fill: { value: "transparent" },
        stroke: { value: color("ac") },
      },
    },
    zeroLine("amounts"),
    {
      mark: { type: "text", align: "left", dx: GAP },
      encoding: { y, x: along("end", "amounts"), text: textOf("text"), fill: asIs("ink") },
    },
  ];
}
