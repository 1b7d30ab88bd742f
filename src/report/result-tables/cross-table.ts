import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import {
  type ColumnOf,
  type DataTable,
  type NumberCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/** A breakdown as rows or columns of a table; `order` where it has a fixed one. */
export interface Side {
  readonly breakdown: string;
  readonly label: Text;
  readonly order?: readonly string[];
}

/** A row: the measure of one value of a breakdown, or of all. */
interface Part {
  readonly name: string | Text;
  readonly view: MeasureView;
  readonly breakdown: Breakdown;
}

/**
 * Shows a measure by two breakdowns in the year under review, each number with its change on the year before.
 * Columns stand in their order, rows by size; both have a total.
 */
export function crossTable(measure: MeasureView, down: Side, across: Side): DataTable {
  const county = ({ view }: Part) => view.panel().county(measure.period).value ?? 0;
  const parts = valuesOf(measure, down)
    .map((value): Part => {
      const breakdown = { [down.breakdown]: value };
      return { name: value, view: measure.where(breakdown), breakdown };
    })
    .sort((a, b) => (down.order ? 0 : county(b) - county(a)));
  const total: Part = { name: TOTAL, view: measure, breakdown: {} };
  return tableOf(
    [...parts, total],
    [
      { label: down.label, kind: "text", of: ({ name }) => name },
      ...valuesOf(measure, across).map(
        (value): ColumnOf<Part> => ({
          label: { zh: value, en: value },
          kind: "count",
          of: ({ view, breakdown }) => {
            const slice = { [across.breakdown]: value };
            return numberOf(view.where(slice), { ...breakdown, ...slice });
          },
        }),
      ),
      { label: TOTAL, kind: "count", of: ({ view, breakdown }) => numberOf(view, breakdown) },
    ],
    (part) => (part === total ? { tone: "total" } : {}),
  );
}

const TOTAL: Text = { zh: "合计", en: "Total" };

/** Lists the values in their fixed order, then those that the order does not name. */
function valuesOf(measure: MeasureView, { breakdown, order = [] }: Side): string[] {
  const found = measure.valuesOf(breakdown);
  return [...order, ...found.filter((value) => !order.includes(value))];
}

function numberOf(view: MeasureView, breakdown: Breakdown): NumberCell {
  const panel = view.panel();
  const valueIn = (year: number) => panel.county(view.periodOf(year)).value ?? 0;
  const value = valueIn(view.year);
  const county = panel.county(view.period).area.code;
  const figure = figureId(view.id, view.period, county, breakdown);
  const hasBefore = view.years.includes(view.year - 1);
  return hasBefore ? { value, figure, change: value - valueIn(view.year - 1) } : { value, figure };
}
