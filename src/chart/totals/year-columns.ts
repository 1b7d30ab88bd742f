import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { type Period, periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, tableValue } from "../labels/display-unit.ts";
import { periodRange } from "../labels/periods.ts";
import { joined, PENDING } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { valueText, yearColumnsSpec } from "./year-columns-spec.ts";

/**
 * The total of every period as a column from zero; below it the change to the period before on the
 * same set of areas.
 * @throws for a measure that has no total (scores, rates), and for periods of different kinds.
 */
export function yearColumns(totals: Totals): Chart<Totals> {
  refuseUnlike(totals);
  const { rows, measure } = totals;
  const unit = displayUnit(
    measure,
    rows.map((row) => row.value),
  );
  const isEmpty = rows.every((row) => row.value === null);
  return {
    result: totals,
    subtitle: subtitle(totals, unit),
    notes: rows.filter((row) => row.complete < row.expected).map((row) => incomplete(row, totals)),
    legend: legend(totals),
    alt: alt(totals, unit),
    table: table(totals, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : yearColumnsSpec(totals, unit, view)),
  };
}

/** More columns than this do not fit a phone. */
const MOST_COLUMNS = 40;

function refuseUnlike({ rows, measure }: Totals): void {
  const kinds = new Set(rows.map((row) => periodKind(row.period)));
  if (measure.overAreas !== "sum")
    throw new Error(
      `yearColumns(): ${measure.id} has no total over areas; show trends() or a grid`,
    );
  if (kinds.size > 1)
    throw new Error(
      `yearColumns(): ${measure.id}: expected periods of one kind, got ${[...kinds].join(" and ")}`,
    );
  if (rows.length > MOST_COLUMNS)
    throw new Error(
      `yearColumns(): ${rows.length} periods, at most ${MOST_COLUMNS} fit; pass the last ones`,
    );
}

function subtitle({ measure, rows, words }: Totals, { unit }: DisplayUnit): Text {
  const range = periodRange(rows.map((row) => row.period));
  return {
    zh: `${words.whole.zh}${measure.label.zh}，${range.zh}。单位：${unit.zh}；柱下为比上期增减（同口径）`,
    en: `${measure.label.en}, ${words.whole.en}, ${range.en}. Unit: ${unit.en}; below: change on the period before, like for like`,
  };
}

const incomplete = ({ period, complete, expected }: TotalsRow, { words }: Totals): Text => ({
  zh: `${periodName(period).zh}：应报${expected}个${words.parts.zh}，${complete}个数据完整。`,
  en: `${periodName(period).en}: ${complete} of ${expected} ${words.parts.en} complete.`,
});

function legend({ rows }: Totals): LegendEntry[] {
  const [last, previous] = [rows.at(-1), rows.at(-2)];
  return [
    ...(last ? [{ key: "this-year" as const, label: periodName(last.period) }] : []),
    ...(previous ? [{ key: "last-year" as const, label: periodName(previous.period) }] : []),
    ...(rows.some((row) => row.status === "partial") ? [PENDING] : []),
  ];
}

function alt({ rows, measure, words }: Totals, unit: DisplayUnit): Text {
  const known = rows.filter((row) => row.value !== null);
  const range = periodRange(rows.map((row) => row.period));
  const say = (row: TotalsRow | undefined, lang: Lang): string =>
    row ? `${periodName(row.period)[lang]} ${valueText(row, unit, lang)}` : "";
  const absent = rows.length - known.length;
  return joined([
    {
      zh: `柱形图：${words.whole.zh}${range.zh}的${measure.label.zh}（${unit.unit.zh}）。`,
      en: `Column chart: ${measure.label.en}, ${range.en} (${unit.unit.en}).`,
    },
    {
      zh: `${say(known[0], "zh")}，${say(known.at(-1), "zh")}。`,
      en: `${say(known[0], "en")}, ${say(known.at(-1), "en")}.`,
    },
    absent > 0 ? { zh: `${absent}期无数据。`, en: `${absent} without a value.` } : null,
  ]);
}

const levelId = ({ measure, county }: Totals, period: Period): string =>
  figureId(measure.id, period, county);

/** Changes that cannot be computed are no figures. */
const changeId = (
  { measure, county }: Totals,
  statistic: "change" | "rate",
  before: TotalsRow | undefined,
  row: TotalsRow,
): string | undefined =>
  before === undefined || row[statistic] === null
    ? undefined
    : figureId(`${measure.id}.${statistic}`, `${before.period}..${row.period}`, county);

function table(totals: Totals, unit: DisplayUnit): DataTable {
  const { rows, words } = totals;
  const scaled = (value: number | null) => (value === null ? null : tableValue(value, unit));
  const { kind } = unit;
  return {
    columns: [
      { label: { zh: "时期", en: "Period" }, kind: "text" },
      { label: { zh: "合计", en: "Total" }, unit: unit.unit, kind },
      {
        label: { zh: "同口径增减", en: "Like-for-like change" },
        unit: unit.unit,
        kind,
        signed: true,
      },
      {
        label: { zh: "同口径增减", en: "Like-for-like change" },
        unit: { zh: "%", en: "%" },
        kind: "percent",
        signed: true,
      },
      { label: { zh: "数据完整", en: "Complete" }, unit: words.parts, kind: "count" },
      { label: { zh: "应报", en: "Due" }, unit: words.parts, kind: "count" },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        { text: periodName(row.period) },
        cellOf(scaled(row.value), absenceOf(row.status), levelId(totals, row.period)),
        cellOf(
          scaled(row.change),
          index === 0 ? "not-due" : "not-computed",
          changeId(totals, "change", rows[index - 1], row),
        ),
        cellOf(
          row.rate,
          index === 0 ? "not-due" : row.change === null ? "not-computed" : "small-base",
          changeId(totals, "rate", rows[index - 1], row),
        ),
        { value: row.complete },
        { value: row.expected },
      ],
    })),
  };
}
