import type { Area } from "../areas/areas.ts";
import type { Measure } from "../datasets/measure.ts";
import type { BodyNames } from "../facts/body-names.ts";
import { groupBy } from "../group-by.ts";
import { type Grain, isAsFine, lastDay, type Period } from "../periods/period.ts";
import { bodiesIn } from "./bodies.ts";
import type { Cube } from "./cube.ts";
import { within } from "./due-returns.ts";
import type { CountedEntry, Entry } from "./entry.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";

/**
 * A return that does not count because another one of the same area and time does. A coarser one is
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

/** The entries that count for one area, year and column. */
export interface CountedYear {
  /** The parts of the year, in order, each with the grain that counts in it. */
  readonly stretches: readonly Stretch[];
  /** The grain that counts in the whole year; null where its parts have different ones. */
  readonly grain: Grain | null;
  readonly entries: readonly CountedEntry[];
}

/**
 * The entries of a cube that count. If an annual return, quarterly returns and a list of events
 * cover the same area and time, the finest complete one counts and the others become controls;
 * returns that do not overlap all count.
 */
export interface CountedEntries {
  readonly cube: Cube;
  readonly asOf: string;
  of(area: Area, year: number, column: string): CountedYear | undefined;
  /** The bodies with numbers of their own, in order of code; `of` takes them like areas. */
  readonly bodies: readonly Area[];
  /** Every area, body, year and column. */
  readonly all: readonly CountedYear[];
  readonly controls: readonly Control[];
  /** Entries of periods that are not over on `asOf`: they do not count yet. */
  readonly later: readonly Entry[];
  /** Lists the areas whose returns make the cell of one in a year: those below it that file; absent in a list of one level. */
  readonly filing?: (measure: Measure, area: Area, year: number) => readonly Area[];
  /** True where the return of an area above counts for one in a year: it owes none itself. */
  readonly isCovered?: (area: Area, year: number) => boolean;
}

/** Decides for every area, year and column of a cube which entries count. */
export function resolveGrain(
  cube: Cube,
  asOf: string,
  names: BodyNames = new Map(),
): CountedEntries {
  const isOver = (entry: Entry) => lastDay(entry.period) <= asOf;
  const years = new Map<string, CountedYear>();
  const controls: Control[] = [];
  const bodies = bodiesIn(cube, names);
  const holderOf = (entry: Entry): Area => bodies.get(entry) ?? entry.area;
  const groups = byAreaYearColumn(cube.entries.filter(isOver), holderOf);
  for (const { area, year, column, candidates } of groups) {
    const counted = countedYear(stretchesOf(candidates, cube, asOf));
    years.set(groupKey(area, year, column), counted);
    const counting = new Set(counted.entries);
    const others = candidates.filter((each) => !counting.has(each));
    controls.push(...statedByReturn(others).map((stated) => compare(stated, column, counted)));
  }
  return {
    cube,
    asOf,
    of: (area, year, column) => years.get(groupKey(area, year, column)),
    bodies: [...new Set(bodies.values())].sort((a, b) => (a.code < b.code ? -1 : 1)),
    all: [...years.values()],
    controls,
    later: cube.entries.filter((entry) => !isOver(entry)),
  };
}

function countedYear(found: readonly Stretch[]): CountedYear {
  const stretches = found.map((each) => ({ ...each, entries: mostDetailed(each.entries) }));
  const grains = new Set(stretches.map(({ grain }) => grain));
  return {
    stretches,
    grain: grains.size === 1 ? stretches[0]!.grain : null,
    entries: stretches.flatMap(({ entries }) => entries),
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

/** The entries of one area or body and year that have a column. */
interface Group {
  readonly area: Area;
  readonly year: number;
  readonly column: string;
  readonly candidates: CountedEntry[];
}

function* byAreaYearColumn(
  entries: readonly Entry[],
  holderOf: (entry: Entry) => Area,
): Iterable<Group> {
  const keyOf = (entry: Entry): string => `${holderOf(entry).code}|${entry.year}`;
  for (const group of groupBy(entries, keyOf).values()) {
    const [area, year] = [holderOf(group[0]!), group[0]!.year];
    for (const column of new Set(group.flatMap(({ sums }) => Object.keys(sums)))) {
      const candidates = group.flatMap((entry) => {
        const sum = entry.sums[column];
        return sum ? [{ entry, sum }] : [];
      });
      yield { area, year, column, candidates };
    }
  }
}

export interface StatedReturn {
  readonly area: Area;
  readonly period: Period;
  readonly grain: Grain;
  readonly file: string;
  readonly line: number;
  stated: number;
}

/** Compares a return with what counts inside it; a finer one than what counts is not comparable. */
function compare(
  { grain, ...stated }: StatedReturn,
  column: string,
  { entries, stretches }: CountedYear,
): Control {
  const inside = entries.filter(({ entry }) => within(entry.period, stated.period));
  const counted = inside.reduce((units, { sum }) => units + sum.units, 0);
  const around = stretches.find(({ period }) => within(stated.period, period));
  const isFiner = around && grain !== around.grain && isAsFine(grain, around.grain);
  return { ...stated, column, counted, agrees: isFiner ? null : counted === stated.stated };
}

/** Adds up the returns of each file and period, over all breakdowns; a blank states nothing. */
export function statedByReturn(others: readonly CountedEntry[]): StatedReturn[] {
  const returns = new Map<string, StatedReturn>();
  for (const { entry, sum } of others) {
    if (sum.valid === 0) continue;
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
