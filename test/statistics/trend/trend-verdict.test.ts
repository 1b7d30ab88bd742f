import { describe, expect, it } from "vitest";
import {
  needsNeighbourWarning,
  trendVerdict,
} from "../../../src/statistics/trend/trend-verdict.ts";

const rise = { n: 6, score: 13, p: 0.05, interval: { lower: 1, upper: 3 } };

describe("trendVerdict", () => {
  it.each([
    ["two years", { n: 2 }, "list-values"],
    ["three years in order", { n: 3, p: 0.01 }, "too-few-years"],
    ["four years in order", { n: 4, p: 0.01 }, "too-few-years"],
    ["five years at .05", { n: 5 }, "clear-rise"],
    ["a fall", { score: -13, interval: { lower: -3, upper: -1 } }, "clear-fall"],
    ["just over .05", { p: 0.0501 }, "signs-of-rise"],
    ["limits that touch zero", { interval: { lower: 0, upper: 3 } }, "signs-of-rise"],
    ["exactly .10, falling", { p: 0.1, score: -9 }, "signs-of-fall"],
    ["just over .10", { p: 0.1001 }, "no-stable-trend"],
    ["all equal", { p: 1, score: 0, interval: { lower: 0, upper: 0 } }, "no-stable-trend"],
    ["a family at its q", { p: 0.1, familyQ: 0.1 }, "clear-rise"],
    ["a family just over its q", { p: 0.1001, familyQ: 0.1 }, "no-stable-trend"],
    [
      "a family with limits around zero",
      {
        familyQ: 0.1,
        interval: { lower: -1, upper: 3 },
      },
      "no-stable-trend",
    ],
  ] as const)("%s", (_, evidence, verdict) => {
    expect(trendVerdict({ ...rise, ...evidence })).toBe(verdict);
  });
});

describe("needsNeighbourWarning", () => {
  it("warns from .01 to .05", () => {
    expect([0.0099, 0.01, 0.05, 0.0501].map(needsNeighbourWarning)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
