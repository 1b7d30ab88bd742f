import {
  AlignmentType,
  BorderStyle,
  TableCell as DocumentCell,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Column, DataTable, Row, TableCell } from "../../model/tables/data-table.ts";
import { cellParts } from "../../report/html/cell-parts.ts";
import { columnHead, inUnit } from "../../report/html/words.ts";
import type { Wording } from "../wording.ts";
import type { DocumentContext } from "./sentence-runs.ts";

/** The widths of a sheet between its margins, in twentieths of a point: upright and across. */
export const ROOM = { portrait: 8844, landscape: 12750 } as const;

/** The columns from which the text of a table is smaller, and smaller still. */
const [MANY, VERY_MANY] = [7, 11];

/** Sets a table: lines above and below it and under its head, numbers to the right, the head again on every sheet. */
export function tablePart(table: DataTable, room: number, context: DocumentContext): Table {
  const { columns, rows } = table;
  const size = sizeOf(columns.length);
  const widths = columnWidths(table, room, context);
  const line = { style: BorderStyle.SINGLE, size: 12, color: "000000" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 90, right: 90, top: 25, bottom: 25 },
    borders: {
      ...{ top: line, bottom: line, left: none, right: none },
      insideVertical: none,
      insideHorizontal: FINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) => headCell(column, widths[i]!, size, context)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.cells.map((cell, i) =>
              bodyCell(
                { cell, column: columns[i]!, row, width: widths[i]!, size, isName: i === 0 },
                context,
              ),
            ),
          }),
      ),
    ],
  });
}

const FINE = { style: BorderStyle.SINGLE, size: 2, color: "C9D0D8" };

/** Returns the size of the text of a table, in half points; undefined for that of its style. */
const sizeOf = (columns: number): { readonly size?: number } =>
  columns >= VERY_MANY ? { size: 15 } : columns >= MANY ? { size: 18 } : {};

function headCell(
  column: Column,
  width: number,
  size: object,
  { wording }: DocumentContext,
): DocumentCell {
  const { say, lang } = wording;
  const label = new TextRun({ text: say(columnHead(column.label)), ...size });
  const unit =
    column.unit &&
    new TextRun({ text: inUnit("", say(column.unit), lang).trim(), break: 1, ...size });
  return new DocumentCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000" } },
    children: [new Paragraph({ style: "head", children: unit ? [label, unit] : [label] })],
  });
}

/** A cell with its column, its row and its place. */
interface Placed {
  readonly cell: TableCell;
  readonly column: Column;
  readonly row: Row;
  readonly width: number;
  readonly size: object;
  readonly isName: boolean;
}

function bodyCell(
  { cell, column, row, width, size, isName }: Placed,
  context: DocumentContext,
): DocumentCell {
  const { wording, bookmarks } = context;
  const { before = "", main, after = "", sign = "" } = cellParts(cell, column, wording.lang);
  const style = { ...size, ...toneOf(row) };
  const text = wording.say(`${before}${main}`);
  const number = bookmarks.around("figure" in cell ? cell.figure : undefined, [
    new TextRun({ text, ...style }),
  ]);
  const beside = [after, sign]
    .filter(Boolean)
    .map((each) => new TextRun({ text: ` ${wording.say(each)}`, ...style, size: 15 }));
  return new DocumentCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: "cell",
        alignment: isName || column.kind === "text" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        ...(isName && row.tone === "part" ? { indent: { left: 210 } } : {}),
        children: [...number, ...beside],
      }),
    ],
  });
}

function toneOf({ tone }: Row): object {
  if (tone === "total" || tone === "head") return { bold: true };
  return tone === "muted" ? { color: "5F6B78" } : {};
}

/**
 * Divides the room among the columns: numbers get what they need, so that none breaks, and words share the rest by
 * their length.
 */
function columnWidths(table: DataTable, room: number, { wording }: DocumentContext): number[] {
  const { columns } = table;
  const digit = (sizeOf(columns.length).size ?? USUAL_SIZE) * 5.4;
  const wanted = columns.map(
    (column, i) => MARGIN + digit * digitsWanted(column, i, table, wording),
  );
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  const fixed = sum(wanted.filter((_, i) => isOfNumbers(columns[i]!)));
  const words = sum(wanted) - fixed;
  const [ofNumbers, ofWords] =
    fixed + words <= room || fixed > room * MOST_FOR_NUMBERS
      ? [room / (fixed + words), room / (fixed + words)]
      : [1, (room - fixed) / words];
  return wanted.map((each, i) =>
    Math.floor(each * (isOfNumbers(columns[i]!) ? ofNumbers : ofWords)),
  );
}

/** The size of the text of a table, in half points, and the margins of a cell, in twentieths of a point. */
const [USUAL_SIZE, MARGIN] = [21, 210];

/** The part of the room from which numbers must share it with words. */
const MOST_FOR_NUMBERS = 0.85;

const isOfNumbers = ({ kind }: Column): boolean => kind !== "text";

/** Counts the digits that the longest line of a column needs, its head included. */
function digitsWanted(
  column: Column,
  at: number,
  { rows }: DataTable,
  { say, lang }: Wording,
): number {
  const texts = rows.map(({ cells }) => {
    const { before = "", main, after = "", sign = "" } = cellParts(cells[at]!, column, lang);
    return digitsIn(say(before + main)) + (after ? digitsIn(after) + 1 : 0) + (sign ? 2 : 0);
  });
  const label = say(columnHead(column.label));
  const heads = [...label.split(" "), column.unit ? inUnit("", say(column.unit), lang) : ""].map(
    digitsIn,
  );
  const longest = Math.max(...texts, 4);
  return isOfNumbers(column)
    ? Math.max(longest, Math.min(Math.max(...heads), MOST_HEAD))
    : Math.min(Math.max(longest, ...heads), MOST_WORDS);
}

/** The most digits of words, and of the head over numbers, before they break into lines. */
const [MOST_WORDS, MOST_HEAD] = [44, 12];

const digitsIn = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2E7F" ? 2 : 1), 0);
