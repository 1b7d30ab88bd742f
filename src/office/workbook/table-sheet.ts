import { QUALIFIER_SIGNS } from "../../chart/labels/qualifier-signs.ts";
import type { Text } from "../../messages/text.ts";
import type {
  Column,
  DataTable,
  NumberCell,
  Row,
  TableCell,
} from "../../model/tables/data-table.ts";
import { cellParts } from "../../report/html/cell-parts.ts";
import { columnHead, inUnit, listOf, MARKS, NO_NUMBER, said } from "../../report/html/words.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import type { Wording } from "../wording.ts";
import { OFFICE_WORDS, STATUS_WORDS } from "../words.ts";
import { cellFormat } from "./cell-format.ts";
import { columnWidth, digitsIn } from "./column-width.ts";
import { type FiledUnit, filedUnit } from "./filed-unit.ts";
import { type SheetColumn, textCell, textColumn, toneOf } from "./sheet-columns.ts";

/** The words of a workbook, and the figures that its numbers are. */
export interface WorkbookContext {
  readonly wording: Wording;
  readonly review: Review;
}

/** A column of a table with its cells, and the head that it has in a sheet. */
interface Slice {
  readonly column: Column;
  readonly cells: readonly TableCell[];
  readonly rows: readonly Row[];
  readonly unit: FiledUnit;
  readonly head: string;
}

/** Makes the columns of a table's sheet: those that readers see, then the statuses, then the ids of the figures. */
export function tableColumns(table: DataTable, context: WorkbookContext): SheetColumn[] {
  const { rows } = table;
  const parts = table.columns.map((column, i) => {
    const cells = rows.map((row) => row.cells[i]!);
    return { column, cells, rows, unit: unitOf(column, cells, context) };
  });
  const restored = parts.filter(({ unit }) => unit.factor !== 1);
  const slices = parts.map((part) => {
    // A column without ids is in the unit of those beside it: a difference of two sums.
    const like = restored.find(({ column }) => column.unit?.zh === part.column.unit?.zh);
    return sliceOf({ ...part, unit: like?.unit ?? part.unit }, context);
  });
  return [
    ...slices.flatMap((slice) => shownColumns(slice, context)),
    ...slices.flatMap((slice) => statusColumn(slice, context)),
    ...slices.flatMap((slice) => idColumn(slice, context)),
  ];
}

/** Finds the unit in which the figures of a column were filed. */
const unitOf = (column: Column, cells: readonly TableCell[], { review }: WorkbookContext) =>
  filedUnit(column, cells, {
    figureOf: review.figures.find,
    unitOf: (figure) => figureView(review, figure).unit,
  });

/** Writes the head of a column, with its unit. */
function sliceOf(part: Omit<Slice, "head">, { wording }: WorkbookContext): Slice {
  const { say, lang } = wording;
  const { unit } = part.unit;
  const label = say(columnHead(part.column.label));
  return { ...part, head: unit ? inUnit(label, say(unit), lang) : label };
}

/** Makes the columns of the numbers or words, and of the changes beside them. */
function shownColumns(slice: Slice, context: WorkbookContext): SheetColumn[] {
  const { column, cells, rows, head } = slice;
  const { say } = context.wording;
  if (!cells.some((cell) => "value" in cell)) {
    const texts = cells.map((cell) => textOf(cell, column, context.wording));
    return [textColumn(head, texts, { rows })];
  }
  const own = numberColumn(slice, context);
  if (!cells.some((cell) => "change" in cell && cell.change !== undefined)) return [own];
  const changes = cells.map((cell): TableCell => {
    const change = "change" in cell ? cell.change : undefined;
    return change === undefined ? { text: "" } : { value: change };
  });
  const beside = {
    ...slice,
    cells: changes,
    column: { ...column, signed: true },
    head: `${head} ${say(OFFICE_WORDS.change)}`,
  };
  return [own, numberColumn(beside, context)];
}

