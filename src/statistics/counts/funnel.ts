import { exactSum } from "../exact-sum.ts";
import { knownPairs, type Value } from "../known-values.ts";
import { isRefused, type Refused } from "../refusal.ts";
import { expectedCounts } from "./expected-counts.ts";
import { FUNNEL_LEVELS, type FunnelFlag, funnelFlag } from "./funnel-limits.ts";
import { type Dispersion, overdispersion, widenedLimits } from "./overdispersion.ts";

/** A unit beside its expectation. */
export interface FunnelUnit {
  readonly expected: number;
  readonly ratio: number;
  /** The limit of chance that the count is beyond. */
  readonly flag: FunnelFlag;
  /** The limit that decides: the widened one where limits are widened, else that of chance. */
  readonly judged: FunnelFlag;
}

export interface Funnel {
  /** Expected = level x exposure ^ gradient. */
  readonly gradient: number;
  /** The places of units so far from all others that the expectation leaves them out. */
  readonly apart: readonly number[];
  /** The dispersion that the limits are widened by; null where units differ no more than by chance. */
  readonly dispersion: Dispersion | null;
  /** The units, in the order of the counts; null for units without count or exposure. */
  readonly units: readonly (FunnelUnit | null)[];
}

/**
 * Finds the units that differ from what their exposure lets expect.
 *
 * Expectations as in `expectedCounts`. Where units differ by more than chance throughout (phi > 1),
 * a unit is beyond a limit only if it is beyond that of chance and the widened one. Refuses fewer
 * than `minUnits` units and a total of zero. Under 20 units the widening is uncertain itself.
 * Source: Spiegelhalter 2005.
 * @example funnel([5, 5], [1, 1], "fitted", { minUnits: 2 }).dispersion // => null
 */
export function funnel(
  counts: readonly Value[],
  exposures: readonly Value[],
  how: "proportional" | "fitted",
  { minUnits = 10 }: { readonly minUnits?: number } = {},
): Funnel | Refused<"too-few-units" | "zero-total", { n: number }> {
  const known = knownPairs(counts, exposures).filter(([, exposure]) => exposure > 0);
  const n = known.length;
  if (n < minUnits) return { refused: "too-few-units", n };
  if (exactSum(known.map(([count]) => count)) <= 0) return { refused: "zero-total", n };
  const { expected, gradient, apart } = expectedCounts(counts, exposures, how);
  const rest = counts.map((count, place) => (apart.includes(place) ? null : count));
  const spread = overdispersion(rest, expected, { minUnits: 2 });
  const dispersion = isRefused(spread) || spread.phi <= 1 ? null : spread;
  const units = counts.map((count, place) => judge(count, expected[place] ?? null, dispersion));
  return { gradient, apart, dispersion, units };
}

function judge(
  count: Value,
  expected: Value,
  dispersion: Pick<Dispersion, "tau2"> | null,
): FunnelUnit | null {
  const flag = funnelFlag(count, expected);
  if (flag === null || count === null || expected === null) return null;
  const ratio = count / expected;
  const level =
    dispersion === null || flag.level === null
      ? flag.level
      : levelBeyond(ratio, expected, dispersion.tau2, flag.level);
  const judged: FunnelFlag = level === null ? INSIDE : { side: flag.side, level };
  return { expected, ratio, flag, judged };
}

const INSIDE: FunnelFlag = { side: "inside", level: null };

/** Finds the highest level, up to `most`, whose widened limit a ratio is beyond. */
function levelBeyond(ratio: number, expected: number, tau2: number, most: number): number | null {
  const beyond = FUNNEL_LEVELS.filter((level) => {
    const [low, high] = widenedLimits(expected, tau2, level);
    return level <= most && (ratio < low || ratio > high);
  });
  return beyond.at(-1) ?? null;
}
