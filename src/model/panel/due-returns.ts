import type { Area } from "../areas/areas.ts";
import { memoize } from "../memoize.ts";
import { type Grain, lastDay, type Period, partsOf, periodWithin } from "../periods/period.ts";
import type { Cube } from "./cube.ts";
import type { CountedEntry, Entry } from "./entry.ts";

/** Returns the interval of the returns of a grain; for a list of events that of its dataset. */
export const returnsOf = (grain: Grain, cube: Cube): Exclude<Grain, "day"> =>
  grain === "day" ? cube.dataset.returns : grain;

/** True if an entry holds a value that lies in a period. */
export const hasValueIn = ({ entry, sum }: CountedEntry, period: Period): boolean =>
  sum.valid > 0 && within(entry.period, period);

/** True if a period lies inside another one. */
export const within = (inner: Period, outer: Period): boolean => insideOf(outer)(inner);

/** Earlier tests with their results: panels ask for the same few thousand again and again. */
const tests = new Map<Period, (inner: Period) => boolean>();

/** Returns a test that is true for periods inside this one. */
export const insideOf = (outer: Period): ((inner: Period) => boolean) =>
  memoize(tests, outer, () => {
    const results = new Map<Period, boolean>([[outer, true]]);
    return (inner) => memoize(results, inner, () => contains(outer, inner));
  });

function contains(outer: Period, inner: Period): boolean {
  if (outer.length === 4) return inner.startsWith(outer);
  if (outer[5] === "Q") return periodWithin(inner, "quarter") === outer;
  if (outer[5] === "H") return periodWithin(inner, "half") === outer;
  if (outer[7] === "/") return outer.slice(0, 7) <= inner && lastDay(inner) <= lastDay(outer);
  return inner.startsWith(`${outer}-`);
}

/** True if what was filed of a period, or its events, end in the days of an area. */
export function endsIn(area: Area, { period, until }: Pick<Entry, "period" | "until">): boolean {
  const { from, to } = area.held ?? area;
  const end = until ?? lastDay(period);
  return from <= end && (to === null || to >= end);
}

const hasNotEnded = ({ to }: Area, period: Period): boolean => to === null || to >= lastDay(period);

/**
 * Lists the returns that are due from an area within a period: their time is over, and the area
 * existed on their last day. What an area that ended still owes ends with its own last day: the
 * rest is filed by its successor.
 */
export function duePeriods(
  area: Area,
  period: Period,
  kind: Exclude<Grain, "day">,
  asOf: string,
): Period[] {
  return partsOf(period, kind).filter(
    (part) => lastDay(part) <= asOf && area.from <= lastDay(part) && hasNotEnded(area, part),
  );
}
