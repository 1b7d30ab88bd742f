import type { Records } from "../../csv/read-records.ts";
import { columnLetters } from "../../csv/sheets/sheet.ts";
import { blanksBelow } from "../layout/blanks-below.ts";
import { headerText, type Layout } from "../layout/layout.ts";
import { mergedBelow } from "../layout/merged-cells.ts";
import type { Warning } from "../result/file-result.ts";

/**
 * Warns of what a sheet shows and lines of text cannot: rows and columns that are hidden, formulas
 * that were never computed, numbers merged over several rows.
 */
export function sheetWarnings(records: Records, layout: Layout): Warning[] {
  const { sheet, lines } = records;
  if (!sheet) return [];
  const { hiddenRows, hiddenColumns, formulas } = sheet;
  const places = formulas.map(({ row, column }) => `${columnLetters(column)}${row}`);
  return [
    ...warningOf("HIDDEN_ROWS", hiddenRows[0], hiddenRows.map(String)),
    ...warningOf("HIDDEN_COLUMNS", null, hiddenColumns.map(columnLetters)),
    ...warningOf("FORMULA_NOT_COMPUTED", formulas[0]?.row, places),
    ...mergedBelow(records, layout).numbers.flatMap(({ column, first }) =>
      warningOf("MERGED_NUMBER", lines[first], [`${columnLetters(column)}${lines[first]}`]),
    ),
  ];
}

/** Says where blanks below names were read as the merged cells that a text file has lost. */
export const filledBlanks = (records: Records, layout: Layout): Warning[] =>
  blanksBelow(records, layout).flatMap(({ column, first }, at, all) =>
    all[at - 1]?.column === column
      ? []
      : {
          code: "BLANKS_FILLED",
          line: records.lines[first]!,
          column: headerText(layout.columns[column]!),
          detail: null,
        },
  );

/** The most places that a warning names. */
const MOST_NAMED = 20;

function warningOf(
  code: Warning["code"],
  line: number | null | undefined,
  places: readonly string[],
): Warning[] {
  if (places.length === 0) return [];
  const more = places.length > MOST_NAMED ? "…" : "";
  const detail = places.slice(0, MOST_NAMED).join(", ") + more;
  return [{ code, line: line ?? null, column: null, detail }];
}
