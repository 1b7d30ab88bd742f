import type { ColumnTable } from "arquero";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import { unknownWord } from "../did-you-mean.ts";
import type { Period } from "../periods/period.ts";

/** The value of one part in one period: a row of a table that a script made. */
export interface PartRow {
  readonly part: string;
  readonly period: Period;
  readonly value: number;
  /** The column of the table that names the parts. */
  readonly column?: string;
  /** The code of the area, where the rows are by area: only then can a change of shares be judged. */
  readonly area?: string;
}

/**
 * Reads the rows of a table as parts of a whole: `partRows(byType, { part: "type", period: "year",
 * value: "audience", area: "code" })`. Rows without a value (null), or whose value is no
 * finite number, are left out.
 * @throws if the table has no such column, with the nearest name.
 */
export function partRows(
  table: ColumnTable,
  names: {
    readonly part: string;
    readonly period: string;
    readonly value: string;
    readonly area?: string;
  },
): PartRow[] {
  for (const column of Object.values(names)) requireColumn(table, column);
  return (table.objects() as Record<string, unknown>[]).flatMap((row) => {
    const value = row[names.value];
    if (typeof value !== "number" || !Number.isFinite(value)) return [];
    const area = names.area === undefined ? {} : { area: String(row[names.area] ?? "") };
    const [part, period] = [String(row[names.part] ?? ""), String(row[names.period])];
    return [{ part, period, value, column: names.part, ...area }];
  });
}

/**
 * Checks that a table has a column.
 * @throws with the nearest name if it has not.
 */
export function requireColumn(table: ColumnTable, column: string): void {
  const known = table.columnNames();
  if (!known.includes(column)) throw new ScriptError(unknownWord("column", column, known));
}
