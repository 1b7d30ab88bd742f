import { columnLetters } from "../../csv/sheets/sheet.ts";

/** A sheet as it prints: its name, and the columns and rows that stand on paper. */
export interface PrintedSheet {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** True where the head stands on every sheet of paper. */
  readonly hasHead: boolean;
}

/**
 * Returns the function that lets the sheets of a workbook print on A4: as wide as the paper, with the head on every
 * sheet, without the columns that only help to check.
 */
export const printedSheets =
  (sheets: readonly PrintedSheet[]) =>
  (name: string, content: Uint8Array): Uint8Array => {
    if (name === "xl/workbook.xml")
      return changed(content, (xml) => xml.replace("<definedNames/>", () => areasOf(sheets)));
    return /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? changed(content, fitted) : content;
  };

const changed = (content: Uint8Array, change: (xml: string) => string): Uint8Array =>
  new TextEncoder().encode(change(new TextDecoder().decode(content)));

const fitted = (xml: string): string =>
  xml
    .replace(/<worksheet [^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace("<pageSetup ", '<pageSetup fitToHeight="0" ');

/** Names the areas that print, and the rows that are printed again. */
const areasOf = (sheets: readonly PrintedSheet[]): string =>
  `<definedNames>${sheets.map(areaOf).join("")}${sheets.map(headOf).join("")}</definedNames>`;

const areaOf = ({ name, columns, rows }: PrintedSheet, at: number): string =>
  definedName("Print_Area", at, `${quoted(name)}!$A$1:$${columnLetters(columns - 1)}$${rows}`);

const headOf = ({ name, hasHead }: PrintedSheet, at: number): string =>
  hasHead ? definedName("Print_Titles", at, `${quoted(name)}!$1:$1`) : "";

const definedName = (name: string, at: number, range: string): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${at}">${range}</definedName>`;

/** Writes the name of a sheet in a reference. */
const quoted = (name: string): string =>
  `'${name.replaceAll("'", "''").replaceAll("&", "&amp;").replaceAll("<", "&lt;")}'`;
