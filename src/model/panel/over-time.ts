import type { Measure } from "../datasets/measure.ts";
import { type Grain, lastDay, type Period, partsOf, periodWithin } from "../periods/period.ts";
import { within } from "./due-returns.ts";
import type { CountedEntry } from "./entry.ts";

type Returns = Exclude<Grain, "day">;

/**
 * Returns the last return of a period that is over: the only one that counts for a stock, which is
 * its level at the end of the period. Null for other measures: all their returns count.
 */
export function closingReturn(
  { overTime }: Measure,
  period: Period,
  returns: Returns,
  asOf: string,
): Period | null {
  if (overTime !== "last") return null;
  return (
    partsOf(periodWithin(period, returns) ?? period, returns).findLast(
      (part) => lastDay(part) <= asOf,
    ) ?? null
  );
}

/**
 * Selects the entries that count for a stock: those of its closing return, of a list of dates those
 * of the last month.
 */
export function closingEntries(
  entries: readonly CountedEntry[],
  closing: Period,
): readonly CountedEntry[] {
  const inside = entries.filter(({ entry }) => within(entry.period, closing));
  const last = inside.reduce((latest, { entry }) => maxOf(latest, entry.period), "");
  return inside.filter(({ entry }) => entry.period === last);
}

const maxOf = (one: Period, other: Period): Period => (one > other ? one : other);

/**
 * True where the returns of a measure make a value of a period. A measure that does not add up over
 * time has values of single returns only.
 */
export const hasValueOver = ({ overTime }: Measure, period: Period, returns: Returns): boolean =>
  overTime !== "none" || partsOf(period, returns).length <= 1;
