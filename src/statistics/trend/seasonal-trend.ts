import type { Value } from "../known-values.ts";
import { isRefused, type Refused } from "../refusal.ts";
import { seasonalSenSlope, yearPermutationTest } from "./seasonal-kendall.ts";
import { needsNeighbourWarning, trendVerdict, type Verdict } from "./trend-verdict.ts";

/** A monthly or quarterly series on the ladder. */
export interface SeasonalTrend {
  readonly verdict: Verdict;
  /** Complete years: what counts as independent. */
  readonly completeYears: number;
  readonly score: number;
  /** Typical change per year, each season compared with itself; null where nothing can be compared. */
  readonly slopePerYear: Value;
  /** Two-sided over all orders of the years; null under 5 complete years. */
  readonly p: Value;
  readonly neighbourWarning: boolean;
}

/**
 * Is a monthly (`period` 12) or quarterly (4) series rising over the years, and may that be said?
 * However many months there are, only complete years count: under 5 the verdict is "too-few-years".
 * @example seasonalTrend([1, 5, 2, 6, 3, 7], 2).verdict // => "too-few-years"
 */
export function seasonalTrend(
  values: readonly Value[],
  period: number,
): SeasonalTrend | Refused<"too-few-years" | "too-many-years", { years: number }> {
  const test = yearPermutationTest(values, period);
  if (isRefused(test)) return test;
  const { completeYears, score, p } = test;
  const sen = seasonalSenSlope(values, period);
  const enough = completeYears >= 5;
  return {
    verdict: trendVerdict({ n: completeYears, score, p, interval: null }),
    completeYears,
    score,
    slopePerYear: isRefused(sen) ? null : sen.slope,
    p: enough ? p : null,
    neighbourWarning: enough && needsNeighbourWarning(p),
  };
}
