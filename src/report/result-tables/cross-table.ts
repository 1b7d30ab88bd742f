import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, NumberCell, Row } from "../../model/tables/data-table.ts";

/** A breakdown as rows or columns of a table; `order` where it has a fixed one. */
export interface Side {
  readonly breakdown: string;
  readonly label: Text;
  readonly order?: readonly string[];
}

/**
 * A measure by two breakdowns in the year under review, each number with its change on the year before.
 * Columns stand in their order, rows by size; both have a total.
 */
export function crossTable(measure: MeasureView, down: Side, across: Side): DataTable {
  const columns = valuesOf(measure, across);
  const county = (view: MeasureView) => view.panel().county(measure.period).value ?? 0;
  const rows = valuesOf(measure, down)
    .map((value) => ({ value, view: measure.where({ [down.breakdown]: value }) }))
    .sort((a, b) => (down.order ? 0 : county(b.view) - county(a.view)))
    .map(({ value, view }) => rowOf({ text: value }, view, across.breakdown, columns));
  const total = rowOf({ text: TOTAL }, measure, across.breakdown, columns);
  return {
    columns: [
      { label: down.label, kind: "text" },
      ...columns.map((value) => ({ label: { zh: value, en: value }, kind: "count" as const })),
      { label: TOTAL, kind: "count" },
    ],
    rows: [...rows, { ...total, tone: "total" }],
  };
}

const TOTAL: Text = { zh: "合计", en: "Total" };

/** The values in their fixed order, then those that the order does not name. */
function valuesOf(measure: MeasureView, { breakdown, order = [] }: Side): string[] {
  const found = measure.valuesOf(breakdown);
  return [...order, ...found.filter((value) => !order.includes(value))];
}

function rowOf(
  name: { readonly text: string | Text },
  view: MeasureView,
  breakdown: string,
  values: readonly string[],
): Row {
  return {
    cells: [
      name,
      ...values.map((value) => numberOf(view.where({ [breakdown]: value }))),
      numberOf(view),
    ],
  };
}

function numberOf(view: MeasureView): NumberCell {
  const panel = view.panel();
  const valueIn = (year: number) => panel.county(view.periodOf(year)).value ?? 0;
  const value = valueIn(view.year);
  const hasBefore = view.years.includes(view.year - 1);
  return hasBefore ? { value, change: value - valueIn(view.year - 1) } : { value };
}
