import {
  GRAINS,
  type Grain,
  isAsFine,
  type Period,
  partsOf,
  periodKind,
} from "../periods/period.ts";
import type { Cube } from "./cube.ts";
import { duePeriods, hasValueIn, returnsOf, within } from "./due-returns.ts";
import type { CountedEntry } from "./entry.ts";

/** A part of a year with the entries that count in it, all of one grain. */
export interface Stretch {
  readonly period: Period;
  /** The grain of the entries; where nothing was filed, the one in which returns are expected. */
  readonly grain: Grain;
  readonly entries: readonly CountedEntry[];
}

/** The entries of one area, year and column, and the means to judge whether they are complete. */
interface Filed {
  readonly cube: Cube;
  readonly asOf: string;
  /** The grains, the preferred first. */
  readonly order: readonly Grain[];
}

/**
 * Divides a year into stretches. The finest grain that has every return due in the year counts;
 * where none has, the year is halved, and so on down to months. Stretches never overlap, so nothing
 * counts twice.
 */
export function stretchesOf(
  candidates: readonly CountedEntry[],
  cube: Cube,
  asOf: string,
): Stretch[] {
  const year = String(candidates[0]!.entry.year);
  return divided(year, candidates, { cube, asOf, order: preference(year, candidates, cube, asOf) });
}

/**
 * Orders the grains from fine to coarse. A list of events that lacks more of the year than other
 * returns do is known to be incomplete, and counts only where there is no other return.
 */
function preference(
  year: Period,
  candidates: readonly CountedEntry[],
  cube: Cube,
  asOf: string,
): Grain[] {
  const [day, ...returns] = [...GRAINS].reverse();
  const grains = new Set(candidates.map(({ entry }) => entry.grain));
  if (grains.size === 1) return [...grains];
  const shareOf = (grain: Grain): number => shareFiled(year, grain, candidates, cube, asOf);
  const share = shareOf(day!);
  const isBehind = returns.some((grain) => shareOf(grain) > share);
  return isBehind ? [...returns, day!] : [day!, ...returns];
}

/** Returns the share of the returns of a grain due in a period that were filed. */
function shareFiled(
  period: Period,
  grain: Grain,
  candidates: readonly CountedEntry[],
  cube: Cube,
  asOf: string,
): number {
  const entries = candidates.filter(({ entry }) => entry.grain === grain);
  if (entries.length === 0) return 0;
  const due = duePeriods(entries[0]!.entry.area, period, returnsOf(grain, cube), asOf);
  const parts = due.length > 0 || grain !== periodKind(period) ? due : [period];
  const present = parts.filter((part) => entries.some((each) => hasValueIn(each, part)));
  return parts.length === 0 ? 0 : present.length / parts.length;
}

const FINER: Partial<Record<string, "half" | "quarter" | "month">> = {
  year: "half",
  half: "quarter",
  quarter: "month",
};

function divided(period: Period, candidates: readonly CountedEntry[], filed: Filed): Stretch[] {
  const { cube, asOf, order } = filed;
  const ofGrain = (grain: Grain) => candidates.filter(({ entry }) => entry.grain === grain);
  const grains = order.filter((grain) => ofGrain(grain).length > 0);
  const isComplete = (grain: Grain) => shareFiled(period, grain, candidates, cube, asOf) === 1;
  const counting = grains.length === 1 ? grains[0] : grains.find(isComplete);
  const finer = FINER[periodKind(period)];
  if (counting === undefined && finer) {
    const parts = partsOf(period, finer);
    const own = parts.map((part) => candidates.filter(({ entry }) => within(entry.period, part)));
    return withGaps(parts.map((part, i) => ({ part, found: dividedOrNone(part, own[i]!, filed) })));
  }
  const filled = grains.find((grain) => ofGrain(grain).some(({ sum }) => sum.valid > 0));
  const grain = counting ?? filled ?? grains[0]!;
  return [{ period, grain, entries: ofGrain(grain) }];
}

const dividedOrNone = (part: Period, own: readonly CountedEntry[], filed: Filed): Stretch[] =>
  own.length === 0 ? [] : divided(part, own, filed);

/** Expects the returns of a part in which nothing was filed in the grain of the part beside it. */
function withGaps(
  parts: readonly { readonly part: Period; readonly found: readonly Stretch[] }[],
): Stretch[] {
  return parts.flatMap(({ part, found }, i) => {
    if (found.length > 0) return found;
    const before = parts.slice(0, i).flatMap((each) => each.found);
    const beside = before.at(-1) ?? parts.slice(i).flatMap((each) => each.found)[0]!;
    const kind = periodKind(part) as Grain;
    return [
      { period: part, grain: isAsFine(beside.grain, kind) ? beside.grain : kind, entries: [] },
    ];
  });
}
