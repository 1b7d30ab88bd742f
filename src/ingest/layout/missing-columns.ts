import { NUMERIC } from "../../model/datasets/dataset.ts";
import type { Layout } from "./layout.ts";

/** Required fields that neither a column nor title, file name or context gives. */
export function missingColumns(layout: Layout): string[] {
  const { dataset, columns, period, year, senders } = layout;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const isWide = columns.some((column) => column.period !== null || column.role !== null);
  const hasPeriods = columns.some((column) => /^\d{4}/.test(column.period ?? ""));
  return Object.entries(dataset.columns)
    .filter(([field, column]) => {
      if (!column.required || fields.has(field)) return false;
      if (column.kind === "period") return !hasPeriods && period === null && year === null;
      if (column.kind === "area") return senders.length === 0;
      return !isWide || !NUMERIC.has(column.kind);
    })
    .map(([field]) => field);
}
