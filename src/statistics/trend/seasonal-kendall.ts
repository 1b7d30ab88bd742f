import { median } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import {
  kendallScore,
  kendallVariance,
  type NormalKendallTest,
  normalScoreTest,
} from "./mann-kendall.ts";
import { pairwiseSlopes } from "./theil-sen.ts";

/** More years than can be permuted one by one. */
const MOST_YEARS = 10;

/**
 * Does a monthly or quarterly series trend, each season compared with itself? Normal approximation.
 *
 * It takes the years of one season as independent of the other seasons, which they are not: with a common
 * year effect it calls 34-42 % of trendless series a trend. Kept to check published numbers and as the
 * ground of `yearPermutationTest`, which is the one to report. `period` is 12 or 4.
 * Source: Hirsch, Slack & Smith 1982.
 * @example seasonalKendall([1, 5, 2, 6, 3, 7], 2).seasonScores // => [3, 3]
 */
export function seasonalKendall(
  values: readonly Value[],
  period: number,
  { continuity = true }: { readonly continuity?: boolean } = {},
): Omit<NormalKendallTest, "n"> & { readonly seasonScores: readonly number[] } {
  const seasons = bySeason(values, period).map((season) => knownPairs(season.years, season.values));
  const seasonScores = seasons.map(kendallScore);
  const score = total(seasonScores);
  const variance = total(
    seasons.map((points) => kendallVariance(points.map(([, value]) => value))),
  );
  return { score, variance, seasonScores, ...normalScoreTest(score, variance, continuity) };
}

/**
 * By how much does it change in a typical year, each season compared with itself?
 * Median of the slopes within seasons; units of the value per year (not per month).
 * Source: Hirsch, Slack & Smith 1982. Refuses where no season has two values.
 * @example seasonalSenSlope([1, 5, 2, 6, 3, 7], 2) // => { slope: 1 }
 */
export function seasonalSenSlope(
  values: readonly Value[],
  period: number,
): { readonly slope: number } | Refused<"too-few-points"> {
  const slopes = bySeason(values, period).flatMap((season) =>
    pairwiseSlopes(season.years, season.values),
  );
  return slopes.length === 0 ? { refused: "too-few-points" } : { slope: median(slopes) };
}

/** `score` over all seasons; p two-sided over all orders of the years; `completeYears` lack no season. */
export interface YearPermutation {
  readonly score: number;
  readonly p: number;
  readonly permutations: number;
  readonly years: number;
  readonly completeYears: number;
}

/**
 * Is the trend of a monthly or quarterly series more than chance, if the YEARS are what is independent?
 *
 * Every order of whole years is as likely under chance; p = 2 x P(S >= |S|) over all of them, capped at 1.
 * Three years can give no less than 1/3, however many months they hold. Slow drifts still inflate it.
 * Missing months stay missing within their year. Refuses fewer than 2 and more than 10 years.
 * @example yearPermutationTest([1, 5, 2, 6, 3, 7], 2).p === 1 / 3 // => true
 */
export function yearPermutationTest(
  values: readonly Value[],
  period: number,
): YearPermutation | Refused<"too-few-years" | "too-many-years", { years: number }> {
  const rows = byYear(values, period);
  const years = rows.length;
  if (years < 2) return { refused: "too-few-years", years };
  if (years > MOST_YEARS) return { refused: "too-many-years", years };
  const gains = rows.map((row) => rows.map((later) => seasonsHigher(row, later)));
  const { score, atLeast, permutations } = scoresOfOrders(gains);
  return {
    score,
    p: Math.min(1, (2 * atLeast) / permutations),
    permutations,
    years,
    completeYears: rows.filter((row) => !row.includes(null)).length,
  };
}

/** How many seasons of the later year are higher, minus how many are lower. */
function seasonsHigher(row: readonly Value[], later: readonly Value[]): number {
  return knownPairs(row, later).reduce((sum, [a, b]) => sum + Math.sign(b - a), 0);
}

/** The score of the real order; how many of all orders score at least as high in absolute terms. */
function scoresOfOrders(gains: readonly (readonly number[])[]) {
  const score = gains.reduce((sum, row, year) => sum + total(row.slice(year + 1)), 0);
  const scores = [...scoreCounts(gains)];
  return {
    score,
    atLeast: total(scores.filter(([s]) => s >= Math.abs(score)).map(([, count]) => count)),
    permutations: total(scores.map(([, count]) => count)),
  };
}

/** How many orders of the years have which score, built up over the sets of years already placed. */
function scoreCounts(gains: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const years = gains.map((_, year) => year);
  const counts: Map<number, number>[] = [new Map([[0, 1]])];
  for (let placed = 1; placed < 2 ** years.length; placed++) {
    const reached = new Map<number, number>();
    for (const last of years.filter((year) => placed & (1 << year))) {
      const before = placed ^ (1 << last);
      const gain = total(years.filter((year) => before & (1 << year)).map((y) => gains[y]![last]!));
      for (const [score, count] of counts[before]!)
        reached.set(score + gain, (reached.get(score + gain) ?? 0) + count);
    }
    counts.push(reached);
  }
  return counts.at(-1)!;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function byYear(values: readonly Value[], period: number): Value[][] {
  const years = Math.ceil(values.length / period);
  return Array.from({ length: years }, (_, year) =>
    Array.from({ length: period }, (_, season) => values[year * period + season] ?? null),
  );
}

function bySeason(values: readonly Value[], period: number) {
  const rows = byYear(values, period);
  const years = rows.map((_, year) => year);
  return Array.from({ length: period }, (_, season) => ({
    years,
    values: rows.map((row) => row[season] ?? null),
  }));
}
