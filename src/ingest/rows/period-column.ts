import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import { memoize } from "../../model/memoize.ts";
import { within } from "../../model/panel/due-returns.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { type CellReading, isRefused, read, refused } from "../cells/cell-reading.ts";
import { normalizeCell } from "../cells/normalize-cell.ts";
import type { FileContext } from "../layout/file-context.ts";
import { plainHeader } from "../layout/header.ts";
import { columnsOfKind, headerText, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { type DateOrder, shownOrder } from "../values/day-month-year.ts";
import { readPeriod } from "../values/read-period.ts";
import { absentKey, cellsKey, constantKey, type KeyColumn } from "./key-column.ts";

/**
 * Reads the period of each record: its date; else year and quarter (or month); else the year; else
 * the period of title, file name or context. A date outside the year or quarter beside it counts as
 * written, with a warning.
 */
export function periodColumn(
  records: Records,
  layout: Layout,
  { asOf }: FileContext,
): KeyColumn<Period> {
  const columns = columnsOfKind(layout, "period").filter(({ period }) => period === null);
  const date = columns.find((column) => /日期|时间|日|date/u.test(nameOf(column)));
  const year = columns.find((column) => YEAR.test(nameOf(column)));
  const part = columns.find((column) => column !== date && column !== year);
  const cells = (...used: LayoutColumn[]): CellColumn[] =>
    used.map(({ index }) => records.columns[index]!);
  const readAlone = (column: LayoutColumn): ((text: string) => CellReading<Period>) => {
    const dateOrder = orderOfDates(records.columns[column.index]!);
    const context = { asOf, year: layout.year, dateOrder, ...bareNumber(column) };
    const expected = expectedOf(column, layout);
    return (text) => without(readPeriod(text, context), expected);
  };
  if (date) {
    const beside = [year, part].filter((column) => column !== undefined);
    const readDate = readAlone(date);
    return cellsKey(cells(date, ...beside), (text = "", ...others) =>
      besideDate(readDate(text), others, beside),
    );
  }
  if (year && part)
    return cellsKey(cells(year, part), (yearText = "", partText = "") =>
      readPair(yearText, partText, asOf, part),
    );
  const only = part ?? year;
  if (only) {
    const readOnly = readAlone(only);
    return cellsKey(cells(only), (text = "") => readOnly(text));
  }
  const stated = layout.period ?? (layout.year === null ? null : String(layout.year));
  return stated === null ? absentKey() : constantKey(notAfter(stated, asOf), stated);
}

/**
 * Finds the order of day and month that all telling dates of a column show, once it is asked for;
 * null where none tells, or two contradict each other.
 */
function orderOfDates({ size, text }: CellColumn): () => DateOrder | null {
  let known: DateOrder | null | undefined;
  return () => {
    if (known !== undefined) return known;
    const orders = new Set<DateOrder>();
    for (let code = 1; code < size; code++) {
      const order = shownOrder(normalizeCell(text(code)).text);
      if (order !== null) orders.add(order);
    }
    known = orders.size === 1 ? [...orders][0]! : null;
    return known;
  };
}

const YEAR = /^(年度|年份|年|所属年度|统计年度|year)$/u;

const nameOf = (column: LayoutColumn): string =>
  column.byMeaning?.as ?? plainHeader(headerText(column));

/** Finds the meaning of a bare number in a column, where the header states it. */
function bareNumber(column: LayoutColumn): { bare?: "month" | "quarter" } {
  const name = nameOf(column);
  if (/月|month/u.test(name)) return { bare: "month" };
  return /季|quarter/u.test(name) ? { bare: "quarter" } : {};
}

const notAfter = (period: Period, asOf: string): CellReading<Period> =>
  period.slice(0, 4) > asOf.slice(0, 4) ? refused("FUTURE_DATE") : read(period);

function without<T>(reading: CellReading<T>, codes: readonly WarningCode[]): CellReading<T> {
  const warnings = reading.warnings.filter((code) => !codes.includes(code));
  return warnings.length === reading.warnings.length ? reading : { ...reading, warnings };
}

/**
 * Lists the warnings that are normal for a column and left out. A column of months or quarters is
 * expected to take the year from the title; a date outside a year matters only where a title names
 * the year.
 */
function expectedOf(column: LayoutColumn, { titleYear }: Layout): WarningCode[] {
  const isPart = bareNumber(column).bare || YEAR.test(nameOf(column));
  return [
    ...(isPart ? (["MONTH_PRECISION", "YEAR_FROM_CONTEXT"] as const) : []),
    ...(titleYear === null ? (["PERIOD_OUTSIDE_TITLE"] as const) : []),
  ];
}

/** Reads a year and a part of it, such as Q1, 一季度 or 3月, which may be empty or the year itself. */
function readPair(
  yearText: string,
  partText: string,
  asOf: string,
  column: LayoutColumn,
): CellReading<Period> {
  const year = readPeriod(yearText, { asOf, year: null });
  if (partText.trim() === "" || isRefused(year) || year.value === null) return year;
  if (!/^\d{4}$/.test(year.value)) return refused("AMBIGUOUS_DATE");
  const part = readPeriod(partText, { asOf, year: Number(year.value), ...bareNumber(column) });
  return without(part, ["YEAR_FROM_CONTEXT", "MONTH_PRECISION"]);
}

/** Warns where a date is outside the year and quarter beside it; the date counts. */
function besideDate(
  date: CellReading<Period>,
  texts: readonly string[],
  columns: readonly LayoutColumn[],
): CellReading<Period> {
  if (isRefused(date) || date.value === null) return date;
  const { value } = date;
  const outside = texts.filter((text, i) => !mayHold(text, value, bareNumber(columns[i]!)));
  if (outside.length === 0) return date;
  return {
    ...date,
    warnings: [...date.warnings, "PERIOD_OUTSIDE_TITLE"],
    detail: outside.map((text) => text.trim()).join(" "),
  };
}

/** True where a date lies in the year or quarter beside it, or that text cannot be read. */
function mayHold(text: string, date: Period, bare: ReturnType<typeof bareNumber>): boolean {
  const stated = readPeriod(text, { asOf: "9999-12-31", year: yearOf(date), ...bare });
  return isRefused(stated) || stated.value === null || within(date, stated.value);
}

/**
 * Makes the key of a wide column: the period of its header, completed by the year of each record.
 */
export function columnPeriod(header: string | null, key: KeyColumn<Period>): KeyColumn<Period> {
  if (header === null) return key;
  if (/^\d{4}/.test(header)) return constantKey(read(header), header);
  const values: Period[] = [];
  const known = new Map<number, number>();
  return {
    ...key,
    values,
    slot: (record) => {
      const slot = key.slot(record);
      if (slot < 0) return slot;
      return memoize(known, slot, () => values.push(inYearOf(key.values[slot]!, header)) - 1);
    },
  };
}

/** Completes a part with a year: Q1 to 2023-Q1, 01/06 to 2023-01/2023-06. */
const inYearOf = (period: Period, part: string): Period =>
  part
    .split("/")
    .map((end) => `${period.slice(0, 4)}-${end}`)
    .join("/");
