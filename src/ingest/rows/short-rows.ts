import type { Records } from "../../csv/read-records.ts";
import { isFigure } from "../../model/datasets/dataset.ts";
import { cellText, type Layout, type LayoutColumn } from "../layout/layout.ts";

/**
 * Makes a test for records that lack only cells at their end which a fact need not have:
 * spreadsheets leave out the delimiters of empty cells there, for blocks of rows. Where a figure
 * may be among them, a record beside it must be as short: a single one may have lost a cell in its
 * middle.
 */
export function shortRows(records: Records, layout: Layout): (record: number) => boolean {
  const { columns, dataset } = layout;
  const leastOf = (mayLack: (column: LayoutColumn) => boolean): number =>
    columns.findLastIndex((column) => !mayLack(column)) + 1;
  const kindOf = ({ field }: LayoutColumn) =>
    field === null ? null : dataset.columns[field]!.kind;
  const isRequired = ({ field }: LayoutColumn) =>
    field !== null && dataset.columns[field]!.required === true;
  const isSpare = (column: LayoutColumn): boolean =>
    !isRequired(column) &&
    column.period === null &&
    column.role === null &&
    !["area", "period"].includes(kindOf(column) ?? "");
  const isWord = (column: LayoutColumn) => {
    const kind = kindOf(column);
    return isSpare(column) && (kind === null || !isFigure(kind));
  };
  const [leastWithWords, least] = [leastOf(isWord), leastOf(isSpare)];
  const required = columns.filter(isRequired);
  const sizes = (record: number) => records.sizes[record];
  return (record) => {
    const size = sizes(record)!;
    if (size >= columns.length || size < least) return false;
    const isBlock = sizes(record - 1) === size || sizes(record + 1) === size;
    if (size < leastWithWords && !isBlock) return false;
    return required.every(({ index }) => cellText(records, record, index).trim() !== "");
  };
}
