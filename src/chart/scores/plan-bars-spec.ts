import { type Attainment, type AttainmentRow, aimName } from "../../analyze/results/attainment.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { zeroLine } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import type { TextColumn } from "../layout/text-columns.ts";
import { along, asIs, ROW } from "../style/encodings.ts";
import { color, HATCH } from "../style/tokens.ts";

/** Pixels right of the longest outline, for its stroke. */
const EDGE = 2;

/** Draws the outlines and the bars inside them, with both amounts and the rate in columns beside them. */
export function planBarsSpec(attainment: Attainment, unit: DisplayUnit, view: View): VegaLiteSpec {
  const names = nameColumn(
    attainment.rows.map(({ name }) => name),
    view,
  );
  const rows = attainment.rows.map((row) => planRow(row, attainment, unit, view.lang));
  const frame = rowFrame(names, columnsOf(rows, attainment, view.lang), EDGE, view);
  return rowsSpec(frame, {
    rows,
    scale: "amounts",
    domain: domainOf(rows),
    marks: marks(),
  });
}

type PlanRow = ReturnType<typeof planRow>;

function planRow(row: AttainmentRow, of: Attainment, unit: DisplayUnit, lang: Lang) {
  const { key, planned, actual, status, rate } = row;
  const isPartial = status === "partial";
  return {
    key,
    planned,
    actual,
    actualFill: isPartial ? HATCH.ac : color("ac"),
    plannedText: planned === null ? "—" : label(planned, unit, { lang }),
    text: actual === null ? ABSENCE[absenceOf(status)][lang] : label(actual, unit, { lang }),
    ink: color(actual === null ? "hi" : "ink"),
    rate: rate === null ? noRate(row, aimName(of))[lang] : formatPercent(rate, { lang }),
    rateInk: color(rate === null ? "ink3" : "ink"),
    rateWeight: rate === null ? "normal" : "bold",
  };
}

/** Says why a row has no rate of completion. */
const noRate = ({ planned, actual }: AttainmentRow, aim: Text): Text => {
  if (planned === null) return { zh: `无${aim.zh}`, en: `no ${aim.en}` };
  if (planned <= 0) return { zh: `${aim.zh}为0`, en: `${aim.en} is 0` };
  return actual === null ? { zh: "—", en: "—" } : ABSENCE["not-computed"];
};

const columnsOf = (
  rows: readonly PlanRow[],
  { isTarget }: Attainment,
  lang: Lang,
): TextColumn[] => [
  {
    field: "plannedText",
    head: (isTarget ? { zh: "目标", en: "Target" } : { zh: "计划", en: "Planned" })[lang],
    texts: rows.map(({ plannedText }) => plannedText),
  },
  {
    field: "text",
    head: { zh: "实际", en: "Actual" }[lang],
    texts: rows.map(({ text }) => text),
    ink: "ink",
  },
  {
    field: "rate",
    head: { zh: "完成率", en: "Completed" }[lang],
    texts: rows.map(({ rate }) => rate),
    ink: "rateInk",
    weight: "rateWeight",
  },
];

/** Finds the scale from zero, or the lowest refund, to the largest amount. */
function domainOf(rows: readonly PlanRow[]): [number, number] {
  const amounts = rows.flatMap(({ planned, actual }) => [planned ?? 0, actual ?? 0]);
  return [Math.min(0, ...amounts), Math.max(0, ...amounts) || 1];
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
  ];
}
