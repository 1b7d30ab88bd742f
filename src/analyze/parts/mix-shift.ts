import type { PartRow } from "../../model/arquero/part-rows.ts";
import { type Measure, periodsAlike, smallestBaseOf } from "../../model/datasets/measure.ts";
import { isYearBefore, type Period, yearOf } from "../../model/periods/period.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type OrdinarySwing, shareSwing } from "../../statistics/trend/ordinary-swing.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** The share of one part in the last two periods, over the areas that can be compared. */
export interface ShareMove {
  readonly key: string;
  readonly before: number;
  readonly after: number;
  /** The ordinary swing of the share; null where it is not known. */
  readonly swing: OrdinarySwing | null;
}

/** A part that is there in one of two periods only. */
export interface OneSided {
  readonly key: string;
  readonly value: number;
  readonly share: number;
}

/** The change of a mix over its last two periods. */
export interface MixShift {
  /** The number of areas whose returns are complete in both; null where the rows do not name their areas. */
  readonly comparable: number | null;
  /** The number of areas that are not. */
  readonly leftOut: number;
  /**
   * Empty where nothing can be compared: where the parts themselves are other ones, or where too much states no part
   * for the shares of the others to be judged.
   */
  readonly moves: readonly ShareMove[];
  /** The parts that are gone, and those that are new, of some weight. */
  readonly gone: readonly OneSided[];
  readonly come: readonly OneSided[];
  /** True where one part is gone and another one as large has come: perhaps only its name changed. */
  readonly isRenamed: boolean;
}

/** A measure, with its comparison of areas where it is known. */
export type ShiftedMeasure = Measure & Partial<Pick<MeasureView, "compare">>;

/** The part of rows that state none: it has no name, and no share. */
export const UNSTATED = "";

/** A part with a smaller share, or below the smallest base of a rate, may come and go without making another set. */
const SMALLEST_PART = 0.05;

/** The name of a part may have changed if it is as large as another one was, give or take this. */
const SAME_SIZE = 0.2;

/**
 * Compares the parts of a whole in the last two periods, over the areas whose returns are complete in both. Rows
 * without areas are compared only where no area is left out.
 */
export function mixShift(
  measure: ShiftedMeasure,
  rows: readonly PartRow[],
  periods: readonly Period[],
): MixShift | null {
  const [from, to] = periods.slice(-2);
  if (from === undefined || to === undefined) return null;
  const areas = comparableAreas(measure, from, to);
  const leftOut = areas?.leftOut ?? 0;
  const compared = rowsCompared(rows, areas);
  const smallest = smallestBaseOf(measure);
  const [gone, come] = oneSided(compared, [from, to]).map((parts) =>
    parts.filter(({ value }) => value >= smallest),
  ) as [OneSided[], OneSided[]];
  return {
    comparable: areas?.codes.size ?? null,
    leftOut,
    gone,
    come,
    isRenamed: gone.length === 1 && come.length === 1 && isSameSize(gone[0]!.value, come[0]!.value),
    moves:
      gone.length + come.length > 0
        ? []
        : movesOf(measure, compared, periodsAlike(measure, periods, to)),
  };
}

interface ComparableAreas {
  readonly codes: ReadonlySet<string>;
  readonly leftOut: number;
}

/** Tells which areas can be compared; null where the measure does not know. */
function comparableAreas(
  { compare }: ShiftedMeasure,
  from: Period,
  to: Period,
): ComparableAreas | null {
  if (!compare || !isYearBefore(from, to)) return null;
  const due = compare(yearOf(from), yearOf(to)).rows.filter(
    ({ beforeStatus, afterStatus }) => beforeStatus !== "not-due" || afterStatus !== "not-due",
  );
  const known = due.filter(
    ({ change, isEstimated, units }) => change !== null && !isEstimated && !units?.isPart,
  );
  return { codes: new Set(known.map(({ key }) => key)), leftOut: due.length - known.length };
}

/** Takes the rows of areas that can be compared; without areas all or none. */
function rowsCompared(rows: readonly PartRow[], areas: ComparableAreas | null): readonly PartRow[] {
  if (areas === null) return rows;
  if (rows.every(({ area }) => area !== undefined))
    return rows.filter(({ area }) => areas.codes.has(area!));
  return areas.leftOut === 0 ? rows : [];
}

const isSameSize = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME_SIZE * Math.max(Math.abs(a), Math.abs(b));

/** Finds the parts that are in one of two periods only, in the order of their keys. */
function oneSided(
  rows: readonly PartRow[],
  [from, to]: readonly Period[],
): [gone: OneSided[], come: OneSided[]] {
  const [before, after] = [amounts(rows, from!), amounts(rows, to!)];
  const only = (here: Amounts, there: Amounts): OneSided[] =>
    [...here.of]
      .map(([key, value]) => ({ key, value, share: value / here.total }))
      .filter(({ key, share }) => key !== UNSTATED && share >= SMALLEST_PART)
      .filter(({ key }) => (there.of.get(key) ?? 0) === 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (before.total <= 0 || after.total <= 0) return [[], []];
  return [only(before, after), only(after, before)];
}

interface Amounts {
  readonly total: number;
  readonly of: ReadonlyMap<string, number>;
}

function amounts(rows: readonly PartRow[], period: Period): Amounts {
  const of = new Map<string, number>();
  for (const row of rows)
    if (row.period === period) of.set(row.part, (of.get(row.part) ?? 0) + row.value);
  return { total: [...of.values()].reduce((sum, value) => sum + value, 0), of };
}

const isLargelyUnstated = ({ of, total }: Amounts): boolean =>
  (of.get(UNSTATED) ?? 0) >= SMALLEST_PART * total;

function movesOf(
  measure: ShiftedMeasure,
  rows: readonly PartRow[],
  periods: readonly Period[],
): ShareMove[] {
  const [before, after] = periods.slice(-2).map((period) => amounts(rows, period));
  if (before!.total <= 0 || after!.total <= 0) return [];
  if ([before!, after!].some(isLargelyUnstated)) return [];
  const keys = [...new Set(rows.map(({ part }) => part))].filter((key) => key !== UNSTATED).sort();
  const wholes = tableOf(rows, periods);
  return keys.map((key) => {
    const parts = tableOf(
      rows.map((row) => (row.part === key ? row : { ...row, value: 0 })),
      periods,
    );
    const swing = wholes
      ? shareSwing(parts!, wholes, { isCount: measure.countLike ?? false, family: keys.length })
      : null;
    return {
      key,
      before: (before!.of.get(key) ?? 0) / before!.total,
      after: (after!.of.get(key) ?? 0) / after!.total,
      swing: swing === null || isRefused(swing) ? null : swing,
    };
  });
}

/** Adds up rows by area and period; null where rows do not name their areas. An area without a row has nothing. */
function tableOf(rows: readonly PartRow[], periods: readonly Period[]) {
  if (rows.some(({ area }) => area === undefined)) return null;
  const sums = new Map<string, number[]>();
  const places = new Map(periods.map((period, i) => [period, i]));
  for (const { area, period, value } of rows) {
    const of = sums.get(area!) ?? periods.map(() => 0);
    of[places.get(period)!]! += value;
    sums.set(area!, of);
  }
  return [...sums.values()];
}
