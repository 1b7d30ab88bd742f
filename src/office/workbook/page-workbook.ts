import type { Page } from "../../report/page/page.ts";
import { fixedZip } from "../fixed-zip.ts";
import { tablesOf } from "../page-tables.ts";
import { OFFICE_WORDS } from "../words.ts";
import { coverSheet } from "./cover-sheet.ts";
import { figuresCited, figuresColumns } from "./figures-sheet.ts";
import { notesColumns } from "./notes-sheet.ts";
import { type PrintedSheet, printedSheets } from "./printed-sheets.ts";
import { sheetOf, type WorkbookSheet } from "./sheet-columns.ts";
import { sheetNames } from "./sheet-name.ts";
import { tableColumns, type WorkbookContext } from "./table-sheet.ts";

/**
 * Writes a page as one workbook: a cover, the notes, the figures of its sentences, and one table a sheet. The bytes
 * depend on the page alone.
 */
export async function pageWorkbook(page: Page, context: WorkbookContext): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const sheets = sheetsOf(page, context);
  const fonts = { fontFamily: FONTS[context.wording.lang], fontSize: 11 };
  const written = await writeXlsxFile([...sheets], fonts).toBuffer();
  return fixedZip(written, printedSheets(sheets.map(printedOf)));
}

/** Finds the part of a sheet that prints. */
const printedOf = ({ sheet, data, printed, stickyRowsCount = 0 }: WorkbookSheet): PrintedSheet => ({
  name: sheet,
  columns: printed,
  rows: data.length,
  hasHead: stickyRowsCount > 0,
});

const FONTS = { zh: "宋体", en: "Calibri" } as const;

function sheetsOf(page: Page, context: WorkbookContext): readonly WorkbookSheet[] {
  const { say } = context.wording;
  const tables = tablesOf(page);
  const figures = figuresCited(page, context.review);
  const fixed = [OFFICE_WORDS.cover, OFFICE_WORDS.notes, OFFICE_WORDS.figures].map(say);
  const [cover, notes, cited, ...names] = sheetNames([
    ...fixed,
    ...tables.map(({ number, short }) => `${say(number)} ${say(short)}`),
  ]);
  const listed = tables.map(({ title, table }, i) => ({
    name: names[i]!,
    title: say(title),
    rows: table.rows.length,
  }));
  const noted = sheetOf(notes!, notesColumns(page, tables, context.wording));
  return [
    { ...coverSheet(page, listed, context.wording), sheet: cover! },
    noted,
    ...(figures.length > 0 ? [sheetOf(cited!, figuresColumns(figures, context))] : []),
    ...tables.map(({ table }, i) => sheetOf(names[i]!, tableColumns(table, context))),
  ];
}
