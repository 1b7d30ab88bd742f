import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { mean } from "simple-statistics";
import { jackknifeVariance } from "../counts/jackknife.ts";
import { rateRatio } from "../counts/rate-ratio.ts";
import { exactSum } from "../exact-sum.ts";
import type { Value } from "../known-values.ts";
import { isRefused, type Refused } from "../refusal.ts";

/** The reach of ordinary fluctuation about "no change", and the judgement of the last change. */
export interface OrdinarySwing {
  /** The largest change, up or down, that ordinary fluctuation brings in 19 years of 20. */
  readonly limit: number;
  /** The origin of the limit: the moves of units in earlier years, the total's own history, or chance alone. */
  readonly basis: "units" | "history" | "chance";
  /** The number of earlier years against the year before. */
  readonly moves: number;
  /** True where the last change is larger than that. */
  readonly isBeyond: boolean;
}

/** All thresholds of this file; they are policy, not statistics. */
const SWING = {
  confidence: 0.95,
  /** Moves of single units (units x earlier changes) from which their spread is known. */
  fewestUnitMoves: 20,
  /** Earlier changes of the total from which its own history counts too. */
  fewestMoves: 6,
  /** The upper limit of moving ranges is this many times their mean (Shewhart's D4 for two values). */
  movingRange: 3.267,
} as const;

type Table = readonly (readonly Value[])[];
interface Options {
  /** True for counts of separate events, which chance alone moves. */
  readonly isCount: boolean;
}

/**
 * Judges the last change of a total by what is ordinary for it: `values[unit][year]`, years without a gap.
 *
 * In each earlier year against the year before, the growth of the total has a standard error, from how differently
 * the units moved (jackknife over units, so that what all share is no error); their mean square is the ordinary
 * swing. For counts it is at least chance (Poisson), and the exact test must agree. From six earlier changes on it is
 * at least the upper limit of the moving range of the total itself. Where too little is known of the years before,
 * counts are judged by chance alone; other quantities are refused, for nothing tells how far they swing.
 * Source: Tukey 1958; Wolter 2007, ch. 4; Shewhart 1931 (NHS, Making Data Count).
 */
export function ordinarySwing(
  values: Table,
  { isCount }: Options,
): OrdinarySwing | Refused<"too-few-values"> {
  const pairs = pairsOf(values);
  const [last, ...earlier] = pairs.reverse();
  if (!last || last.length === 0) return { refused: "too-few-values" };
  const [from, to] = [sumOf(last, 0), sumOf(last, 1)];
  const judged = earlier.filter(hasGrowth);
  const byUnits = isSpreadKnown(judged)
    ? quantile() * from * Math.sqrt(mean(judged.map(growthVariance)))
    : null;
  if (byUnits === null && !isCount) return { refused: "too-few-values" };
  const byChance = isCount ? quantile() * Math.sqrt(Math.max(0, from + to)) : 0;
  const byHistory = judged.length < SWING.fewestMoves ? 0 : from * movingRangeLimit(judged);
  const limit = Math.max(byUnits ?? 0, byChance, byHistory);
  const test = isCount ? rateRatio(to, from) : null;
  const isChance = test !== null && !isRefused(test) && test.p >= 1 - SWING.confidence;
  return {
    limit,
    basis: byUnits === null ? "chance" : limit === byHistory && limit > 0 ? "history" : "units",
    moves: judged.length,
    isBeyond: Math.abs(to - from) > limit && !isChance,
  };
}

/**
 * Judges the last change of a share by what is ordinary for it: `parts[unit][year]` of `wholes[unit][year]`.
 *
 * As `ordinarySwing`, with the standard error of the change of the share; for counts it is at least the binomial one.
 * `family` shares judged together have wider limits (Bonferroni). The spread of the last change itself stands in
 * where no earlier one is known.
 */
export function shareSwing(
  parts: Table,
  wholes: Table,
  { isCount, family = 1 }: Options & { readonly family?: number },
): OrdinarySwing | Refused<"too-few-values"> {
  const years = parts[0]?.length ?? 0;
  const changes = Array.from({ length: Math.max(0, years - 1) }, (_, year) =>
    sharesOf(parts, wholes, year),
  );
  const [last, ...earlier] = changes.reverse();
  if (!last || !isShare(last)) return { refused: "too-few-values" };
  const known = earlier.filter((units) => isShare(units) && units.length > 1);
  const judged = known.length > 0 ? known : [last];
  const isKnown = isSpreadKnown(judged);
  if (!isKnown && !isCount) return { refused: "too-few-values" };
  const spread = isKnown ? mean(judged.map(shareVariance)) : 0;
  const chance = isCount ? binomialVariance(last) : 0;
  const limit = quantile(family) * Math.sqrt(Math.max(spread, chance));
  return {
    limit,
    basis: isKnown ? "units" : "chance",
    moves: known.length,
    isBeyond: Math.abs(shareChange(last)) > limit,
  };
}

