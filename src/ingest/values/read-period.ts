import type { WarningCode } from "../../messages/warnings.ts";
import { firstDay, type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import {
  type CellReading,
  type Refused,
  read,
  refused,
  type Value,
} from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { type NormalizedCell, normalizeCell } from "../cells/normalize-cell.ts";
import { spreadsheetError } from "../cells/spreadsheet-errors.ts";
import { type DateOrder, dayMonthYear } from "./day-month-year.ts";
import { inYear, matchPeriod } from "./match-period.ts";
import type { NamedPeriod, YearPart } from "./year-part.ts";

/** The context of a period cell. */
export interface PeriodContext {
  /** The last day that data can be about. */
  readonly asOf: string;
  /** The year that the title names. */
  readonly year: number | null;
  /** The meaning of a bare 1 to 12, where the header states it: 月份 or 季度. */
  readonly bare?: "month" | "quarter";
  /** Finds the order of day and month that the other dates of the column show. */
  readonly dateOrder?: () => DateOrder | null;
}

/** A day as the number of days since 1899-12-30: 1954 to 2064. */
const SERIAL = /^[2-5]\d{4}(?:\.\d+)?$|^60000$/;
const DAY_OF_EPOCH = 25_569;
const DAY_IN_MS = 86_400_000;

/** Month and day, such as 3/15 or 3.5, where the day cannot be a month. */
const MONTH_AND_DAY = /^(\d{1,2})[-/.](\d{1,2})$/;

/**
 * Reads the day, month, quarter, half or year of a fact. A date without a year takes that of the
 * title, with a warning. Months warn of their precision; a caller drops that where all cells are
 * months.
 * @example readPeriod("2023年3月5日", { asOf: "2024-06-30", year: null }).value // => "2023-03-05"
 */
export function readPeriod(cell: string, context: PeriodContext): CellReading<Period> {
  const missing = readMissing(cell);
  if (missing) return missing;
  const folded = normalizeCell(cell);
  if (spreadsheetError(folded.text) === "ERROR_CELL")
    return refused("ERROR_CELL", { warnings: folded.warnings });
  const reading = SERIAL.test(folded.text)
    ? read(dayOfSerial(folded.text), ["EXCEL_SERIAL_DATE"])
    : namedPeriod(folded.text, context);
  return "reason" in reading ? reading : checked(reading, folded, context);
}

/**
 * Converts a spreadsheet's number of days to a day; a fraction is the time of day.
 * @example dayOfSerial("44927") // => "2023-01-01"
 */
export function dayOfSerial(serial: string): Period {
  const days = Math.floor(Number(serial)) - DAY_OF_EPOCH;
  return new Date(days * DAY_IN_MS).toISOString().slice(0, 10);
}

function namedPeriod(text: string, context: PeriodContext): Value<Period> | Refused {
  const ordered = dayMonthYear(text, context.dateOrder ?? (() => null));
  if (ordered !== null && ordered !== "invalid")
    return read(inYear(ordered.part, ordered.year!), ["DATE_ORDER"]);
  const found = ordered ?? monthAndDay(text, context.year) ?? matchPeriod(withPart(text, context));
  if (found === "ambiguous") return refused("AMBIGUOUS_DATE");
  if (found === "invalid") return refused("INVALID_DATE");
  if (found.year !== null) return read(inYear(found.part, found.year));
  return context.year === null ? refused("DATE_WITHOUT_YEAR") : inContext(found.part, context.year);
}

/** Completes a part with the year of the context; 29 February exists only in some years. */
function inContext(part: YearPart, year: number): Value<Period> | Refused {
  if (part === "02-29" && matchPeriod(`${year}-02-29`) === "invalid")
    return refused("INVALID_DATE");
  return read(inYear(part, year), ["YEAR_FROM_CONTEXT"], String(year));
}

function monthAndDay(text: string, year: number | null): NamedPeriod | "ambiguous" | null {
  const found = MONTH_AND_DAY.exec(text);
  if (!found) return null;
  const isSafe = year === null || Number(found[2]) > 12;
  const named = matchPeriod(`${found[1]}月${found[2]}日`);
  return isSafe && named !== "invalid" ? named : "ambiguous";
}

function withPart(text: string, { bare }: PeriodContext): string {
  if (!bare || !/^\d{1,2}$/.test(text)) return text;
  return text + (bare === "month" ? "月" : "季度");
}

/** A date with numerals, such as 二〇二三年, 三月, 五日. */
const NUMERALS = /[〇零一二三四五六七八九十][年月日号]/u;

function checked(
  reading: Value<Period>,
  folded: NormalizedCell,
  context: PeriodContext,
): CellReading<Period> {
  const period = reading.value;
  const warnings: WarningCode[] = [...folded.warnings, ...reading.warnings];
  if (firstDay(period) > context.asOf) return refused("FUTURE_DATE", { warnings });
  if (NUMERALS.test(folded.text)) warnings.push("CHINESE_NUMERAL");
  if (periodKind(period) === "month") warnings.push("MONTH_PRECISION");
  if (context.year !== null && yearOf(period) !== context.year)
    warnings.push("PERIOD_OUTSIDE_TITLE");
  return { ...reading, warnings };
}

/** The period stated by the header of a column or of a group of columns. */
export type PeriodHeader =
  | { readonly kind: "period"; readonly period: Period }
  /** A part that needs a year from elsewhere. */
  | { readonly kind: "part"; readonly part: YearPart }
  /** A total of other columns: of the whole year, or of a part of it (一季度小计). Never a fact. */
  | { readonly kind: "total"; readonly year: number | null; readonly part: YearPart };

const TOTAL_WORD = /(?:合计|总计|累计|共计|小计|总数|ytd|yeartodate|(?:year|annual|grand)?total)$/u;

/**
 * Reads the period that a header names: 2023年, 一季度, 1-6月, January, 全年. Null where it names none.
 * @example readPeriodHeader("一季度", 2023) // => {"kind":"period","period":"2023-Q1"}
 */
export function readPeriodHeader(text: string, year: number | null): PeriodHeader | null {
  const bare = unbracketed(normalizeCell(text).text.toLowerCase().replace(/\s/g, ""));
  const named = /^\d{1,2}$/.test(bare) ? "invalid" : matchPeriod(bare);
  if (typeof named === "string") return totalOf(bare, year);
  if (/全年|^annual$/u.test(bare)) return { kind: "total", year: named.year ?? year, part: "" };
  const known = named.year ?? year;
  return known === null
    ? { kind: "part", part: named.part }
    : { kind: "period", period: inYear(named.part, known) };
}

/**
 * Reads a header of totals such as 全年合计, 2023年度合计, 一季度小计 or ytd: the text before the word for a
 * total names its period.
 */
function totalOf(text: string, year: number | null): PeriodHeader | null {
  if (text.length > 30 || !TOTAL_WORD.test(text)) return null;
  const scope = text.replace(TOTAL_WORD, "");
  const named = /^(?:全年度?|本年度?|年度?)?$/u.test(scope)
    ? { year, part: "" }
    : matchPeriod(scope);
  return typeof named === "string"
    ? null
    : { kind: "total", year: named.year ?? year, part: named.part };
}

/** Removes brackets and lines around a period: （2023年）, _2023, 2023-. */
const unbracketed = (text: string): string =>
  text.length > 60 ? text : text.replace(/^[([【_:-]+|[)\]】_:-]+$/gu, "");
