import type { Value } from "../known-values.ts";
import { garwood } from "./poisson-rate.ts";

/** The levels of warning and alarm: 5 % and 0.2 % of units lie outside by chance alone. */
export const FUNNEL_LEVELS = [0.95, 0.998] as const;

/** The least expected count with which a low one can be judged. */
export const LEAST_EXPECTED = 1;

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