const quantile = (family = 1): number =>
  normalQuantile(1 - (1 - SWING.confidence) / 2 / family, 0, 1);

/** True where so many units moved that their spread is known. */
const isSpreadKnown = (changes: readonly (readonly unknown[])[]): boolean =>
  changes.reduce((sum, units) => sum + units.length, 0) >= SWING.fewestUnitMoves;

/** A unit in two years that follow each other. */
type Pair = readonly [before: number, after: number];

function pairsOf(values: Table): Pair[][] {
  const years = values[0]?.length ?? 0;
  return Array.from({ length: Math.max(0, years - 1) }, (_, year) =>
    values.flatMap((unit): Pair[] => {
      const [before, after] = [unit[year] ?? null, unit[year + 1] ?? null];
      return before === null || after === null ? [] : [[before, after]];
    }),
  );
}

const sumOf = (pairs: readonly Pair[], side: 0 | 1): number =>
  exactSum(pairs.map((pair) => pair[side]));

/** True where the growth of a total has a meaning, whichever unit is left out. */
function hasGrowth(pairs: readonly Pair[]): boolean {
  const [from, to] = [sumOf(pairs, 0), sumOf(pairs, 1)];
  return pairs.length > 1 && pairs.every(([before, after]) => from - before > 0 && to - after > 0);
}

/** Estimates the relative variance of the growth of a total. */
function growthVariance(pairs: readonly Pair[]): number {
  const [from, to] = [sumOf(pairs, 0), sumOf(pairs, 1)];
  const without = pairs.map(([before, after]) => (to - after) / (from - before));
  return jackknifeVariance(without) / (to / from) ** 2;
}

/** Returns the largest relative change within the total's own history. */
const movingRangeLimit = (changes: readonly (readonly Pair[])[]): number =>
  SWING.movingRange * mean(changes.map((pairs) => Math.abs(sumOf(pairs, 1) / sumOf(pairs, 0) - 1)));

/** A unit's part and whole in two years that follow each other. */
interface Shares {
  readonly part: Pair;
  readonly whole: Pair;
}

function sharesOf(parts: Table, wholes: Table, year: number): Shares[] {
  return parts.flatMap((unit, i): Shares[] => {
    const [a, b] = [unit[year] ?? null, unit[year + 1] ?? null];
    const [m, n] = [wholes[i]?.[year] ?? null, wholes[i]?.[year + 1] ?? null];
    if (a === null || b === null || m === null || n === null) return [];
    return [{ part: [a, b], whole: [m, n] }];
  });
}

const total = (units: readonly Shares[], of: "part" | "whole", side: 0 | 1): number =>
  sumOf(
    units.map((unit) => unit[of]),
    side,
  );

/** True where a share has a meaning, whichever unit is left out. */
const isShare = (units: readonly Shares[]): boolean =>
  ([0, 1] as const).every((side) => {
    const whole = total(units, "whole", side);
    const isAlone = units.length === 1;
    return whole > 0 && units.every((unit) => isAlone || whole > unit.whole[side]);
  });

const shareChange = (units: readonly Shares[]): number =>
  total(units, "part", 1) / total(units, "whole", 1) -
  total(units, "part", 0) / total(units, "whole", 0);

/** Estimates the variance of the change of a share. */
function shareVariance(units: readonly Shares[]): number {
  const sums = ([0, 1] as const).map((side) => ({
    part: total(units, "part", side),
    whole: total(units, "whole", side),
  }));
  const without = units.map(({ part, whole }) => {
    const [then, now] = ([0, 1] as const).map(
      (side) => (sums[side]!.part - part[side]) / (sums[side]!.whole - whole[side]),
    );
    return now! - then!;
  });
  return jackknifeVariance(without);
}

/** Returns the variance that chance alone gives the change of a share of events. */
function binomialVariance(units: readonly Shares[]): number {
  const [m, n] = [total(units, "whole", 0), total(units, "whole", 1)];
  const pooled = (total(units, "part", 0) + total(units, "part", 1)) / (m + n);
  return Math.max(0, pooled * (1 - pooled)) * (1 / m + 1 / n);
}
