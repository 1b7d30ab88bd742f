import { describe, expect, it } from "vitest";
import { ols } from "../../../src/statistics/trend/ols.ts";

/** NIST StRD, Norris: data and certified values. */
const NORRIS = {
  x: [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777, 558.2, 0.4, 0.6, 775.5, 666.9,
    338, 447.5, 11.6, 556, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999, 779,
    11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ],
  y: [
    0.1, 338.8, 118.1, 888, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8,
    339.3, 448.9, 10.8, 557.7, 228.3, 998, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888, 998.5, 778.9,
    10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ],
  certified: {
    slope: 1.00211681802045,
    intercept: -0.262323073774029,
    slopeError: 0.000429796848199937,
    interceptError: 0.232818234301152,
    residualDeviation: 0.884796396144373,
    F: 5436385.54079785,
  },
};

describe("ols", () => {
  it.each(Object.entries(NORRIS.certified))(
    "reaches 9 digits of the certified %s",
    (field, value) => {
      const line = Object.entries(ols(NORRIS.x, NORRIS.y));
      const found = Number(line.find(([name]) => name === field)![1]);
      expect(-Math.log10(Math.abs(found / value - 1))).toBeGreaterThan(9);
    },
  );

  it("gives the same slope whether years are counted from 0 or from 2020", () => {
    const y = [40, 52, 61, 66];
    const late = ols([2020, 2021, 2022, 2023], y);
    expect(late).toMatchObject({ slope: 8.7 });
    expect(late).toHaveProperty("p", expect.closeTo(0.0158648096, 9));
  });

  it("does not take three points on a near line for a trend", () => {
    const line = ols([2021, 2022, 2023], [40, 52, 61]);
    expect(line).toHaveProperty("p", expect.closeTo(0.0524, 4));
    expect(line).toHaveProperty("slopeInterval.0", expect.closeTo(-0.504, 3));
  });

  it("refuses two points, and points above one another", () => {
    expect(ols([1, 2, null], [3, 4, 5])).toEqual({ refused: "too-few-points", n: 2 });
    expect(ols([2, 2, 2], [3, 4, 5])).toEqual({ refused: "equal-x", n: 3 });
  });
});
