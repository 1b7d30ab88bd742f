import type { Area } from "../areas/areas.ts";
import type { Measure } from "../datasets/measure.ts";
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
import type { CountedEntries } from "./counted.ts";
import type { Cube } from "./cube.ts";
import { duePeriods, hasValueIn, insideOf, returnsOf, within } from "./due-returns.ts";
import type { CountedEntry } from "./entry.ts";
import { closingEntries, closingReturn, hasValueOver } from "./over-time.ts";
import type { Stretch } from "./stretches.ts";

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
  const whole = wholeCell(measure, counted, area, period);
  return Object.keys(slice).length === 0
    ? whole
    : { ...whole, inside: whole.inside.filter(matches(slice)) };
}

/** The cells of measures before they are sliced: every slice of a measure has the same returns. */
const wholeCells = new WeakMap<
  CountedEntries,
  WeakMap<Measure, Map<Area, Map<Period, CellEntries>>>
>();

function wholeCell(
  measure: Measure,
  counted: CountedEntries,
  area: Area,
  period: Period,
): CellEntries {
  const measures = memoize(wholeCells, counted, () => new WeakMap());
  const areas = memoize(measures, measure, () => new Map());
  const periods = memoize(areas, area, () => new Map());
  return memoize(periods, period, () => fillWhole(measure, counted, area, period));
}

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
  const entries = isTooCoarse ? [] : filed.filter(matches(measure.only ?? {}));
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
  const present = measure.dataset.lifetime ? due : due.filter(isFiled);
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
