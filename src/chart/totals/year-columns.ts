import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Absence, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { en, numberOf, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf, PERCENT, scaledCell } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit } from "../labels/display-unit.ts";
import { periodRange } from "../labels/periods.ts";
import { joined, PENDING } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { valueText, yearColumnsSpec } from "./year-columns-spec.ts";

/**
 * Draws the total of every period as a column from zero, and below it the like-for-like change on the period
 * before.
 * @throws for a measure that has no total (scores, rates), and for periods of different kinds.
 */
export function yearColumns(totals: Totals): Chart<Totals> {
  expectKind("yearColumns", totals, "totals");
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
    throw new ScriptError(REFUSED_RESULTS["no-total"]("yearColumns", measure));
  if (kinds.size > 1)
    throw new ScriptError(
      REFUSED_RESULTS["unlike-periods"]("yearColumns", measure, [...kinds].join(" and ")),
    );
  if (rows.length > MOST_COLUMNS)
    throw new ScriptError(
      REFUSED_RESULTS["many-periods"]("yearColumns", rows.length, MOST_COLUMNS),
    );
}

function subtitle({ measure, rows, words }: Totals, { unit }: DisplayUnit): Text {
  const range = periodRange(rows.map((row) => row.period));
  return {
    zh: `${words.whole.zh}${measure.label.zh}，${range.zh}。单位：${unit.zh}；柱下为比上期增减（同口径）`,
    en: `${measure.label.en}, ${words.whole.en}, ${range.en}. Unit: ${unit.en}; below: change on the period before, like for like`,
  };
}

function incomplete(
  { period, complete, expected }: TotalsRow,
  { words, measure, county }: Totals,
): Phrase {
  const id = (statistic: string): string => figureId(`${measure.id}.${statistic}`, period, county);
  const [due, there] = [numberOf(expected, id("due")), numberOf(complete, id("complete"))];
  const when = periodName(period);
  return phrase(
    zh`${when}：应报${due}个${words.parts}，${there}个数据完整。`,
    en`${when}: ${there} of ${due} ${words.parts} complete.`,
  );
}

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

/** A period with the one before it, which the first period lacks. */
interface TableRow {
  readonly row: TotalsRow;
  readonly before: TotalsRow | undefined;
}

function table(totals: Totals, scale: DisplayUnit): DataTable {
  const { measure, county, words } = totals;
  const { unit, kind } = scale;
  const change = { label: { zh: "同口径增减", en: "Like-for-like change" }, signed: true };
  const count = { unit: words.parts, kind: "count" } as const;
  const of = ({ period }: Totals["rows"][number], statistic: string, value: number) => ({
    value,
    figure: figureId(`${measure.id}.${statistic}`, period, county),
  });
  return tableOf<TableRow>(
    totals.rows.map((row, i) => ({ row, before: totals.rows[i - 1] })),
    [
      {
        label: { zh: "时期", en: "Period" },
        kind: "text",
        of: ({ row }) => periodName(row.period),
      },
      {
        label: { zh: "合计", en: "Total" },
        unit,
        kind,
        of: ({ row: { value, status, period } }) =>
          scaledCell(value, scale, absenceOf(status), figureId(measure.id, period, county)),
      },
      {
        ...change,
        unit,
        kind,
        of: (each) =>
          scaledCell(each.row.change, scale, noChange(each), changeId(totals, "change", each)),
      },
      {
        ...change,
        ...PERCENT,
        of: (each) => cellOf(each.row.rate, noRate(each), changeId(totals, "rate", each)),
      },
      {
        label: { zh: "数据完整", en: "Complete" },
        ...count,
        of: ({ row }) => of(row, "complete", row.complete),
      },
      { label: { zh: "应报", en: "Due" }, ...count, of: ({ row }) => of(row, "due", row.expected) },
    ],
  );
}

const noChange = ({ before }: TableRow): Absence => (before ? "not-computed" : "not-due");

const noRate = (each: TableRow): Absence =>
  each.before && each.row.change !== null ? "small-base" : noChange(each);

/** Returns the id of the figure of a change; a change that cannot be computed has none. */
const changeId = (
  { measure, county }: Totals,
  statistic: "change" | "rate",
  { row, before }: TableRow,
): string | undefined =>
  before === undefined || row[statistic] === null
    ? undefined
    : figureId(`${measure.id}.${statistic}`, `${before.period}..${row.period}`, county);
