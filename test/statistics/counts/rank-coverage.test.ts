import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { describe, expect, it } from "vitest";
import { countEstimates, rankIntervals } from "../../../src/statistics/counts/rank-interval.ts";
import { shrunkEstimates } from "../../../src/statistics/counts/shrunk-estimates.ts";
import {
  varianceFactor,
  withinDispersion,
} from "../../../src/statistics/counts/within-dispersion.ts";
import { seededNumbers } from "../../../src/statistics/parts/seeded-numbers.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";

type History = readonly (readonly number[])[];

/** The rank intervals of the last year, as rankings of rates compute them. */
function intervalsOf(history: History, residents: readonly number[]) {
  const within = withinDispersion(history);
  const factor = isRefused(within) ? 1 : varianceFactor(within);
  const last = history.map((years) => years.at(-1)!);
  const raw = countEstimates(last, residents, factor);
  const { estimates, errors } = shrunkEstimates(raw.estimates, raw.errors);
  return rankIntervals(estimates, errors).map((each) => each!);
}

/** Draws a count by inversion: of a Poisson distribution, or with `phi` times its variance. */
function drawCount(mean: number, phi: number, next: () => number): number {
  const shape = mean / (phi - 1);
  const rate = phi > 1 ? gammaQuantile(next(), shape, shape / mean) : mean;
  let count = 0;
  for (let left = next(), p = Math.exp(-rate); left > p && count < 5000; count++) {
    left -= p;
    p *= rate / (count + 1);
  }
  return count;
}

const YEARS = [0.9, 1, 0.8, 1.2, 1];

/** The share of townships whose true rank lies within its interval; a tied one may have any rank of its tie. */
function coverage(phi: number, spread: number, counties: number) {
  const next = seededNumbers(11);
  const width: number[] = [];
  let covered = 0;
  let certain = 0;
  for (let county = 0; county < counties; county++) {
    const residents = Array.from({ length: 30 }, () => 0.6 + 3.4 * next());
    const rates = residents.map(() => 25 * Math.exp(spread * normalQuantile(next(), 0, 1)));
    const history = residents.map((size, i) =>
      YEARS.map((level) => drawCount(size * rates[i]! * level, phi, next)),
    );
    intervalsOf(history, residents).forEach(({ lower, upper }, i) => {
      const first = 1 + rates.filter((rate) => rate > rates[i]!).length;
      const last = rates.filter((rate) => rate >= rates[i]!).length;
      if (last >= lower && first <= upper) covered++;
      if (lower === upper) certain++;
      width.push(upper - lower + 1);
    });
  }
  width.sort((a, b) => a - b);
  return { share: covered / width.length, median: width[width.length >> 1]!, certain };
}

describe("95 % intervals of ranks", () => {
  it.each([
    ["chance alone", 1, 0.3],
    ["2.5 times the variance of chance within townships", 2.5, 0.3],
  ])("hold the true rank in 93 to 98 of 100 cases: %s", (name, phi, spread) => {
    const { share, median } = coverage(phi, spread, 40);
    console.info(`coverage under ${name}: ${(100 * share).toFixed(1)} %, median width ${median}`);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.98);
  });

  it("give no certain rank where five years are nothing but noise", () => {
    const { certain, median } = coverage(1, 0, 8);
    expect(certain).toBe(0);
    expect(median).toBeGreaterThan(25);
  });
});

describe("thirty equal populations with 100, 140, ..., 1,260 sessions", () => {
  const counts = Array.from({ length: 30 }, (_, i) => 100 + 40 * i);
  const widths = (years: number) =>
    intervalsOf(
      counts.map((count) => new Array<number>(years).fill(count)),
      counts.map(() => 1),
    ).map(({ lower, upper }) => upper - lower + 1);

  it("have narrow intervals and a certain first place after five equal years", () => {
    const five = widths(5);
    expect([...five].sort((a, b) => a - b)[15]).toBeLessThanOrEqual(4);
    expect(five[29]).toBe(1);
  });

  it("have those of chance alone where one year is known", () => {
    const one = widths(1);
    expect([...one].sort((a, b) => a - b)[15]).toBe(3);
    expect(Math.max(...one)).toBe(5);
    expect(one.filter((width) => width === 1)).toHaveLength(3);
  });
});
