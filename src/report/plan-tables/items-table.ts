import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { TotalsRow } from "../../analyze/measure/totals.ts";
import { absenceOf } from "../../chart/labels/absence.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";

/** A measure with its county totals of the year under review and of the year before. */
interface Line {
  readonly measure: MeasureView;
  readonly county: string;
  readonly before: TotalsRow | undefined;
  readonly after: TotalsRow;
}

/**
 * Lists measures of many units, one a row: the year before, the year under review with its line of years, the
 * like-for-like change and rate, and how many areas reported.
 */
export function itemsTable(measures: readonly MeasureView[]): DataTable {
  const lines = measures.filter(({ overAreas }) => overAreas === "sum").map(lineOf);
  const values = lines.flatMap(({ before, after }) => [before?.value ?? 0, after.value ?? 0]);
  const decimals = values.every(Number.isInteger) ? 0 : 1;
  return tableOf(lines, [
    { label: { zh: "事项", en: "Item" }, kind: "text", of: ({ measure }) => measure.label },
    { label: { zh: "单位", en: "Unit" }, kind: "text", of: ({ measure }) => measure.unit },
    {
      label: { zh: "上年", en: "Year before" },
      ...{ kind: "count", decimals },
      of: (line) => levelCell(line, line.before),
    },
    {
      label: { zh: "本年", en: "This year" },
      ...{ kind: "count", decimals },
      of: (line) => withYears(line, levelCell(line, line.after)),
    },
    {
      label: { zh: "同口径增减", en: "Change, like for like" },
      ...{ kind: "count", decimals, signed: true },
      of: (line) => changeCell(line, "change", line.after.change),
    },
    {
      label: { zh: "增减", en: "Rate" },
      unit: { zh: "%", en: "%" },
      ...{ kind: "percent", signed: true },
      of: (line) => changeCell(line, "rate", line.after.rate),
    },
    {
      label: { zh: "报送齐全", en: "Reported in full" },
      unit: lines[0]?.measure.panel().words.parts ?? { zh: "个", en: "areas" },
      kind: "range",
      of: ({ measure, after, county }) => ({
        text: `${after.complete}/${after.expected}`,
        figure: figureId(`${measure.id}.complete`, measure.period, county),
      }),
    },
  ]);
}

function lineOf(measure: MeasureView): Line {
  const { rows, county } = measure.totals();
  return { measure, county, before: rows.at(-2), after: rows.at(-1)! };
}

function levelCell({ measure, county }: Line, row: TotalsRow | undefined): TableCell {
  if (row === undefined) return { status: "not-due" };
  const figure = figureId(measure.id, row.period, county);
  return row.value === null
    ? { status: absenceOf(row.status), figure }
    : { value: row.value, qualifier: row.qualifier, figure };
}

const withYears = ({ measure }: Line, cell: TableCell): TableCell =>
  "value" in cell ? { ...cell, spark: measure.totals().rows.map(({ value }) => value) } : cell;

function changeCell(
  { measure, county, before, after }: Line,
  statistic: "change" | "rate",
  value: number | null,
): TableCell {
  if (before === undefined) return { status: "not-computed" };
  if (value === null) return { status: after.change === null ? "not-computed" : "small-base" };
  const periods = `${before.period}..${after.period}`;
  return { value, figure: figureId(`${measure.id}.${statistic}`, periods, county) };
}
