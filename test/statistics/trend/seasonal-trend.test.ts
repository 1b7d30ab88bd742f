import { describe, expect, it } from "vitest";
import {
  seasonalSenSlope,
  yearPermutationTest,
} from "../../../src/statistics/trend/seasonal-kendall.ts";
import { seasonalTrend } from "../../../src/statistics/trend/seasonal-trend.ts";

/** Months that grow by 12 each year, on top of a season. */
const months = (years: number) =>
  Array.from({ length: 12 * years }, (_, i) => 100 + 40 * Math.sin(i) + 12 * Math.floor(i / 12));

const steady = (years: number) =>
  Array.from({ length: 12 * years }, (_, i) => 100 + 7 * (i % 12) + 12 * Math.floor(i / 12));

describe("seasonalTrend", () => {
  it("cannot make a trend of three years, however many months they hold", () => {
    expect(yearPermutationTest(steady(3), 12)).toMatchObject({ p: 1 / 3, permutations: 6 });
    expect(seasonalTrend(steady(3), 12)).toMatchObject({ verdict: "too-few-years", p: null });
  });

  it("sees five years in perfect order", () => {
    expect(seasonalTrend(steady(5), 12)).toMatchObject({
      verdict: "clear-rise",
      completeYears: 5,
      p: 1 / 60,
      neighbourWarning: true,
    });
  });

  it("gives the slope per year, not per month", () => {
    expect(seasonalSenSlope(steady(4), 12)).toEqual({ slope: 12 });
  });

  it("counts complete years only", () => {
    const gap = steady(5).map((value, i) => (i === 30 ? null : value));
    expect(seasonalTrend(gap, 12)).toMatchObject({ completeYears: 4, verdict: "too-few-years" });
  });

  it("counts every order of up to ten years", () => {
    expect(yearPermutationTest(months(10), 12)).toMatchObject({ permutations: 3_628_800 });
    expect(yearPermutationTest(months(11), 12)).toEqual({ refused: "too-many-years", years: 11 });
    expect(yearPermutationTest(months(1), 12)).toEqual({ refused: "too-few-years", years: 1 });
  });
});
