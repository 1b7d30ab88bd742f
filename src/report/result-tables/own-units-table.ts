import type { ColumnTable } from "arquero";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { LEVELS } from "../../analyze/results/stock.ts";
import type { Text } from "../../messages/text.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** A row of the table that a notebook made of the register. */
interface Units {
  readonly code: string;
  readonly category: string;
  readonly level: string;
  readonly standing: number;
}

/** A row: the units of one category, or of all. */
interface Category {
  readonly name: string | Text;
  readonly units: readonly Units[];
  readonly slice: Breakdown;
}

/**
 * Counts one area's units by category and level, from a table of `code`, `category`, `level` and `standing`.
 * Levels stand in their order; a category of which the area has none is left out.
 */
export function ownUnitsTable(
  table: ColumnTable,
  code: string,
  { id, period }: Pick<MeasureView, "id" | "period">,
): DataTable {
  const cell = (units: readonly Units[], { slice }: Category, level?: string) => {
    const breakdown = level === undefined ? slice : { ...slice, level };
    return { value: countOf(units), figure: figureId(id, period, code, breakdown) };
  };
  const own = (table.objects() as Units[]).filter((row) => row.code === code && row.standing > 0);
  const categories = [...new Set(own.map(({ category }) => category))].sort();
  const total: Category = { name: TOTAL, units: own, slice: {} };
  return tableOf(
    [
      ...categories.map(
        (name): Category => ({
          name,
          units: own.filter(({ category }) => category === name),
          slice: { category: name },
        }),
      ),
      ...(own.length > 0 ? [total] : []),
    ],
    [
      { label: { zh: "类别", en: "Category" }, kind: "text", of: ({ name }) => name },
      ...LEVELS.map(
        (level): ColumnOf<Category> => ({
          label: { zh: level, en: level },
          kind: "count",
          of: (category) =>
            cell(
              category.units.filter((row) => row.level === level),
              category,
              level,
            ),
        }),
      ),
      { label: TOTAL, kind: "count", of: (category) => cell(category.units, category) },
    ],
    (category) => (category === total ? { tone: "total" } : {}),
  );
}

const TOTAL: Text = { zh: "合计", en: "Total" };

const countOf = (units: readonly Units[]): number =>
  units.reduce((sum, { standing }) => sum + standing, 0);
