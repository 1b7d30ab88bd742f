import type { Area } from "../areas/areas.ts";
import { CARD_GROUP, type Measure } from "../datasets/measure.ts";
import { groupBy } from "../group-by.ts";
import { memoize } from "../memoize.ts";
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
import { type AreaReturns, areaReturns, type CellEntries, entriesByGroup } from "./area-returns.ts";
import type { CountedEntries } from "./counted.ts";
import type { Cube } from "./cube.ts";
import { duePeriods, endsIn, hasValueIn, insideOf, returnsOf, within } from "./due-returns.ts";
import type { CountedEntry } from "./entry.ts";
import { closingEntries, closingReturn, hasValueOver } from "./over-time.ts";
import type { Stretch } from "./stretches.ts";

/** The values of breakdowns that facts must have: `{level: "省级"}`. */
export type Breakdown = Readonly<Record<string, string>>;

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
): AreaReturns {
  const cell = cellKept(measure, counted, area, period);
  const names = Object.keys(slice);
  if (names.length === 0) return cell.whole;
  const parts = memoize(cell.parts, names.join(), () => entriesByPart(measure, cell.whole, names));
  return memoize(parts, valuesIn(slice, names), () =>
    areaReturns(measure, { ...cell.whole, inside: [] }),
  );
}

/** The returns of a cell, and its parts by the names of breakdowns, then by their values: parted once for all slices. */
interface KeptCell {
  readonly whole: AreaReturns;
  readonly parts: Map<string, Map<string, AreaReturns>>;
}

/** The cells of measures: every slice of a measure has the same returns. */
const cells = new WeakMap<CountedEntries, WeakMap<Measure, Map<Area, Map<Period, KeptCell>>>>();

function cellKept(measure: Measure, counted: CountedEntries, area: Area, period: Period): KeptCell {
  const measures = memoize(cells, counted, () => new WeakMap());
  const areas = memoize(measures, measure, () => new Map());
  const periods = memoize(areas, area, () => new Map());
  return memoize(periods, period, () => ({
    whole: areaReturns(measure, foldedWhole(measure, counted, area, period)),
    parts: new Map(),
  }));
}

function entriesByPart(
  measure: Measure,
  whole: AreaReturns,
  names: readonly string[],
): Map<string, AreaReturns> {
  const { points } = measure;
  if (names[0] === CARD_GROUP && points !== undefined)
    return entriesByGroup(measure, whole, points);
  const groups = groupBy(whole.inside, ({ entry }) => valuesIn(entry.breakdown, names));
  return new Map(
    [...groups].map(([values, inside]) => [values, areaReturns(measure, { ...whole, inside })]),
  );
}

const valuesIn = (breakdown: Breakdown, names: readonly string[]): string =>
  names.length === 1
    ? String(breakdown[names[0]!])
    : JSON.stringify(names.map((name) => breakdown[name]));

/** Finds the returns of an area; of one whose parts file, those of the parts together. */
function foldedWhole(
  measure: Measure,
  counted: CountedEntries,
  area: Area,
  period: Period,
): CellEntries {
  const parts = counted.filing?.(measure, area, yearOf(period)) ?? [area];
  return parts.length === 1 && parts[0] === area
    ? fillWhole(measure, counted, area, period)
    : summed(parts.map((part) => cellKept(measure, counted, part, period).whole));
}

/** Adds up the returns of the areas that file below another one. */
const summed = (parts: readonly CellEntries[]): CellEntries => ({
  due: parts.reduce((sum, { due }) => sum + due, 0),
  present: parts.reduce((sum, { present }) => sum + present, 0),
  inside: parts.flatMap(({ inside }) => inside),
  isAdded: parts.every(({ isAdded }) => isAdded),
});

function fillWhole(
  measure: Measure,
  counted: CountedEntries,
  area: Area,
  period: Period,
): CellEntries {
  const year = counted.of(area, yearOf(period), measure.column);
  const pieces = year
    ? year.stretches.flatMap(piecesIn(period))
    : [{ period, grain: finestGrain(counted.cube), entries: [] }];
  const filled = countingPieces(pieces, measure, counted, area).map((piece) =>
    fillPiece(measure, counted, area, piece),
  );
  const isAdded = measure.overTime !== "none" || (pieces.length === 1 && filled[0]!.isAdded);
  return {
    due: filled.reduce((sum, { due }) => sum + due, 0),
    present: filled.reduce((sum, { present }) => sum + present, 0),
    inside: isAdded ? filled.flatMap(({ inside }) => inside) : [],
    isAdded,
  };
}

