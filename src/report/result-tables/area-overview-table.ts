import { figureId } from "../../analyze/figures/figure-id.ts";
import type { ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { levelId } from "../../analyze/measure/row-figures.ts";
import type { TrendSeries } from "../../analyze/measure/trends.ts";
import { absenceOf } from "../../chart/labels/absence.ts";
import { scaledCell } from "../../chart/labels/chart-table.ts";
import { type DisplayUnit, displayUnit, tableValue } from "../../chart/labels/display-unit.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import type { ColumnOf, DataTable, TableCell } from "../../model/tables/data-table.ts";
import { tableOf } from "../../model/tables/data-table.ts";

/** An area by its code; null is the county. */
type Line = { readonly key: string; readonly name: string } | null;

/**
 * Sets all areas beside each other: the year under review of every measure, its like-for-like change, and the last
 * years as a line; beside them other columns, by the code of an area or null for the county. Areas stand in the order
 * of their list; the county is the last row.
 */
export function areaOverviewTable(
  measures: readonly MeasureView[],
  tree: AreaTree,
  others: readonly ColumnOf<string | null>[] = [],
): DataTable {
  const known = new Set(
    measures.flatMap((measure) => measure.compare().rows.map(({ key }) => key)),
  );
  const areas = tree.areas.filter(({ code }) => known.has(code));
  const lines: Line[] = [...areas.map(({ code, name }) => ({ key: code, name })), null];
  const columns = measures.map((measure) => measureColumn(measure, areas.length <= MOST_SPARKS));
  const nameColumn: ColumnOf<Line> = {
    label: tree.words.parts,
    kind: "text",
    isOfAreas: true,
    of: (line) => line?.name ?? tree.words.whole,
  };
  const beside = others.map(
    ({ of, ...column }): ColumnOf<Line> => ({ ...column, of: (line) => of(line?.key ?? null) }),
  );
  return tableOf(lines, [nameColumn, ...columns, ...beside], (line) =>
    line === null ? { tone: "total" } : {},
  );
}

/** With more areas than this the cells have no lines of the years. */
const MOST_SPARKS = 150;

function measureColumn(measure: MeasureView, hasSparks: boolean): ColumnOf<Line> {
  const { rows } = measure.compare();
  const series = hasSparks ? measure.trends().series : [];
  const scale = displayUnit(
    measure,
    rows.map((row) => levelOf(row, measure).value),
  );
  const rowOf = new Map(rows.map((row) => [row.key, row]));
  const seriesOf = new Map(series.map((each) => [each.key, each]));
  return {
    label: measure.label,
    ...{ unit: scale.unit, kind: scale.kind, decimals: scale.digits },
    of: (line) =>
      line === null
        ? countyCell(measure, scale)
        : areaCell(rowOf.get(line.key), seriesOf.get(line.key), scale, measure),
  };
}

function areaCell(
  row: ComparisonRow | undefined,
  series: TrendSeries | undefined,
  scale: DisplayUnit,
  measure: MeasureView,
): TableCell {
  if (row === undefined) return { status: "not-due" };
  const { value, status, id } = levelOf(row, measure);
  const cell = scaledCell(value, scale, absenceOf(status), value === null ? undefined : id);
  if (!("value" in cell)) return cell;
  return {
    ...cell,
    ...(row.change === null ? {} : { change: tableValue(row.change, scale) }),
    ...(row.adopted === undefined ? {} : { mark: "doubtful" as const }),
    ...(series ? { spark: series.values } : {}),
  };
}

/** The number of an area itself: that of a comparison may be of a part of its units. */
function levelOf({ key, after, afterStatus, figures, units }: ComparisonRow, measure: MeasureView) {
  if (!units?.isPart) return { value: after, status: afterStatus, id: figures?.after };
  const panel = measure.panel("year", "like-for-like");
  const area = panel.areas.find(({ code }) => code === key)!;
  const { value, status, period } = panel.cell(area, measure.period);
  return { value, status, id: levelId(panel, area, period) };
}

/** The county's own number; a measure that does not add up over areas has none. */
function countyCell(measure: MeasureView, scale: DisplayUnit): TableCell {
  if (measure.overAreas !== "sum") return { status: "not-added" };
  const { rows, county } = measure.totals();
  const last = rows.at(-1)!;
  const figure = figureId(measure.id, last.period, county);
  const cell = scaledCell(last.value, scale, absenceOf(last.status), figure);
  if (!("value" in cell)) return cell;
  return {
    ...cell,
    ...(last.change === null ? {} : { change: tableValue(last.change, scale) }),
    spark: rows.map(({ value }) => value),
  };
}
