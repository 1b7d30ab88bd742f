import type { SlopeInterval } from "./theil-sen.ts";

/** The verdicts on a trend: the only statements that sentences may make. */
export type Verdict =
  | "list-values"
  | "too-few-years"
  | "clear-rise"
  | "clear-fall"
  | "signs-of-rise"
  | "signs-of-fall"
  | "no-stable-trend";

/** The evidence for a verdict. */
export interface TrendEvidence {
  /** The number of years with a value (complete years for monthly series). */
  readonly n: number;
  /** Kendall's score: only its sign matters. */
  readonly score: number;
  /** Two-sided; in a family of units the adjusted p. */
  readonly p: number;
  /** Limits of the slope; null if none can be given, as for monthly series: p alone decides. */
  readonly interval: Pick<SlopeInterval, "lower" | "upper"> | null;
  /**
   * Set for one unit of a family that was tested together: p is then adjusted and judged at this q.
   */
  readonly familyQ?: number;
}

/**
 * Decides the verdict on a trend.
 *
 * Up to 2 years: list the values. 3 or 4: too few years. From 5: clear if p <= .05 and the limits
 * of the slope leave out 0; signs if p <= .10 but not clear; else no stable trend, which is not "no
 * change". In a family: clear if the adjusted p <= q and the limits leave out 0; there are no
 * signs, since naming the nearly clear ones of many is how luck gets into reports.
 * @example trendVerdict({ n: 5, score: 10, p: 1 / 60, interval: { lower: 2, upper: 5 } }) // => "clear-rise"
 */
export function trendVerdict({ n, score, p, interval, familyQ }: TrendEvidence): Verdict {
  if (n <= 2) return "list-values";
  if (n <= 4) return "too-few-years";
  const awayFromZero = interval === null || interval.lower > 0 || interval.upper < 0;
  if (p <= (familyQ ?? CLEAR) && awayFromZero) return score > 0 ? "clear-rise" : "clear-fall";
  if (familyQ === undefined && p <= SIGNS) return score > 0 ? "signs-of-rise" : "signs-of-fall";
  return "no-stable-trend";
}

const CLEAR = 0.05;
const SIGNS = 0.1;

/**
 * True if the verdict needs a warning that neighbouring years are often alike, which makes it too
 * sure. Autocorrelation cannot be estimated from 8 years; it matters if p is between .01 and .05.
 * @example [0.001, 0.03].map(needsNeighbourWarning) // => [false, true]
 */
export function needsNeighbourWarning(p: number): boolean {
  return p >= 0.01 && p <= CLEAR;
}
