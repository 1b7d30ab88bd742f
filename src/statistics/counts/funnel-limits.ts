import { exactSum } from "../exact-sum.ts";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import { garwood } from "./poisson-rate.ts";

/** The levels of warning and alarm: 5 % and 0.2 % of units lie outside by chance alone. */
export const FUNNEL_LEVELS = [0.95, 0.998] as const;

/** The position of an observed count: the level it lies beyond (null: inside all), and its side. */
export interface FunnelFlag {
  readonly side: "high" | "low" | "inside";
  readonly level: number | null;
}

/**
 * Tests if a count lies further from the expected one than chance explains.
 *
 * Flagged at a level if the exact Poisson tail beyond the count is at most (1 - level) / 2, found
 * by inversion: if the exact limits of the count leave out the expectation. Null if a side is
 * missing or nothing was expected. Never for person-times, yuan or points.
 * Source: Spiegelhalter 2005, inverted as in the funnel tool of Public Health England.
 * @example funnelFlag(24, 15) // => { side: "high", level: 0.95 }
 */
export function funnelFlag(
  observed: Value,
  expected: Value,
  levels: readonly number[] = FUNNEL_LEVELS,
): FunnelFlag | null {
  if (observed === null || expected === null || expected <= 0 || observed < 0) return null;
  const beyond = (level: number) => {
    const [lower, upper] = garwood(observed, level);
    return expected <= lower ? "high" : expected >= upper ? "low" : null;
  };
  const level = [...levels].sort((a, b) => b - a).find((each) => beyond(each) !== null);
  return level === undefined ? { side: "inside", level: null } : { side: beyond(level)!, level };
}

export interface FunnelUnit {
  readonly expected: number;
  readonly ratio: number;
  readonly flag: FunnelFlag;
  /**
   * The flag if the expectation is taken from all other units: an outlier inflates its own target.
   */
  readonly flagLeftOut: FunnelFlag | null;
  /** True if less than 1 is expected, so that a low count cannot be judged. */
  readonly lowCannotBeJudged: boolean;
}

export interface Funnel {
  /** Events per unit of exposure over all units: sum / sum. */
  readonly target: number;
  /** The units, in the order of the counts; null for units without count or exposure. */
  readonly units: readonly (FunnelUnit | null)[];
}

/**
 * Finds the units that differ from the county rate by more than chance.
 *
 * Expected = county rate (sum of counts / sum of exposures) x own exposure. Refuses fewer than
 * `minUnits` units and a total of zero. If most units are flagged, see `overdispersion`.
 * @example funnel([5, 5], [1, 1], { minUnits: 2 }).target // => 5
 */
export function funnel(
  counts: readonly Value[],
  exposures: readonly Value[],
  {
    minUnits = 10,
    levels = FUNNEL_LEVELS,
  }: { readonly minUnits?: number; readonly levels?: readonly number[] } = {},
): Funnel | Refused<"too-few-units" | "zero-total", { n: number }> {
  const known = knownPairs(counts, exposures).filter(([, exposure]) => exposure > 0);
  const n = known.length;
  if (n < minUnits) return { refused: "too-few-units", n };
  const total = exactSum(known.map(([count]) => count));
  const exposed = exactSum(known.map(([, exposure]) => exposure));
  if (total <= 0) return { refused: "zero-total", n };
  const target = total / exposed;
  const judge = (count: number, exposure: number): FunnelUnit | null => {
    const expected = target * exposure;
    const flag = funnelFlag(count, expected, levels);
    if (flag === null) return null;
    const others = (total - count) / (exposed - exposure);
    return {
      expected,
      ratio: count / expected,
      flag,
      flagLeftOut: exposed > exposure ? funnelFlag(count, others * exposure, levels) : null,
      lowCannotBeJudged: expected < 1,
    };
  };
  return {
    target,
    units: counts.map((count, i) => {
      const exposure = exposures[i] ?? null;
      return count === null || exposure === null ? null : judge(count, exposure);
    }),
  };
}
