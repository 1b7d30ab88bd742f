import { plusId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { NextYearRow, TargetRemark } from "../../analyze/plans/next-year.ts";
import type { Text } from "../../messages/text.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";
import { targetText } from "../../narrate/plans/say-completions.ts";
import { amount, kindOf } from "../../narrate/sentence/words.ts";

/**
 * Lists for each measure what was reached, its usual variation, the level beyond it, the most that was ever reached,
 * and the target that is set, with a remark on it.
 */
export const nextYearTable = (rows: readonly NextYearRow[]): DataTable =>
  tableOf(rows, [
    { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ view }) => view.label },
    { label: { zh: "基数", en: "Baseline" }, kind: "text", of: baselineOf },
    {
      label: { zh: "常年波动", en: "Usual variation" },
      kind: "text",
      of: (row) =>
        row.swing === null
          ? NONE
          : { text: signed(amount(wholeSwing(row), row.view)), figure: swingId(row) },
    },
    { label: { zh: "超出波动的水平", en: "Beyond it" }, kind: "text", of: beyondOf },
    { label: { zh: "历年最高", en: "Highest so far" }, kind: "text", of: highestOf },
    { label: { zh: "已定目标", en: "Target set" }, kind: "text", of: targetOf },
    { label: { zh: "提示", en: "Remark" }, kind: "text", of: remarkOf },
  ]);

const swingId = ({ view }: NextYearRow): string => {
  const { before, after } = view.compare();
  return figureId(`${view.id}.swing`, `${before}..${after}`, view.totals().county);
};

const NONE: TableCell = { status: "not-due" };

/** Rounds what variation brings up to a whole unit of a count. */
const wholeSwing = ({ view, swing }: NextYearRow): number =>
  kindOf(view) === "count" ? Math.ceil(swing ?? 0) : (swing ?? 0);

const signed = ({ zh, en }: Text): Text => ({ zh: `±${zh}`, en: `±${en}` });

function baselineOf({ view, baseline, isPartial }: NextYearRow): TableCell | Text {
  if (baseline === null) return { status: "missing" };
  const { zh, en } = amount(baseline, view);
  const text = isPartial ? { zh: `${zh}（不全）`, en: `${en} (incomplete)` } : { zh, en };
  return { text, figure: levelIn(view, view.period) };
}

/** Returns the id of the county's number of a period. */
const levelIn = (view: NextYearRow["view"], period: Period): string =>
  figureId(view.id, period, view.totals().county);

/** Says what is above usual variation; of a stock, or without enough years, nothing is known. */
const beyondOf = (row: NextYearRow): TableCell | Text => {
  const { view, baseline, swing } = row;
  if (baseline === null || swing === null) return NONE;
  const { zh, en } = amount(baseline + wholeSwing(row), view);
  return {
    text: { zh: `超过${zh}`, en: `above ${en}` },
    figure: plusId(levelIn(view, view.period), swingId(row)),
  };
};

function highestOf({ view, highest }: NextYearRow): TableCell | Text {
  if (highest === null) return { status: "missing" };
  const [size, when] = [amount(highest.value, view), periodName(highest.period)];
  const text = { zh: `${size.zh}（${when.zh}）`, en: `${size.en} (${when.en})` };
  return { text, figure: levelIn(view, highest.period) };
}

const targetOf = ({ view, target }: NextYearRow): TableCell | Text =>
  target === null
    ? NONE
    : {
        text: targetText(view, target.relation, target.value),
        figure: `line:${target.file}:${target.line}`,
      };

const REMARKS: Readonly<Record<TargetRemark, Text>> = {
  "below-baseline": { zh: "低于基数", en: "below the baseline" },
  "within-swing": { zh: "在常年波动之内", en: "within usual variation" },
  "never-reached": { zh: "历年从未达到", en: "never reached so far" },
};

const remarkOf = ({ remark }: NextYearRow): TableCell | Text =>
  remark === null ? NONE : REMARKS[remark];
