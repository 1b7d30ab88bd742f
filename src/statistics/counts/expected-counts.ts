import { median, sum } from "simple-statistics";
import type { Value } from "../known-values.ts";

/** The counts that exposures give reason to expect. */
export interface ExpectedCounts {
  readonly expected: readonly Value[];
  /** Expected = level x exposure ^ gradient: 1 in proportion, 0 the same for all. */
  readonly gradient: number;
  /** The places of units so far from all others that the fit leaves them out. */
  readonly apart: readonly number[];
}

/**
 * Fits the count to expect from an exposure, over all units.
 *
 * `proportional`: one rate for all. `fitted`: the gradient that the counts have themselves, from 0
 * to 2, by maximum likelihood (log count on log exposure). A unit more than five spreads from the
 * middle of the others is left out of the fit, one at a time and at most a quarter, for it would
 * move the standard of all others. Null for a unit without count or exposure.
 * @example expectedCounts([4, 4, 4], [1, 2, 4], "fitted").expected // => [4, 4, 4]
 */
export function expectedCounts(
  counts: readonly Value[],
  exposures: readonly Value[],
  how: "proportional" | "fitted",
): ExpectedCounts {
  const units = counts.flatMap((count, place): Unit[] => {
    const exposure = exposures[place] ?? null;
    const isKnown = count !== null && count >= 0 && exposure !== null && exposure > 0;
    return isKnown ? [{ place, count, size: Math.log(exposure) }] : [];
  });
  const kept = new Set(units);
  const most = Math.floor(units.length / 4);
  let line = fitLine([...kept], how);
  while (units.length - kept.size < most) {
    const far = farthest([...kept], line);
    if (far === null) break;
    kept.delete(far);
    line = fitLine([...kept], how);
  }
  const expected = new Map(units.map((unit) => [unit.place, at(line, unit)]));
  return {
    expected: counts.map((_, place) => expected.get(place) ?? null),
    gradient: line.gradient,
    apart: units.filter((unit) => !kept.has(unit)).map(({ place }) => place),
  };
}

interface Unit {
  readonly place: number;
  readonly count: number;
  /** The logarithm of the exposure. */
  readonly size: number;
}

interface Line {
  readonly gradient: number;
  /** The count to expect at the size `centre`. */
  readonly level: number;
  readonly centre: number;
}

const at = ({ gradient, level, centre }: Line, { size }: Unit): number =>
  level * Math.exp(gradient * (size - centre));

function fitLine(units: readonly Unit[], how: "proportional" | "fitted"): Line {
  const centre = units.reduce((most, { size }) => Math.max(most, size), Number.NEGATIVE_INFINITY);
  const gradient = how === "fitted" ? gradientOf(units, centre) : 1;
  const total = sum(units.map(({ count }) => count));
  const level = total / sum(units.map(({ size }) => Math.exp(gradient * (size - centre))));
  return { gradient, level, centre };
}

const STEEPEST = 2;
const HALVINGS = 50;

/** Finds where the score of the likelihood, which falls in the gradient, is 0. */
function gradientOf(units: readonly Unit[], centre: number): number {
  const total = sum(units.map(({ count }) => count));
  const observed = sum(units.map(({ count, size }) => count * (size - centre)));
  const isTooFlat = (gradient: number): boolean => {
    const weights = units.map(({ size }) => Math.exp(gradient * (size - centre)));
    const modelled = sum(units.map(({ size }, i) => weights[i]! * (size - centre)));
    return observed - (total * modelled) / sum(weights) > 1e-11 * total;
  };
  if (!isTooFlat(0)) return 0;
  if (isTooFlat(STEEPEST)) return STEEPEST;
  let [low, high] = [0, STEEPEST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (isTooFlat(middle)) low = middle;
    else high = middle;
  }
  return high;
}

const FAR = 5;
/** The median distance of a normal distribution is 1 / 1.4826 of its standard deviation. */
const NORMAL = 1.4826;

/** Finds the unit that stands farthest from the middle of all, if it stands far. */
function farthest(units: readonly Unit[], line: Line): Unit | null {
  if (units.length === 0) return null;
  const z = units.map((unit) => 2 * (Math.sqrt(unit.count) - Math.sqrt(at(line, unit))));
  const middle = median(z);
  const distances = z.map((value) => Math.abs(value - middle));
  const spread = Math.max(1, NORMAL * median(distances));
  const most = Math.max(...distances);
  return most > FAR * spread ? units[distances.indexOf(most)]! : null;
}
