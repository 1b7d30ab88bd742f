import { table } from "arquero";
import type { RowsTable } from "../../model/arquero/typed-table.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import { yearOf } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";

/**
 * Returns a panel as an Arquero table: a row for every area and period, those without a value too. Columns: `code`,
 * `township`, `year`, `period`, `value` (null unless something was reported), `status`, `due`, `present`, and `figure`,
 * the id under which the value is traced.
 */
export function measureTable(
  { measure, areas, periods, cell }: Panel,
  where: Readonly<Record<string, string>>,
): RowsTable<MeasureRow> {
  const cells = areas.flatMap((area) => periods.map((period) => cell(area, period)));
  return table({
    code: cells.map(({ area }) => area.code),
    township: cells.map(({ area }) => area.name),
    year: cells.map(({ period }) => yearOf(period)),
    period: cells.map(({ period }) => period),
    value: cells.map(({ value }) => value),
    status: cells.map(({ status }) => status),
    due: cells.map(({ due }) => due),
    present: cells.map(({ present }) => present),
    figure: cells.map(({ area, period }) => figureId(measure.id, period, area.code, where)),
  }) as RowsTable<MeasureRow>;
}

/** A row of a measure as a table. */
export interface MeasureRow {
  readonly code: string;
  readonly township: string;
  readonly year: number;
  readonly period: string;
  readonly value: number | null;
  readonly status: Status;
  readonly due: number;
  readonly present: number;
  readonly figure: string;
}
