import { cellColumn } from "../cell-column.ts";
import { decoderOf } from "../decoder.ts";
import type { Dialect } from "../dialect/dialect.ts";
import { USUAL_LINES } from "../dialect/line-form.ts";
import type { Fault, MergedCell, Records, SheetMarks } from "../read-records.ts";
import { LARGEST_CELL, MOST_COLUMNS, RecordCollector } from "../record-collector.ts";
import type { CellRange, Sheet, SheetRow } from "./sheet.ts";

/** The workbook that a sheet is part of. */
export type WorkbookBytes = Pick<Records, "file" | "sha256" | "bytes">;

/** The dialect of a sheet written as text. */
const AS_TEXT: Dialect = {
  delimiter: ",",
  isFound: true,
  sepLine: null,
  quote: '"',
  escape: "doubled",
  isPadded: false,
  eol: "crlf",
  mixedEol: false,
  lines: USUAL_LINES,
};

/** A longer gap between two rows is left out: a stray cell far below is no table of blank rows. */
const LONGEST_GAP = 1000;

/**
 * Turns a sheet into records as a file of text has them. A row is a record, its number the line;
 * all rows with cells are as wide as the sheet.
 */
export function sheetRecords(sheet: Sheet, { file, sha256, bytes }: WorkbookBytes): Records {
  const collector = new RecordCollector();
  const width = widthOf(sheet.rows);
  const recordOf = new Map<number, number>();
  let last = 0;
  for (const { row, cells } of sheet.rows) {
    if (row <= last) continue;
    for (let blank = last + 1; blank < row && row - last <= LONGEST_GAP; blank++)
      addRow(collector, recordOf, { row: blank, cells: [] }, 1);
    addRow(collector, recordOf, { row, cells }, width);
    last = row;
  }
  const found = collector.finish();
  const decode = decoderOf("utf-8");
  return {
    file: `${file} ${sheet.name}`,
    sha256,
    bytes,
    encoding: { name: "utf-8", bom: false },
    mixedLines: [],
    dialect: AS_TEXT,
    physicalLines: last,
    ...found,
    columns: found.columns.map((column) => cellColumn(column, decode)),
    faults: found.faults.map((fault): Fault => {
      const line = found.lines[fault.record]!;
      return { ...fault, firstLine: line, lastLine: line };
    }),
    sheet: marksOf(sheet, recordOf),
  };
}

const widthOf = (rows: readonly SheetRow[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.at(-1)!.column + 1), 1);

const scratch = new Uint8Array(LARGEST_CELL);
const encoder = new TextEncoder();

function addRow(
  collector: RecordCollector,
  recordOf: Map<number, number>,
  { row, cells }: Pick<SheetRow, "row" | "cells">,
  width: number,
): void {
  let next = 0;
  let isLargeFound = false;
  for (let column = 0; column < Math.min(width, MOST_COLUMNS); column++) {
    const cell = cells[next]?.column === column ? cells[next++] : undefined;
    const { read, written } = encoder.encodeInto(cell?.text ?? "", scratch);
    const isLarge = read < (cell?.text.length ?? 0);
    if (isLarge && !isLargeFound)
      collector.fault("FIELD_TOO_LARGE", column, Buffer.byteLength(cell!.text));
    isLargeFound ||= isLarge;
    collector.cell(column, scratch, 0, isLarge ? 0 : written);
  }
  if (cells.length > 0 && cells.at(-1)!.column >= MOST_COLUMNS)
    collector.fault("TOO_MANY_COLUMNS", null, cells.at(-1)!.column + 1);
  recordOf.set(row, recordOf.size);
  collector.record(row, width);
}

function marksOf(sheet: Sheet, recordOf: ReadonlyMap<number, number>): SheetMarks {
  const { name, rows, merged, hiddenColumns } = sheet;
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return {
    name,
    merged: merged.flatMap((range) => mergedCells(range, recordOf)),
    hiddenRows: rows.filter(({ isHidden }) => isHidden).map(({ row }) => row),
    hiddenColumns: hiddenColumns.filter((column) => filled.has(column)),
    formulas: rows.flatMap(({ row, cells }) =>
      cells.filter(({ kind }) => kind === "formula").map(({ column }) => ({ row, column })),
    ),
    hasNumbers: rows.some(({ cells }) => cells.some(isNumeric)),
  };
}

const isNumeric = ({ kind, text }: SheetRow["cells"][number]): boolean =>
  kind !== "text" || /^[-+]?\d[\d,.]*%?$/.test(text.trim());

/** The first column of a range of several rows; its rows below the last record are not there. */
function mergedCells(
  { top, bottom, left }: CellRange,
  recordOf: ReadonlyMap<number, number>,
): MergedCell[] {
  const first = recordOf.get(top);
  if (first === undefined || left >= MOST_COLUMNS) return [];
  let last = first;
  for (let row = top + 1; row <= bottom && recordOf.has(row); row++) last++;
  return last > first ? [{ column: left, first, last }] : [];
}
