import type { Area } from "../areas/areas.ts";
import type { Measure } from "../datasets/measure.ts";
import {
  GRAINS,
  type Grain,
  isAsFine,
  type Period,
  partsOf,
  periodKind,
  periodWithin,
  yearOf,
} from "../periods/period.ts";
import {
  type CountedEntries,
  type CountedEntry,
  duePeriods,
  hasValueIn,
  insideOf,
  returnsOf,
} from "./counted.ts";
import type { Cube } from "./cube.ts";
import { closingEntries, closingReturn, hasValueOver } from "./over-time.ts";

/** The values of breakdowns that facts must have: `{level: "省级"}`. */
export type Breakdown = Readonly<Record<string, string>>;

/** The returns of one area in one period: the number due, the number present, their entries. */
export interface CellEntries {
  readonly due: number;
  readonly present: number;
  readonly inside: readonly CountedEntry[];
  /** False where the returns of the period do not make one value: see `hasValueOver`. */
  readonly isAdded: boolean;
}

/**
 * Finds the returns and entries of an area that count inside a period. They make the cells of
 * panels, and lead to the rows behind a figure. Of a stock only the last return of the period is due
 * and counts.
 * @throws for a day: a panel has none.
 */
export function fill(
  measure: Measure,
  counted: CountedEntries,
  area: Area,
  period: Period,
  slice: Breakdown,
): CellEntries {
  const year = counted.of(area, yearOf(period), measure.column);
  const kind = kindOf(period);
  const grain = year?.grain ?? finestGrain(counted.cube);
  const returns = returnsOf(grain, counted.cube);
  const isTooCoarse = !isAsFine(grain, kind);
  const entries = year && !isTooCoarse ? year.entries.filter(matches(measure.only ?? {})) : [];
  const closing = isTooCoarse ? null : closingReturn(measure, period, returns, counted.asOf);
  const due = dueReturns(area, period, isTooCoarse ? null : returns, counted).filter(
    (part) => closing === null || part === closing,
  );
  // A register is complete as it stands: a township without an entry has none.
  const present = measure.dataset.lifetime
    ? due
    : due.filter((part) => entries.some((entry) => hasValueIn(entry, part)));
  const isInside = insideOf(period);
  const isAdded = isTooCoarse || hasValueOver(measure, period, returns);
  const within = entries.filter(({ entry }) => isInside(entry.period));
  const counting = closing === null ? within : closingEntries(within, closing);
  return {
    due: due.length,
    present: present.length,
    inside: isAdded ? counting.filter(matches(slice)) : [],
    isAdded,
  };
}

/** Returns the finest grain that was filed; the interval that the dataset asks for if none was. */
const finestGrain = ({ entries, dataset }: Cube): Grain =>
  [...GRAINS].reverse().find((grain) => entries.some((entry) => entry.grain === grain)) ??
  dataset.returns;

/**
 * Lists the returns due for a period. A month of a list that is due by quarter is present as soon
 * as its quarter is. If only coarser returns were filed, finer ones are due only if the dataset
 * asks for them.
 */
function dueReturns(
  area: Area,
  period: Period,
  returns: Exclude<Grain, "day"> | null,
  { cube, asOf }: CountedEntries,
): Period[] {
  const kind = kindOf(period);
  if (returns !== null)
    return duePeriods(area, periodWithin(period, returns) ?? period, returns, asOf);
  return isAsFine(cube.dataset.returns, kind) ? duePeriods(area, period, kind, asOf) : [];
}

function matches(breakdown: Breakdown): (counted: CountedEntry) => boolean {
  const wanted = Object.entries(breakdown);
  if (wanted.length === 0) return () => true;
  return ({ entry }) => wanted.every(([name, value]) => entry.breakdown[name] === value);
}

/**
 * Returns the coarsest grain of returns that fit in a period: quarters in a span of nine months.
 */
const kindOf = (period: Period): Exclude<Grain, "day"> => {
  const kind = periodKind(period);
  if (kind === "day")
    throw new Error(`buildPanel(): "${period}" is a day; a panel has months at least`);
  if (kind !== "span") return kind;
  return partsOf(period, "month").length % 3 === 0 ? "quarter" : "month";
};
