import { describe, expect, it } from "vitest";
import { annualTrend, familyTrends } from "../../../src/statistics/trend/annual-trend.ts";

const years = [2019, 2020, 2021, 2022, 2023];

describe("annualTrend", () => {
  it("names a trend only if all five years stand in order", () => {
    expect(annualTrend(years, [3, 5, 8, 9, 14])).toMatchObject({
      verdict: "clear-rise",
      p: 1 / 60,
    });
    expect(annualTrend(years, [3, 5, 9, 8, 14])).toMatchObject({ verdict: "signs-of-rise" });
    expect(annualTrend(years, [3, 9, 5, 14, 8])).toMatchObject({ verdict: "no-stable-trend" });
  });

  it("describes three and four years without judging them", () => {
    expect(annualTrend([2021, 2022, 2023], [40, 52, 61])).toMatchObject({
      verdict: "too-few-years",
      course: "rising",
      slopeRange: [9, 12],
      interval: null,
      p: null,
      smallestP: 1 / 3,
    });
  });

  it("does not call a series in a row across a missing year", () => {
    expect(annualTrend(years, [3, 4, null, 6, 7])).toMatchObject({ n: 4, gaps: true });
    expect(annualTrend(years, [null, 4, 5, 6, 7])).toMatchObject({ n: 4, gaps: false });
  });

  it.each([
    [[1, 2, 3], "rising"],
    [[3, 2, 1], "falling"],
    [[2, 2, 2], "level"],
    [[1, 1, 2], "never-falling"],
    [[2, 1, 1], "never-rising"],
    [[1, 3, 2], "mixed"],
  ])("%j is %s", (values, course) => {
    expect(annualTrend([2021, 2022, 2023], values).course).toBe(course);
  });

  it("has something to say about one value and none", () => {
    expect(annualTrend([2023], [4])).toMatchObject({ verdict: "list-values", n: 1, slope: null });
    expect(annualTrend([2023], [null])).toMatchObject({
      verdict: "list-values",
      n: 0,
      gaps: false,
    });
  });

  it("goes over to the normal test beyond ten years", () => {
    const long = Array.from({ length: 12 }, (_, i) => 2010 + i);
    expect(annualTrend(long, long)).toMatchObject({ verdict: "clear-rise", score: 66 });
  });
});

describe("familyTrends", () => {
  const perfect = [1, 2, 3, 4, 5];
  const noisy = [2, 5, 1, 4, 3];
  const family = (rising: number) =>
    familyTrends(
      years,
      Array.from({ length: 30 }, (_, i) => (i < rising ? perfect : noisy)),
    );

  it("calls none of 30 townships over five years before five are in perfect order", () => {
    expect(family(4).filter(({ verdict }) => verdict === "clear-rise")).toHaveLength(0);
    expect(family(5).filter(({ verdict }) => verdict === "clear-rise")).toHaveLength(5);
    expect(family(5)[0]).toMatchObject({ family: 30, p: 1 / 60, adjustedP: 0.1 });
  });

  it("leaves townships with too few years out of the family", () => {
    const rows = [perfect, [null, null, 3, 4, 5], noisy];
    expect(familyTrends(years, rows)[1]).toMatchObject({
      family: 2,
      adjustedP: null,
      verdict: "too-few-years",
    });
  });
});