/** Selects the pieces that count: of a stock the last one in which a return is due. */
function countingPieces(
  pieces: readonly Stretch[],
  { overTime }: Measure,
  { cube, asOf }: CountedEntries,
  area: Area,
): readonly Stretch[] {
  if (overTime !== "last") return pieces;
  const isDue = ({ period, grain }: Stretch): boolean =>
    duePeriods(area, period, returnsOf(grain, cube), asOf).length > 0;
  return [pieces.findLast(isDue) ?? pieces.at(-1)!];
}

/** Cuts out of a period what lies in a stretch: one of them, or the parts of the period inside it. */
const piecesIn =
  (period: Period) =>
  (stretch: Stretch): Stretch[] => {
    if (within(stretch.period, period)) return [stretch];
    const parts = within(period, stretch.period) ? [period] : partsOf(period, kindOf(period));
    return parts
      .filter((part) => within(part, stretch.period))
      .map((part) => ({ ...stretch, period: part }));
  };

/** Finds the returns and entries that count in a piece of one grain. */
function fillPiece(
  measure: Measure,
  counted: CountedEntries,
  area: Area,
  { period, grain, entries: filed }: Stretch,
): CellEntries {
  const isTooCoarse = !isAsFine(grain, kindOf(period));
  const all = isTooCoarse ? [] : filed.filter(matches(measure.only ?? {}));
  const entries = inDays(area, all);
  const returns = returnsOf(grain, counted.cube);
  const closing = isTooCoarse ? null : closingReturn(measure, period, returns, counted.asOf);
  const owed = dueReturns(area, period, isTooCoarse ? null : returns, counted);
  const isFiled = (part: Period): boolean => entries.some((entry) => hasValueIn(entry, part));
  const there = isTooCoarse ? [] : returnsIn(period, returns).filter(isFiled);
  // What an area filed counts, though it did not owe it: a return for the time of its merger.
  const due = [...new Set([...owed, ...there])].filter(
    (part) => closing === null || part === closing,
  );
  // A register is complete as it stands: a township without an entry has none.
  // A list of events is there for the whole of its time, though the area went over within it.
  const isListed = (part: Period): boolean =>
    grain === "day" && owed.includes(part) && all.some((entry) => hasValueIn(entry, part));
  const present = measure.dataset.lifetime
    ? due
    : due.filter((part) => isFiled(part) || isListed(part));
  const isInside = insideOf(period);
  const isAdded = isTooCoarse || hasValueOver(measure, period, returns);
  const inside = entries.filter(({ entry }) => isInside(entry.period));
  const counting = closing === null ? inside : closingEntries(inside, closing);
  return {
    due: due.length,
    present: present.length,
    inside: counting,
    isAdded,
  };
}

/** Selects the entries of an area that end in its days; all of them but for a stint. */
const inDays = (area: Area, entries: readonly CountedEntry[]): readonly CountedEntry[] =>
  area.isStint ? entries.filter(({ entry }) => endsIn(area, entry)) : entries;

const finest = new WeakMap<Cube, Grain>();

/** Returns the finest grain that was filed; the interval that the dataset asks for if none was. */
const finestGrain = (cube: Cube): Grain =>
  memoize(finest, cube, () => {
    const filed = new Set(cube.entries.map(({ grain }) => grain));
    return [...GRAINS].reverse().find((grain) => filed.has(grain)) ?? cube.dataset.returns;
  });

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
  if (returns !== null) return duePeriods(area, holderOf(period, returns), returns, asOf);
  return isAsFine(cube.dataset.returns, kind) ? duePeriods(area, period, kind, asOf) : [];
}

/** Returns the return that a period lies in, where it is a part of one; else the period. */
const holderOf = (period: Period, returns: Exclude<Grain, "day">): Period =>
  periodWithin(period, returns) ?? period;

const returnsIn = (period: Period, returns: Exclude<Grain, "day">): Period[] =>
  partsOf(holderOf(period, returns), returns);

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
