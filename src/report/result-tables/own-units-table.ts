import type { ColumnTable } from "arquero";
import { LEVELS } from "../../analyze/results/stock.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** One row of the table that a script made of the register. */
interface Units {
  readonly code: string;
  readonly category: string;
  readonly level: string;
  readonly standing: number;
}

/**
 * One area's units by category and level, from a table of `code`, `category`, `level` and `standing`. Levels
 * stand in their order; a category of which the area has none is left out.
 */
export function ownUnitsTable(table: ColumnTable, code: string): DataTable {
  const own = (table.objects() as Units[]).filter((row) => row.code === code && row.standing > 0);
  const categories = [...new Set(own.map(({ category }) => category))].sort();
  return {
    columns: [
      { label: { zh: "类别", en: "Category" }, kind: "text" },
      ...LEVELS.map((level) => ({ label: { zh: level, en: level }, kind: "count" as const })),
      { label: TOTAL, kind: "count" },
    ],
    rows: [
      ...categories.map((category) =>
        rowOf(
          category,
          own.filter((row) => row.category === category),
        ),
      ),
      ...(own.length > 0 ? [{ ...rowOf(TOTAL, own), tone: "total" as const }] : []),
    ],
  };
}

const TOTAL: Text = { zh: "合计", en: "Total" };

function rowOf(name: string | Text, units: readonly Units[]): Row {
  const sumOf = (rows: readonly Units[]) => rows.reduce((sum, { standing }) => sum + standing, 0);
  return {
    cells: [
      { text: name },
      ...LEVELS.map((level) => ({ value: sumOf(units.filter((row) => row.level === level)) })),
      { value: sumOf(units) },
    ],
  };
}
