import { widenedLimits } from "../../statistics/counts/overdispersion.ts";
import { garwood } from "../../statistics/counts/poisson-rate.ts";

/** A point of a limit: the expected count, and observed / expected. */
export interface LimitPoint {
  readonly expected: number;
  readonly ratio: number;
}

/** The area that is drawn: expectations up to `right`, ratios up to `top`, both from zero. */
export interface Window {
  readonly right: number;
  readonly top: number;
}

/** Each count up to this one has a point; beyond it the limit is smooth, and steps of 6 % look straight. */
const EVERY_COUNT = 40;
const STEP = 1.06;

/**
 * Computes both limits of chance within a window by inversion: each count gives the expectation at which it is just
 * flagged. A dot is beyond the line exactly if it is flagged.
 */
export function chanceLimits(level: number, window: Window): LimitPoint[][] {
  const upper: LimitPoint[] = [];
  const lower: LimitPoint[] = [];
  for (let count = 0; (upper.at(-1)?.expected ?? 0) <= window.right; count = next(count)) {
    const [low, high] = garwood(count, level);
    if (low > 0) upper.push({ expected: low, ratio: count / low });
    lower.push({ expected: high, ratio: count / high });
  }
  return [cut(upper, window), cut(lower, window)];
}

const next = (count: number): number => (count < EVERY_COUNT ? count + 1 : Math.ceil(count * STEP));

/** Computes both limits widened for true differences between areas. */
export function wideLimits(tau2: number, level: number, window: Window): LimitPoint[][] {
  const at: number[] = [];
  for (let expected = window.right; expected > window.right / 400; expected /= STEP)
    at.unshift(expected);
  return [1, 0].map((side) =>
    cut(
      at.map((expected) => ({ expected, ratio: widenedLimits(expected, tau2, level)[side]! })),
      window,
    ),
  );
}

/** Cuts a limit to the part inside the window, up to its edges. */
function cut(points: readonly LimitPoint[], { right, top }: Window): LimitPoint[] {
  const isIn = ({ expected, ratio }: LimitPoint): boolean => expected <= right && ratio <= top;
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined || isIn(before) === isIn(point)) return isIn(point) ? [point] : [];
    const edge = crossing(before, point, { right, top });
    return isIn(point) ? [edge, point] : [edge];
  });
}

/** Finds the point at which the line between two points crosses the edge of the window. */
function crossing(a: LimitPoint, b: LimitPoint, { right, top }: Window): LimitPoint {
  const over = Math.max(a.ratio, b.ratio) > top;
  const part = over
    ? (top - a.ratio) / (b.ratio - a.ratio)
    : (right - a.expected) / (b.expected - a.expected);
  return {
    expected: a.expected + part * (b.expected - a.expected),
    ratio: a.ratio + part * (b.ratio - a.ratio),
  };
}
