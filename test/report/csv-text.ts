import Papa from "papaparse";
import type { Lang } from "../../src/messages/text.ts";
import type { Column, DataTable, Row } from "../../src/model/tables/data-table.ts";
import { type CellParts, cellParts } from "../../src/report/html/cell-parts.ts";
import { columnHead, said, unitInHeader, WORDS } from "../../src/report/html/words.ts";

/** The beginnings of text that a spreadsheet would run as a formula; full-width signs too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Writes a printed number as software reads it: no groups, a plain minus. Other text that looks like a formula gets an apostrophe. */
function csvCell(printed: string): string {
  const plain = printed.replaceAll(",", "").replace(/^[+−]/, (sign) => (sign === "+" ? "" : "-"));
  if (NUMBER.test(plain)) return plain;
  return FORMULA.test(printed) ? `'${printed}` : printed;
}

const heading = (column: Column, lang: Lang): string =>
  columnHead(column.label)[lang] + (column.unit ? unitInHeader(column.unit[lang], lang) : "");

/** Puts the signs beside a number into words, such as 约 or 初. */
const besides = ({ before = "", after = "", sign = "" }: CellParts): string =>
  [before, after, sign]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");

function remarksOf(row: Row, columns: readonly Column[], lang: Lang): string {
  const remarks = row.cells.map((cell, i) => {
    const beside = besides(cellParts(cell, columns[i]!, lang));
    return beside && said(columnHead(columns[i]!.label)[lang], beside, lang);
  });
  return remarks.filter(Boolean).join("; ");
}

/**
 * Writes a table as CSV for Excel and WPS: UTF-8 with a byte order mark, CRLF, numbers as printed but without
 * groups. The signs beside numbers move to a last column, where there are any. The button on the page saves
 * the same text.
 * @example csvText({ columns: [{ label: { zh: "乡镇", en: "Township" }, kind: "text" }], rows: [{ cells: [{ text: "=1+1" }] }] }, "zh") // => "\uFEFF乡镇\r\n'=1+1"
 */
export function csvText({ columns, rows }: DataTable, lang: Lang): string {
  const remarks = rows.map((row) => remarksOf(row, columns, lang));
  const hasRemarks = remarks.some(Boolean);
  const withRemark = (cells: string[], remark: string): string[] =>
    (hasRemarks ? [...cells, remark] : cells).map(csvCell);
  const head = withRemark(
    columns.map((column) => heading(column, lang)),
    WORDS.remarks[lang],
  );
  const body = rows.map((row, i) =>
    withRemark(
      row.cells.map((cell, c) => cellParts(cell, columns[c]!, lang).main),
      remarks[i]!,
    ),
  );
  return `\uFEFF${Papa.unparse([head, ...body])}`;
}
