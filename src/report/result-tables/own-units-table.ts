import type { ColumnTable } from "arquero";
import { LEVELS } from "../../analyze/results/stock.ts";
import type { Text } from "../../messages/text.ts";
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
}

/**
 * Counts one area's units by category and level, from a table of `code`, `category`, `level` and `standing`.
 * Levels stand in their order; a category of which the area has none is left out.
 */
export function ownUnitsTable(table: ColumnTable, code: string): DataTable {
  const own = (table.objects() as Units[]).filter((row) => row.code === code && row.standing > 0);
  const categories = [...new Set(own.map(({ category }) => category))].sort();
  const total: Category = { name: TOTAL, units: own };
  return tableOf(
    [
      ...categories.map(
        (name): Category => ({ name, units: own.filter(({ category }) => category === name) }),
      ),
      ...(own.length > 0 ? [total] : []),
    ],
    [
      { label: { zh: "类别", en: "Category" }, kind: "text", of: ({ name }) => name },
      ...LEVELS.map(
        (level): ColumnOf<Category> => ({
          label: { zh: level, en: level },
          kind: "count",
          of: ({ units }) => countOf(units.filter((row) => row.level === level)),
        }),
      ),
      { label: TOTAL, kind: "count", of: ({ units }) => countOf(units) },
    ],
    (category) => (category === total ? { tone: "total" } : {}),
  );
}

const TOTAL: Text = { zh: "合计", en: "Total" };

const countOf = (units: readonly Units[]): number =>
  units.reduce((sum, { standing }) => sum + standing, 0);
