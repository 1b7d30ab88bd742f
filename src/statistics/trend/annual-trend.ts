import { benjaminiHochberg } from "../counts/false-discovery.ts";
import { knownPairs, type Value } from "../known-values.ts";
import { isRefused } from "../refusal.ts";
import { smallestKendallP } from "./kendall-null.ts";
import { mannKendall, mannKendallExact } from "./mann-kendall.ts";
import { type SlopeInterval, theilSen } from "./theil-sen.ts";
import { needsNeighbourWarning, trendVerdict, type Verdict } from "./trend-verdict.ts";

/** The course of the values from one known year to the next. */
export type Course = "rising" | "falling" | "level" | "never-falling" | "never-rising" | "mixed";

/** The trend of a yearly series, with its verdict. */
export interface AnnualTrend {
  readonly verdict: Verdict;
  /** The number of years with a value. */
  readonly n: number;
  readonly course: Course;
  /** True if a year is missing between the first and the last: "in a row" must not be said. */
  readonly gaps: boolean;
  /** Kendall's score; 0 if there is nothing to compare. */
  readonly score: number;
  /** Typical change per year; null under 3 years. */
  readonly slope: Value;
  /** The smallest and the largest yearly change between any two years: a range, not an interval. */
  readonly slopeRange: readonly [number, number] | null;
  /** Exact 95 % limits of the slope; null under 5 years. */
  readonly interval: SlopeInterval | null;
  /** Two-sided; null under 5 years, for which it is meaningless. */
  readonly p: Value;
  /** The smallest p that so many years could give. */
  readonly smallestP: number;
  readonly neighbourWarning: boolean;
}

/** The most years for which the exact test is used. */
const MOST_EXACT = 10;

/**
 * Judges the trend of a yearly series.
 *
 * Theil-Sen slope, exact Mann-Kendall test (normal beyond 10 years), verdict of `trendVerdict`. For
 * values per year; not for stocks (test the additions) nor for cumulated columns.
 * @example annualTrend([2021, 2022, 2023], [40, 52, 61]).verdict // => "too-few-years"
 */
export function annualTrend(years: readonly number[], values: readonly Value[]): AnnualTrend {
  const points = knownPairs(years, values).sort(([a], [b]) => a - b);
  const n = points.length;
  const line = theilSen(years, values);
  const test =
    n > MOST_EXACT ? mannKendall(values, { times: years }) : mannKendallExact(values, years);
  const { score, p } = isRefused(test) ? { score: 0, p: 1 } : test;
  const sen = isRefused(line) || n < 3 ? null : line;
  const interval = n < 5 ? null : (sen?.interval ?? null);
  return {
    verdict: trendVerdict({ n, score, p, interval }),
    n,
    course: courseOf(points.map(([, value]) => value)),
    gaps: n > 0 && points.at(-1)![0] - points[0]![0] !== n - 1,
    score,
    slope: sen?.slope ?? null,
    slopeRange: sen?.slopeRange ?? null,
    interval,
    p: n < 5 ? null : p,
    smallestP: smallestKendallP(n),
    neighbourWarning: n >= 5 && needsNeighbourWarning(p),
  };
}

/** The trend of a yearly series judged together with all others of its family. */
export interface FamilyTrend extends AnnualTrend {
  /** Benjamini-Hochberg; null under 5 years. */
  readonly adjustedP: Value;
  /** The number of series tested: every sentence that names one of them states it. */
  readonly family: number;
}

/**
 * Judges the trends of many units together; the verdicts allow for the number of tests.
 * `rows[unit]` are the values of the years.
 * @example familyTrends([1, 2, 3, 4, 5], [[1, 2, 3, 4, 5], [2, 1, 4, 5, 3]])[0].family // => 2
 */
export function familyTrends(
  years: readonly number[],
  rows: readonly (readonly Value[])[],
  { q = 0.1 }: { readonly q?: number } = {},
): FamilyTrend[] {
  const trends = rows.map((values) => annualTrend(years, values));
  const { adjusted, family } = benjaminiHochberg(
    trends.map((trend) => trend.p),
    { q },
  );
  return trends.map((trend, i) => {
    const adjustedP = adjusted[i] ?? null;
    const verdict = trendVerdict({ ...trend, p: adjustedP ?? 1, familyQ: q });
    return { ...trend, verdict, adjustedP, family };
  });
}

function courseOf(values: readonly number[]): Course {
  const steps = new Set(values.slice(1).map((value, i) => Math.sign(value - values[i]!)));
  if (steps.has(1) && steps.has(-1)) return "mixed";
  if (steps.has(1)) return steps.has(0) ? "never-falling" : "rising";
  if (steps.has(-1)) return steps.has(0) ? "never-rising" : "falling";
  return "level";
}