/** Makes a column of real numbers; a cell without one holds the reason. */
function numberColumn(
  { column, cells, rows, unit, head }: Slice,
  { wording, review }: WorkbookContext,
): SheetColumn {
  const { factor } = unit;
  const scale = column.kind === "points" ? 100 : factor;
  const valueOf = ({ value, figure }: NumberCell): number => {
    const filed = figure === undefined ? null : (review.figures.find(figure)?.value ?? null);
    if (filed !== null && isNear(filed, value * factor) && scale === factor) return filed;
    return scale === 1 ? value : exact(value * scale);
  };
  const shown = cells.map((cell) => textOf(cell, column, wording));
  const values = cells.map((cell) => ("value" in cell ? valueOf(cell) : null));
  const decimals = values.every((value) => Number.isInteger(value ?? 0)) ? 0 : 2;
  const format = cellFormat(factor === 1 ? column : { ...column, decimals });
  return {
    head,
    isNumeric: true,
    width: Math.min(
      24,
      columnWidth([
        ...splitHead(head),
        ...shown.map((text) => `${text}${factor === 1 ? "  " : "00000,"}`),
      ]),
    ),
    cells: cells.map((cell, at) => {
      const tone = toneOf(rows[at]);
      return "value" in cell
        ? {
            value: values[at]!,
            type: Number,
            format,
            alignVertical: "top",
            ...tone,
          }
        : textCell(shown[at]!, { align: "right", ...tone });
    }),
  };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** Takes back what a multiplication by a power of ten adds to a decimal fraction. */
const exact = (value: number): number => Number(value.toPrecision(15));

/** Breaks a long head before its unit, where it may wrap; bold letters need a little more room. */
const splitHead = (head: string): string[] =>
  (digitsIn(head) > LONG_HEAD ? head.split(/(?=（| \()/) : [head]).map((line) => `${line} `);

/** The digits from which a head stands in two lines. */
const LONG_HEAD = 16;

const textOf = (cell: TableCell, column: Column, wording: Wording): string =>
  wording.say(cellParts(cell, column, wording.lang).main);

/** Makes the column of the statuses of numbers, where one of them is not simply reported. */
function statusColumn({ cells, head }: Slice, { wording, review }: WorkbookContext): SheetColumn[] {
  const statuses = cells.map((cell) => statusOf(cell, review).map((each) => wording.say(each)));
  if (statuses.every((each) => each.length === 0)) return [];
  const { say, lang } = wording;
  const texts = statuses.map((each) => listOf(each, lang));
  return [textColumn(said(say(OFFICE_WORDS.status), head, lang), texts, { isAside: true })];
}

/** Lists what a reader must know of a cell: why it has no number, and the signs beside one. */
function statusOf(cell: TableCell, review: Review): Text[] {
  if ("status" in cell) return [NO_NUMBER[cell.status].meaning];
  const mark = cell.mark ? [MARKS[cell.mark].meaning] : [];
  if ("text" in cell) return mark;
  const figure = cell.figure === undefined ? undefined : review.figures.find(cell.figure);
  return [
    ...(figure?.status === "partial" ? [STATUS_WORDS.partial] : []),
    ...(cell.qualifier ? [QUALIFIER_SIGNS[cell.qualifier]] : []),
    ...mark,
    ...(cell.fell ? [{ zh: "▼", en: "▼" }] : []),
  ];
}

/** Makes the column of the ids of figures, where a column has any. */
function idColumn({ cells, head }: Slice, { wording }: WorkbookContext): SheetColumn[] {
  const ids = cells.map((cell) => ("figure" in cell ? wording.asIs(cell.figure ?? "") : ""));
  if (ids.every((id) => id === "")) return [];
  const { say, lang } = wording;
  return [textColumn(said(say(OFFICE_WORDS.id), head, lang), ids, { isAside: true })];
}
