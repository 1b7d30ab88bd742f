import { memoize } from "../memoize.ts";

/**
 * A period, written as one string, from coarse to fine:
 *
 * | kind    | example             |
 * |---------|---------------------|
 * | year    | `2023`              |
 * | half    | `2023-H1`           |
 * | quarter | `2023-Q1`           |
 * | month   | `2023-03`           |
 * | day     | `2023-03-05`        |
 * | span    | `2023-01/2023-06`   | (cumulative from the first month to the last; never summed)
 */
export type Period = string;
export type PeriodKind = "year" | "half" | "quarter" | "month" | "day" | "span";

/** The kinds that divide a year, from coarse to fine. A span divides nothing. */
export const GRAINS = ["year", "half", "quarter", "month", "day"] as const;
export type Grain = (typeof GRAINS)[number];

const SHAPES: readonly (readonly [PeriodKind, RegExp])[] = [
  ["year", /^\d{4}$/],
  ["half", /^\d{4}-H[12]$/],
  ["quarter", /^\d{4}-Q[1-4]$/],
  ["month", /^\d{4}-(0[1-9]|1[0-2])$/],
  ["day", /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/],
  ["span", /^\d{4}-(0[1-9]|1[0-2])\/\d{4}-(0[1-9]|1[0-2])$/],
];

/** The parts of a period, parsed. */
interface Shape {
  readonly kind: PeriodKind;
  /** The first and the last month, 1 to 12 (a span may end in a later year: then 13 and up). */
  readonly months: readonly [number, number];
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Shapes by period: periods are few, and asked for again and again. */
const shapes = new Map<Period, Shape>();

const shapeOf = (period: Period): Shape =>
  memoize(shapes, period, () => {
    const kind = kindOf(period);
    const months = monthsOf(period, kind);
    const days =
      kind === "day" ? { firstDay: period, lastDay: period } : daysOf(yearOf(period), months);
    return { kind, months, ...days };
  });

function kindOf(period: Period): PeriodKind {
  const shape = SHAPES.find(([, pattern]) => pattern.test(period));
  if (!shape)
    throw new Error(`periodKind(): "${period}" is not a period such as 2023, 2023-Q1, 2023-03`);
  return shape[0];
}

/**
 * Returns the kind of a period.
 * @throws if the string is no period.
 * @example periodKind("2023-Q1") // => "quarter"
 */
export const periodKind = (period: Period): PeriodKind => shapeOf(period).kind;

/**
 * True for a text that is a period.
 * @example ["2023", "2023-Q1", "2023-13", "0"].map(isPeriod) // => [true, true, false, false]
 */
export const isPeriod = (text: string): boolean => SHAPES.some(([, pattern]) => pattern.test(text));

/**
 * True for a day that the calendar has.
 * @example ["2024-02-29", "2023-02-29", "2023-13-01", "2023"].map(isDay) // => [true, false, false, false]
 */
export const isDay = (text: string): boolean =>
  SHAPES.some(([kind, shape]) => kind === "day" && shape.test(text)) &&
  text.slice(8) !== "00" &&
  text <= lastDay(text.slice(0, 7));

/** @example yearOf("2023-Q1") // => 2023 */
export const yearOf = (period: Period): number => Number(period.slice(0, 4));

const MONTHS_IN: Record<Exclude<Grain, "day">, number> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};
const two = (n: number): string => String(n).padStart(2, "0");

function monthsOf(period: Period, kind: PeriodKind): readonly [number, number] {
  switch (kind) {
    case "year":
      return [1, 12];
    case "half":
      return period.endsWith("1") ? [1, 6] : [7, 12];
    case "quarter": {
      const quarter = Number(period.at(-1));
      return [quarter * 3 - 2, quarter * 3];
    }
    case "month":
    case "day": {
      const month = Number(period.slice(5, 7));
      return [month, month];
    }
    case "span": {
      const years = Number(period.slice(8, 12)) - yearOf(period);
      return [Number(period.slice(5, 7)), years * 12 + Number(period.slice(13, 15))];
    }
  }
}

