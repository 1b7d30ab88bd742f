import { type Dataset, NUMERIC } from "../../model/datasets/dataset.ts";
import { lastDay, type Period, partsOf, periodKind } from "../../model/periods/period.ts";
import { knownHeaders, plainHeader } from "./header.ts";
import type { LayoutColumn } from "./layout.ts";

/**
 * Gives columns that name only a period their measure: the one that the context, the title or the
 * dataset names. Without such a measure they get no meaning.
 */
export function nameWideColumns(
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  title: string,
  measure: string | null,
): LayoutColumn[] {
  const isNameless = ({ field, period }: LayoutColumn) => field === null && period !== null;
  const periods = columns.filter((column) => isNameless(column) && !column.total);
  const said = measure !== null && Object.hasOwn(dataset.columns, measure) ? measure : null;
  const field = periods.length > 0 ? (said ?? measureInTitle(dataset, title)) : null;
  return columns.map((column) => {
    if (!isNameless(column)) return column;
    return field === null ? { ...column, period: null, total: false } : { ...column, field };
  });
}

/**
 * Finds the measure in a title. A line 指标：X names exactly the measure; other titles contain its
 * name among other words. Null where a title names several.
 */
export function measureInTitle(dataset: Dataset, title: string): string | null {
  const isMeasure = (field: string) => NUMERIC.has(dataset.columns[field]!.kind);
  const measures = knownHeaders(dataset).filter(({ field }) => isMeasure(field));
  const stated = /指标\s*[:：]([^\n]*)/u.exec(title)?.[1];
  if (stated === undefined) {
    const fields = measuresNamed(plainHeader(withoutUnits(title)), measures);
    if (fields.length > 0) return fields.length === 1 ? fields[0]! : null;
  }
  const named = measures.find(({ header }) => header === plainHeader(stated ?? ""));
  if (named) return named.field;
  const fields = Object.keys(dataset.columns).filter(isMeasure);
  return stated !== undefined || fields.length !== 1 ? null : fields[0]!;
}

/** A statement of units names no measure: 单位：场、人次. */
const withoutUnits = (title: string): string => title.replace(/单位\s*[:：][^\n]*/gu, "");

/** Lists the measures that a title names; a name inside a longer one does not count. */
function measuresNamed(title: string, measures: ReturnType<typeof knownHeaders>): string[] {
  const found = new Set<string>();
  let rest = title;
  for (const { header, field } of measures) {
    if (!rest.includes(header)) continue;
    found.add(field);
    rest = rest.replaceAll(header, " ");
  }
  return [...found];
}

/**
 * Dates columns of 累计 without months, in a return of a month, a quarter or a half: they go from
 * January to its end. 累计场次 beside 本月场次 in a return of June is 1-6月.
 */
export function runningTotals(
  columns: readonly LayoutColumn[],
  period: Period | null,
): LayoutColumn[] {
  const last = period === null || /[/]|^\d{4}$/.test(period) ? null : lastDay(period).slice(0, 7);
  return columns.map((column) => {
    const isRunning = column.total && /累计|ytd/iu.test(column.raw.join(""));
    if (last === null || !isRunning) return column;
    return { ...column, period: `${last.slice(0, 4)}-01/${last}`, total: false };
  });
}

/**
 * Decides for the period columns of each field whether they are plain, cumulative or totals: 1-3月
 * beside 4-6月 is a quarter and not cumulative, 1-6月 beside both quarters is cumulative; 全年 beside
 * 1-9月 is cumulative; 上半年 beside both of its quarters is a total.
 */
export function settlePeriods(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const fields = new Map<string, LayoutColumn[]>();
  for (const column of columns)
    if (column.field !== null && column.period !== null)
      fields.set(column.field, [...(fields.get(column.field) ?? []), column]);
  const isOnly = (field: string): boolean =>
    columns.filter((column) => column.field === field).length === 1;
  const settled = new Map(
    [...fields].flatMap(([field, own]) => own.map(settledAmong(own, isOnly(field)))),
  );
  return columns.map((column) => settled.get(column) ?? column);
}

type Settled = readonly [LayoutColumn, LayoutColumn];

const isSpan = ({ period }: LayoutColumn): boolean => period!.includes("/");

/** Settles a column among the other columns of its field. */
function settledAmong(
  own: readonly LayoutColumn[],
  isOnly: boolean,
): (column: LayoutColumn) => Settled {
  const counted = own.filter(({ total }) => !total);
  const spans = counted.filter(isSpan);
  const plain = counted.filter((column) => !isSpan(column));
  const isCumulative = spans.length > 1 || plain.length === 0;
  const isAlone = (span: LayoutColumn) =>
    !isCumulative && !plain.some((part) => covers(span, part));
  return (column) => {
    if (isOnly && isWholeYear(column)) return [column, asWritten(column)];
    if (!column.total && isSpan(column) && isAlone(column)) return [column, asPart(column)];
    if (column.total && spans.length > 0 && plain.length === 0) return [column, asSpan(column)];
    if (!column.total && isTiled(column, plain)) return [column, { ...column, total: true }];
    return [column, column];
  };
}

/** True where a cumulative column ends with another column or after it. */
const covers = (span: LayoutColumn, part: LayoutColumn): boolean =>
  lastDay(dated(part.period!)) <= lastDay(dated(span.period!));

/** 人次合计 without parts beside it is no total but the figure of the row. */
const isWholeYear = ({ total, period }: LayoutColumn): boolean =>
  total && /^(\d{4})?$/.test(period!);

const asWritten = (column: LayoutColumn): LayoutColumn => ({
  ...column,
  period: null,
  total: false,
});

const PARTS: Readonly<Record<string, string>> = { "03": "Q1", "06": "H1", "12": "" };

/** Converts 2023-01/2023-03 to 2023-Q1, and 01/06 to H1. */
function asPart(column: LayoutColumn): LayoutColumn {
  const [, year = "", last = ""] = /^(\d{4}-)?01\/(?:\d{4}-)?(\d\d)$/.exec(column.period!) ?? [];
  const part = PARTS[last];
  if (part === undefined) return column;
  return { ...column, period: part === "" ? year.slice(0, -1) : year + part };
}

/** Converts a total of the whole year among cumulative columns to January to December. */
function asSpan(column: LayoutColumn): LayoutColumn {
  const { period } = column;
  if (period === "") return { ...column, period: "01/12", total: false };
  if (!/^\d{4}$/.test(period!)) return column;
  return { ...column, period: `${period}-01/${period}-12`, total: false };
}

/** True where other columns together make up the period of a column. */
function isTiled(column: LayoutColumn, plain: readonly LayoutColumn[]): boolean {
  const periods = new Set(plain.map(({ period }) => dated(period!)));
  if (isSpan(column)) return false;
  const own = dated(column.period!);
  const kind = periodKind(own);
  if (kind === "day" || kind === "span" || kind === "month") return false;
  const finer = (["half", "quarter", "month"] as const).filter((part) => part !== kind);
  return finer.some((part) => {
    const parts = partsOf(own, part);
    return parts.length > 1 && parts.every((each) => periods.has(each));
  });
}

/**
 * Completes a part of a year with the year 2000, so that it can be compared with other parts.
 * @example dated("Q1") // => "2000-Q1"
 */
export function dated(period: string): string {
  if (/^\d{4}/.test(period)) return period;
  const parts = period.split("/").filter((part) => part !== "");
  return parts.length === 0 ? "2000" : parts.map((part) => `2000-${part}`).join("/");
}
