import { type Area, validity } from "../areas/areas.ts";
import { groupBy } from "../group-by.ts";
import { memoize } from "../memoize.ts";
import {
  GRAINS,
  type Grain,
  isAsFine,
  lastDay,
  type Period,
  partsOf,
  periodWithin,
} from "../periods/period.ts";
import type { Cube } from "./cube.ts";
import type { Entry, Sum } from "./entry.ts";

/** The part of an entry that belongs to one column. */
export interface CountedEntry {
  readonly entry: Entry;
  readonly sum: Sum;
}

/**
 * A return that does not count because another one of the same area and year does. A coarser one is
 * compared with the entries inside it. A finer one that lacks periods cannot be compared: then
 * `agrees` is null.
 */
export interface Control {
  readonly area: Area;
  readonly column: string;
  readonly period: Period;
  readonly file: string;
  readonly line: number;
  /** In smallest units. */
  readonly stated: number;
  readonly counted: number;
  readonly agrees: boolean | null;
}

/** The entries that count for one area, year and column, with their grain. */
export interface CountedYear {
  readonly grain: Grain;
  readonly entries: readonly CountedEntry[];
}

/**
 * The entries of a cube that count. If an annual return, quarterly returns and a list of events
 * cover the same area and year, the finest complete one counts and the others become controls.
 */
export interface CountedEntries {
  readonly cube: Cube;
  readonly asOf: string;
  of(area: Area, year: number, column: string): CountedYear | undefined;
  /** Every area, year and column. */
  readonly all: readonly CountedYear[];
  readonly controls: readonly Control[];
  /** Entries of periods that are not over on `asOf`: they do not count yet. */
  readonly later: readonly Entry[];
}

/** Decides for every area, year and column of a cube which entries count. */
export function resolveGrain(cube: Cube, asOf: string): CountedEntries {
  const isOver = (entry: Entry) => lastDay(entry.period) <= asOf;
  const years = new Map<string, CountedYear>();
  const controls: Control[] = [];
  for (const { area, year, column, candidates } of byAreaYearColumn(cube.entries.filter(isOver))) {
    const grain = finestComplete(candidates, cube, asOf);
    const entries = mostDetailed(candidates.filter(({ entry }) => entry.grain === grain));
    years.set(groupKey(area, year, column), { grain, entries });
    const counting = new Set(entries);
    const others = candidates.filter((each) => !counting.has(each));
    controls.push(
      ...statedByReturn(others).map((stated) => compare(stated, column, grain, entries)),
    );
  }
  return {
    cube,
    asOf,
    of: (area, year, column) => years.get(groupKey(area, year, column)),
    all: [...years.values()],
    controls,
    later: cube.entries.filter((entry) => !isOver(entry)),
  };
}

/**
 * Picks the most detailed return of each period: of two files, one by type and one in total, the
 * one by type. Events are single, so those of several files add up.
 */
function mostDetailed(entries: readonly CountedEntry[]): readonly CountedEntry[] {
  const [first] = entries;
  if (
    first?.entry.grain === "day" ||
    entries.every(({ entry }) => entry.file === first?.entry.file)
  )
    return entries;
  const detail = new Map<string, number>();
  const raise = (key: string, { breakdown }: Entry) => {
    const filled = Object.values(breakdown).filter((value) => value !== "").length;
    detail.set(key, Math.max(detail.get(key) ?? 0, filled));
  };
  for (const { entry } of entries) {
    raise(entry.period, entry);
    raise(`${entry.period}|${entry.file}`, entry);
  }
  return entries.filter(
    ({ entry: { period, file } }) => detail.get(`${period}|${file}`) === detail.get(period),
  );
}

const groupKey = (area: Area, year: number, column: string): string =>
  `${area.code}|${year}|${column}`;

/** The entries of one area and year that have a column. */
interface Group {
  readonly area: Area;
  readonly year: number;
  readonly column: string;
  readonly candidates: CountedEntry[];
}

function* byAreaYearColumn(entries: readonly Entry[]): Iterable<Group> {
  for (const group of groupBy(entries, ({ area, year }) => `${area.code}|${year}`).values()) {
    const { area, year } = group[0]!;
    for (const column of new Set(group.flatMap(({ sums }) => Object.keys(sums)))) {
      const candidates = group.flatMap((entry) => {
        const sum = entry.sums[column];
        return sum ? [{ entry, sum }] : [];
      });
      yield { area, year, column, candidates };
    }
  }
}

/** Finds the finest grain with every return due; if none is complete, the one that lacks least. */
function finestComplete(candidates: readonly CountedEntry[], cube: Cube, asOf: string): Grain {
  const { area, year } = candidates[0]!.entry;
  let best: { grain: Grain; share: number } | null = null;
  for (const grain of [...GRAINS].reverse()) {
    const entries = candidates.filter(({ entry }) => entry.grain === grain);
    if (entries.length === 0) continue;
    const due = duePeriods(area, String(year), returnsOf(grain, cube), asOf);
    const present = due.filter((period) => entries.some((counted) => hasValueIn(counted, period)));
    const share = due.length === 0 ? 1 : present.length / due.length;
    if (!best || share > best.share) best = { grain, share };
  }
  return best!.grain;
}

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

/**
 * Lists the returns that are due from an area within a period: it existed, and their time is over.
 */
export function duePeriods(
  area: Area,
  period: Period,
  kind: Exclude<Grain, "day">,
  asOf: string,
): Period[] {
  return partsOf(period, kind).filter(
    (part) => lastDay(part) <= asOf && validity(area, part) !== "none",
  );
}

interface StatedReturn {
  readonly area: Area;
  readonly period: Period;
  readonly grain: Grain;
  readonly file: string;
  readonly line: number;
  stated: number;
}

function compare(
  { grain, ...stated }: StatedReturn,
  column: string,
  countedGrain: Grain,
  entries: readonly CountedEntry[],
): Control {
  const inside = entries.filter(({ entry }) => within(entry.period, stated.period));
  const counted = inside.reduce((units, { sum }) => units + sum.units, 0);
  const isFiner = grain !== countedGrain && isAsFine(grain, countedGrain);
  const agrees = isFiner ? null : counted === stated.stated;
  return { ...stated, column, counted, agrees };
}

/** Adds up the returns of each file and period, over all breakdowns. */
function statedByReturn(others: readonly CountedEntry[]): StatedReturn[] {
  const returns = new Map<string, StatedReturn>();
  for (const { entry, sum } of others) {
    const key = `${entry.file}|${entry.period}`;
    const known = returns.get(key);
    if (known) known.stated += sum.units;
    else {
      const { area, period, grain, file, firstLine: line } = entry;
      returns.set(key, { area, period, grain, file, line, stated: sum.units });
    }
  }
  return [...returns.values()];
}