function daysOf(year: number, [first, last]: Shape["months"]) {
  const end = year + Math.floor((last - 1) / 12);
  const month = ((last - 1) % 12) + 1;
  return {
    firstDay: `${year}-${two(first)}-01`,
    lastDay: `${end}-${two(month)}-${two(new Date(Date.UTC(end, month, 0)).getUTCDate())}`,
  };
}

/**
 * Returns the first day of a period.
 * @example firstDay("2023-Q2") // => "2023-04-01"
 */
export const firstDay = (period: Period): string => shapeOf(period).firstDay;

/**
 * Returns the last day of a period.
 * @example lastDay("2024-02") // => "2024-02-29"
 */
export const lastDay = (period: Period): string => shapeOf(period).lastDay;

/**
 * Cuts a period into periods of a finer kind (a year into quarters, a quarter into months).
 * @example partsOf("2023-H1", "quarter") // => ["2023-Q1", "2023-Q2"]
 */
export function partsOf(period: Period, kind: Exclude<Grain, "day">): Period[] {
  const [first, last] = shapeOf(period).months;
  const size = MONTHS_IN[kind];
  const parts: Period[] = [];
  for (let month = first; month <= last; month += size)
    parts.push(periodAt(yearOf(period), month, kind));
  return parts;
}

/** Returns the period of a kind that holds a month of a year; month 13 is January of the next. */
function periodAt(year: number, month: number, kind: Exclude<Grain, "day">): Period {
  if (month > 12) return periodAt(year + 1, month - 12, kind);
  if (kind === "year") return String(year);
  if (kind === "month") return `${year}-${two(month)}`;
  return `${year}-${kind === "half" ? "H" : "Q"}${Math.ceil(month / MONTHS_IN[kind])}`;
}

/**
 * Returns the first months of a year as one period: a quarter, a half, else a span; all twelve are
 * the year.
 * @example [3, 6, 9, 12].map((months) => firstMonths(2023, months)) // => ["2023-Q1", "2023-H1", "2023-01/2023-09", "2023"]
 */
export function firstMonths(year: number, count: number): Period {
  const kind = GRAINS.find((grain) => grain !== "day" && MONTHS_IN[grain] === count);
  return kind && kind !== "day" ? periodAt(year, 1, kind) : `${year}-01/${year}-${two(count)}`;
}

/**
 * Counts the months of a year in returns of a kind that are over on a day.
 * @example monthsOver(2023, "quarter", "2023-08-15") // => 6
 */
export const monthsOver = (year: number, kind: Exclude<Grain, "day">, on: string): number =>
  partsOf(String(year), kind).filter((part) => lastDay(part) <= on).length * MONTHS_IN[kind];

/**
 * Returns the period of a coarser kind that holds a period; null if none holds all of it.
 * @example periodWithin("2023-03-05", "quarter") // => "2023-Q1"
 */
export function periodWithin(period: Period, kind: Exclude<Grain, "day">): Period | null {
  const [first, last] = shapeOf(period).months;
  const holder = periodAt(yearOf(period), first, kind);
  return shapeOf(holder).months[1] >= last ? holder : null;
}

/**
 * True if a period is the corresponding part of the year before: 2022-Q1 for 2023-Q1.
 * @example isYearBefore("2022-01/2022-09", "2023-01/2023-09") // => true
 */
export const isYearBefore = (before: Period, after: Period): boolean =>
  yearOf(after) - yearOf(before) === 1 &&
  before.replaceAll(before.slice(0, 4), after.slice(0, 4)) === after;

/** True if a kind is as fine as another one or finer: months are finer than quarters. */
export const isAsFine = (kind: Grain, than: Grain): boolean =>
  GRAINS.indexOf(kind) >= GRAINS.indexOf(than);
