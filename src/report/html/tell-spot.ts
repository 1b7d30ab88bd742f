import type { Spot } from "../../chart/chart.ts";
import type { Lang } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { cellParts } from "./cell-parts.ts";
import { columnHead } from "./words.ts";

/**
 * Writes the numbers of a chart's table that a reader is told who points at a spot, a line each: of a row under its name,
 * of columns beside the name of each row.
 */
export function tellSpot(of: Spot["of"], { columns, rows }: DataTable, lang: Lang): string {
  const colon = lang === "zh" ? "：" : ": ";
  const said = (row: number, column: number): string => {
    const [cell, { kind }] = [rows[row]!.cells[column]!, columns[column]!];
    const { before = "", main } = cellParts(cell, columns[column]!, lang);
    return before + main + (kind === "percent" && "value" in cell ? "%" : "");
  };
  const head = (column: number): string => columnHead(columns[column]!.label)[lang];
  if ("row" in of)
    return columns
      .map((_, i) => (i === 0 ? said(of.row, 0) : `${head(i)}${colon}${said(of.row, i)}`))
      .join("\n");
  const heads = of.columns.map(head).join(lang === "zh" ? "、" : ", ");
  const lines = rows.map((_, row) => {
    const numbers = of.columns.map((column) => said(row, column));
    return `${said(row, 0)}${colon}${numbers.join(lang === "zh" ? "、" : ", ")}`;
  });
  return [heads, ...lines].join("\n");
}
