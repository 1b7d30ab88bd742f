import { createRequire } from "node:module";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { cellText } from "./cell-text.ts";
import { builtInFormat, type NumberFormat, numberFormat } from "./number-format.ts";
import type { CellRange, Sheet, SheetCell, SheetLeft, SheetRow, Sheets } from "./sheet.ts";
import { MOST_CELLS, MOST_SHEETS, WorkbookFault } from "./workbook-fault.ts";

type Library = typeof import("@e965/xlsx");

/** Loaded for the first such workbook only: it takes half a second. */
const library = (): Library => createRequire(import.meta.url)("@e965/xlsx");

/**
 * Reads the visible sheets of an .xls or .et workbook, as Excel wrote them until 2003 and WPS does.
 * @throws WorkbookFault where it is locked, damaged or a document of another program
 */
export function readXls(bytes: Buffer): Sheets {
  const book = parsed(bytes);
  const settings = book.Workbook?.Sheets ?? [];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  if (book.SheetNames.length > MOST_SHEETS) throw new WorkbookFault("too-large");
  const read: Sheet[] = [];
  const left: SheetLeft[] = [];
  let cells = 0;
  book.SheetNames.forEach((name, i) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") left.push({ name, why: "chart" });
    else if ((settings[i]?.Hidden ?? 0) !== 0) left.push({ name, why: "hidden" });
    else read.push(sheetOf(name, sheet, is1904));
    cells += read.at(-1)?.rows.reduce((sum, row) => sum + row.cells.length, 0) ?? 0;
    if (cells > MOST_CELLS) throw new WorkbookFault("too-large");
  });
  return { read, left };
}

function parsed(bytes: Buffer): ReturnType<Library["read"]> {
  try {
    return silently(() =>
      library().read(bytes, {
        dense: true,
        cellNF: true,
        cellStyles: true,
        cellText: false,
        cellHTML: false,
        cellFormula: false,
      }),
    );
  } catch (error) {
    const says = error instanceof Error ? error.message : "";
    if (/password|encrypt/i.test(says)) throw new WorkbookFault("locked");
    throw new WorkbookFault(/cannot find|unsupported/i.test(says) ? "document" : "damaged");
  }
}

/** Calls the library without what it prints about records that it does not know. */
function silently<T>(read: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return read();
  } finally {
    console.error = error;
  }
}

function sheetOf(name: string, sheet: WorkSheet, is1904: boolean): Sheet {
  const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const dated = localDates(grid.flatMap((row) => row ?? []));
  const rows: SheetRow[] = [];
  grid.forEach((row, r) => {
    const cells = (row ?? []).flatMap((cell, column) => cellOf(cell, column, dated, is1904));
    const isHidden = sheet["!rows"]?.[r]?.hidden === true;
    if (cells.length > 0) rows.push({ row: r + 1, isHidden, cells });
  });
  const hidden = [...(sheet["!cols"] ?? [])].map((column) => column?.hidden === true);
  return {
    name,
    rows,
    merged: (sheet["!merges"] ?? []).map(({ s, e }): CellRange => {
      return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c };
    }),
    hiddenColumns: hidden.flatMap((isHidden, column) => (isHidden ? [column] : [])),
  };
}

function cellOf(
  cell: CellObject | undefined,
  column: number,
  dated: NumberFormat,
  is1904: boolean,
): SheetCell[] {
  const content = cell && contentOf(cell, dated, is1904);
  return content && content.text !== "" ? [{ column, ...content }] : [];
}

function contentOf(
  { t, v, z }: CellObject,
  dated: NumberFormat,
  is1904: boolean,
): Omit<SheetCell, "column"> | null {
  if (t === "s") return { text: String(v ?? ""), kind: "text" };
  if (t === "b") return { text: v === true ? "TRUE" : "FALSE", kind: "text" };
  if (t === "e") return { text: ERRORS[Number(v)] ?? "#N/A", kind: "text" };
  if (t !== "n" || typeof v !== "number") return null;
  const format = z === undefined ? dated : numberFormat(codeOf(z));
  return { text: cellText(v, format, is1904), kind: "number" };
}

/** A format is given as its code; the general one also by its number. */
const codeOf = (z: string | number): string => (typeof z === "number" ? builtInFormat(z) : z);

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/**
 * Decides about the formats that a Chinese program knows by number: the library keeps none of them,
 * and they all show dates. Where every such date of a sheet is the first of a month they show
 * months.
 */
function localDates(cells: readonly (CellObject | undefined)[]): NumberFormat {
  const day = numberFormat("yyyy-mm-dd");
  const dates = cells.filter((cell) => cell?.t === "n" && cell.z === undefined);
  const areMonths = dates.every(
    (cell) => typeof cell?.v === "number" && cellText(cell.v, day, false).endsWith("-01"),
  );
  return areMonths ? numberFormat("yyyy-mm") : day;
}
