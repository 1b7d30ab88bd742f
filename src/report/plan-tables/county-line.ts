import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { TotalsRow } from "../../analyze/measure/totals.ts";
import { absenceOf } from "../../chart/labels/absence.ts";
import type { TableCell } from "../../model/tables/data-table.ts";

/** A measure, or a part of it, with its county totals of the year under review and of the year before. */
export interface CountyLine {
  readonly measure: MeasureView;
  readonly where: Readonly<Record<string, string>>;
  readonly county: string;
  readonly before: TotalsRow | undefined;
  readonly after: TotalsRow;
}

/** Looks up the county totals of a measure, or of the part of it that a breakdown names. */
export function countyLine(measure: MeasureView, where: CountyLine["where"] = {}): CountyLine {
  const { rows, county } = measure.where(where).totals();
  return { measure, where, county, before: rows.at(-2), after: rows.at(-1)! };
}

/** Makes the cell of a total of one of the two years. */
export function levelCell(line: CountyLine, row: TotalsRow | undefined): TableCell {
  if (row === undefined) return { status: "not-due" };
  const figure = figureId(line.measure.id, row.period, line.county, line.where);
  return row.value === null
    ? { status: absenceOf(row.status), figure }
    : { value: row.value, qualifier: row.qualifier, figure };
}

/** Makes the cell of the change between the two years, like for like, or of its rate. */
export function changeCell(
  { measure, where, county, before, after }: CountyLine,
  statistic: "change" | "rate",
): TableCell {
  if (before === undefined) return { status: "not-computed" };
  const value = after[statistic];
  if (value === null) return { status: after.change === null ? "not-computed" : "small-base" };
  const periods = `${before.period}..${after.period}`;
  return { value, figure: figureId(`${measure.id}.${statistic}`, periods, county, where) };
}
