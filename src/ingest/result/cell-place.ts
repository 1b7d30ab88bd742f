import { columnLetters } from "../../csv/sheets/sheet.ts";
import { headerText } from "../layout/layout.ts";
import type { FileResult } from "./file-result.ts";

/** The parts of a file that tell where a line or a cell is. */
export type PlacedFile = Pick<FileResult, "file" | "sheet" | "columns">;

/**
 * Names a line of a file by its number; of a sheet the cell, as programs name it, where the field
 * has one column only, or one of the period.
 */
export function lineOrCell(
  file: PlacedFile,
  line: number,
  field: string | null,
  period: string | null = null,
): string {
  const index = file.sheet ? (columnIndex(file, field) ?? wideColumn(file, field, period)) : null;
  return index === null ? String(line) : `${columnLetters(index)}${line}`;
}

/**
 * Finds the column of a field that holds a period, where a file has several: of a wide file, in a
 * line of which a number for each period stands. Null where there is one column, or no single one.
 */
export function wideColumn(
  { columns }: PlacedFile,
  field: string | null,
  period: string | null,
): number | null {
  const own = columns.filter((column) => column.field === field && !column.total);
  const [found, ...others] = own.filter((column) => isOfPeriod(column.period, period));
  return own.length > 1 && found && others.length === 0 ? found.index : null;
}

/** Returns the place of the column that a number stands in, counted from 0; -1 where several columns hold it. */
export const columnPlace = (file: PlacedFile, field: string, period: string): number =>
  wideColumn(file, field, period) ?? columnIndex(file, field) ?? -1;

/** True where a header names a period, or the part of a year that each row states. */
const isOfPeriod = (named: string | null, period: string | null): boolean =>
  named !== null && period !== null && (named === period || period.endsWith(`-${named}`));

/** Names a place with its file: 活动.csv:12, or 资金.xlsx 表1!F23. */
export const placeIn = (file: PlacedFile, line: number, field: string | null): string =>
  `${file.file}${file.sheet ? "!" : ":"}${lineOrCell(file, line, field)}`;

/** Returns the path of the file on disk: of a sheet that of its workbook. */
export const pathOf = ({ file, sheet }: PlacedFile): string =>
  sheet ? file.slice(0, -sheet.name.length - 1) : file;

function columnIndex({ columns }: PlacedFile, field: string | null): number | null {
  const named = columns.filter(
    (column) => field !== null && (column.field === field || headerText(column) === field),
  );
  return named.length === 1 ? named[0]!.index : null;
}
