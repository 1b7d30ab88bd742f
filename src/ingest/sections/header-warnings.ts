import type { Records } from "../../csv/read-records.ts";
import { DETAILS } from "../../messages/details.ts";
import type { ColumnKind, Dataset } from "../../model/datasets/dataset.ts";
import { unitColumn } from "../layout/header-units.ts";
import { countsOfRows, headerText, type Layout, type LayoutColumn } from "../layout/layout.ts";
import type { Warning } from "../result/file-result.ts";

/** The names that every JavaScript object has. */
const DANGEROUS: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "prototype",
]);

/**
 * Returns the warnings of a header: names that are unknown, missing, repeated or dangerous, and
 * units that change the scale. A column of places beside that of the areas is used, though it has no meaning.
 */
export function headerWarnings(
  records: Records,
  layout: Layout,
  beside: LayoutColumn | null,
): Warning[] {
  const line = records.lines[layout.header[0]!]!;
  const units = layout.columns.some(({ role }) => role === "value")
    ? unitColumn(records, layout)
    : null;
  const columns = layout.columns.filter((column) => column !== units && column !== beside);
  return [
    ...columns.flatMap((column) => columnWarnings(records, layout, column, line)),
    ...unitWarnings(records, layout),
    ...countsOfRows(layout, "confirmed").map(
      (field): Warning => ({
        code: "ROWS_COUNTED",
        line,
        column: layout.dataset.columns[field]!.headers[0] ?? field,
        detail: null,
      }),
    ),
  ];
}

function columnWarnings(
  records: Records,
  layout: Layout,
  column: LayoutColumn,
  line: number,
): Warning[] {
  const name = headerText(column);
  const warning = (code: Warning["code"]) => [{ code, line, column: name, detail: null }];
  if (name === "") return isUsed(column) ? [] : blankHeader(records, layout, column, line);
  if (DANGEROUS.has(name)) return warning("DANGEROUS_HEADER");
  const twins = layout.columns.slice(0, column.index).filter((other) => isTwin(other, column));
  if (twins.some((other) => headerText(other) === name)) return warning("DUPLICATE_HEADER");
  if (column.byMeaning) return [understood(layout.dataset, column, line)];
  if (column.mayBe) return [unclear(layout.dataset, column, line)];
  if (column.field === null) return column.role === null ? warning("EXTRA_COLUMN") : [];
  const { kind } = layout.dataset.columns[column.field]!;
  return twins.length > 0 && !MANY.has(kind) ? warning("EXTRA_COLUMN") : [];
}

const isUsed = ({ field, role }: LayoutColumn): boolean => field !== null || role !== null;

/** Says what a header that is not listed was taken for, by which words. */
function understood(dataset: Dataset, column: LayoutColumn, line: number): Warning {
  const { field, byMeaning } = column;
  const usual = field === null ? null : (dataset.columns[field]!.headers[0] ?? field);
  const words = byMeaning!.words.join("+");
  const detail = [words, usual].filter(Boolean).join(" = ");
  return { code: "HEADER_BY_MEANING", line, column: headerText(column), detail: detail || null };
}

/** Names the figures that a column may hold which was not used. */
function unclear({ columns }: Dataset, column: LayoutColumn, line: number): Warning {
  const usual = column.mayBe!.map((field) => columns[field]!.headers[0] ?? field);
  return {
    code: "HEADER_UNCLEAR",
    line,
    column: headerText(column),
    detail: usual.join("、"),
  };
}

/** The kinds that several columns may have, such as code and name of a township. */
const MANY: ReadonlySet<ColumnKind> = new Set(["area", "period", "note"]);

const isTwin = (a: LayoutColumn, b: LayoutColumn): boolean =>
  a.field === b.field &&
  a.period === b.period &&
  a.group?.value === b.group?.value &&
  a.area === b.area &&
  a.total === b.total;

/** Warns of a blank header; a column of nothing but padding needs no header. */
function blankHeader(
  records: Records,
  { from }: Layout,
  { index }: LayoutColumn,
  line: number,
): Warning[] {
  const { codes, size, text } = records.columns[index]!;
  const filled = Array.from({ length: size }, (_, code) => text(code).trim() !== "");
  for (let record = from; record < records.count; record++)
    if (filled[codes[record]!])
      return [{ code: "BLANK_HEADER", line, column: null, ...DETAILS.column(index + 1) }];
  return [];
}

/**
 * Warns of each column whose amounts a row of units scales from a unit other than yuan, and of each
 * count that is stated in tens, hundreds, thousands...
 */
function unitWarnings(records: Records, layout: Layout): Warning[] {
  const { columns, dataset, unitRecord, header } = layout;
  const scaled = columns
    .filter(({ field, factor, raw, unit }) => {
      if (field === null || factor === null || factor === 1) return false;
      const isMoney = dataset.columns[field]!.kind === "money";
      return !isMoney || (unitRecord !== null && !raw.join("").includes(unit!));
    })
    .map(({ field, factor, raw, unit }) => ({
      code: "UNIT_ROW_APPLIED" as const,
      line: records.lines[raw.join("").includes(unit!) ? header[0]! : (unitRecord ?? header[0]!)]!,
      column: field,
      ...DETAILS.scale(unit!, factor!),
    }));
  return scaled.filter(({ column }, i) => scaled.findIndex((one) => one.column === column) === i);
}
