import { describe, expect, it } from "vitest";
import {
  kendallVariance,
  mannKendall,
  mannKendallExact,
} from "../../../src/statistics/trend/mann-kendall.ts";

describe("mannKendall", () => {
  it("corrects the variance for ties", () => {
    expect(kendallVariance([1, 2, 3, 4])).toBeCloseTo(26 / 3, 12);
    expect(kendallVariance([1, 2, 2, 4])).toBeCloseTo(26 / 3 - 1, 12);
    expect(kendallVariance([7, 7, 7])).toBe(0);
  });

  it("drops what is missing instead of reading it as zero", () => {
    expect(mannKendallExact([3, null, 4, 5, null, 6, 7])).toEqual(
      mannKendallExact([3, 4, 5, 6, 7]),
    );
    expect(mannKendall([3, null, 4])).toEqual(mannKendall([3, 4]));
  });

  it("goes by the time of a value, not by its place in the list", () => {
    expect(mannKendallExact([1, 3, 2], [2021, 2023, 2022])).toMatchObject({ score: 3 });
  });

  it("refuses a single value", () => {
    expect(mannKendallExact([null, 4])).toEqual({ refused: "too-few-points", n: 1 });
  });
});
