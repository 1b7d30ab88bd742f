import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../src/statistics/counts/false-discovery.ts";
import { poissonRate } from "../../../src/statistics/counts/poisson-rate.ts";
import { targetGap } from "../../../src/statistics/parts/target-gap.ts";
import { growth } from "../../../src/statistics/trend/growth.ts";
import { yearToDate } from "../../../src/statistics/trend/year-to-date.ts";

describe("yearToDate", () => {
  it("leaves a month that is missing in one year out of both", () => {
    expect(yearToDate([5, null, 7], [4, 9, 6, 30])).toMatchObject({
      current: 12,
      previousSameMonths: 10,
      change: 2,
      rate: 0.2,
      previousFullYear: 49,
      leftOut: [2],
    });
  });

  it("has no rate on a base of zero, and nothing to say without a common month", () => {
    expect(yearToDate([5], [0])).toMatchObject({ change: 5, rate: null });
    expect(yearToDate([5, null], [null, 4])).toEqual({ refused: "no-common-month" });
  });
});

describe("growth", () => {
  it("refuses zero, negative and small bases and an empty span, always with the change", () => {
    expect(growth(0, 7, 5)).toEqual({ refused: "zero-base", absolute: 7 });
    expect(growth(-20, 30, 5)).toEqual({ refused: "non-positive", absolute: 50 });
    expect(growth(9, 18, 5)).toEqual({ refused: "small-base", absolute: 9 });
    expect(growth(10, 20, 0)).toEqual({ refused: "too-few-years", absolute: 10 });
    expect(growth(10, 20, 3)).toMatchObject({ totalRate: 1, cagr: expect.closeTo(0.26, 3) });
  });

  it("is -100 % where something falls to zero, and has no logarithm there", () => {
    expect(growth(12, 0, 5)).toEqual({
      absolute: -12,
      totalRate: -1,
      cagr: -1,
      logGrowthPerYear: null,
    });
    expect(growth(12, -3)).toMatchObject({ totalRate: -1.25, cagr: null, logGrowthPerYear: null });
  });
});

describe("poissonRate", () => {
  it("refuses what cannot be divided or is missing", () => {
    expect(poissonRate(3, null)).toEqual({ refused: "missing" });
    expect(poissonRate(3, 0)).toEqual({ refused: "no-exposure" });
    expect(poissonRate(-1, 5)).toEqual({ refused: "negative-count" });
  });
});

describe("benjaminiHochberg", () => {
  it("keeps its place for what was not tested, and its family to what was", () => {
    expect(benjaminiHochberg([0.04, null, 0.01])).toEqual({
      family: 2,
      adjusted: [0.04, null, 0.02],
      rejected: [true, null, true],
      count: 2,
    });
  });
});

describe("targetGap", () => {
  it("knows where less is better, and that a target of zero has no rate", () => {
    expect(targetGap(5, 3, { higherIsBetter: false })).toMatchObject({ met: false, needed: 2 });
    expect(targetGap(5, 0)).toMatchObject({ shareOfTarget: null, met: true });
    expect(targetGap(null, 3)).toEqual({ refused: "missing" });
    expect(targetGap(0.3, 0.1)).toHaveProperty("gap", 0.2);
  });
});
