import type { Column } from "../../model/tables/data-table.ts";
import { decimalsOf } from "../../report/html/cell-parts.ts";

/**
 * Writes the format in which a spreadsheet shows the numbers of a column; the number itself stays as it is.
 * @example cellFormat({ label: { zh: "增长", en: "change" }, kind: "percent", signed: true }) // => "+#,##0.0%;−#,##0.0%;0.0%"
 */
export function cellFormat(column: Column): string {
  const decimals = decimalsOf(column);
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  const end = `${digits}${column.kind === "percent" ? "%" : ""}`;
  const number = `#,##0${end}`;
  return column.signed ? `+${number};−${number};0${end}` : `${number};−${number}`;
}
