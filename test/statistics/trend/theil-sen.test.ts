import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { theilSen } from "../../../src/statistics/trend/theil-sen.ts";

describe("theilSen", () => {
  it("counts real years across a gap", () => {
    expect(theilSen([2016, 2018, 2020], [10, 14, 18])).toMatchObject({
      slope: 2,
      intercept: -4022,
    });
  });

  it("gives no 95 % interval to three or four years, and says what they could cover", () => {
    expect(theilSen([1, 2, 3], [4, 6, 9])).toMatchObject({ interval: null, slopeRange: [2, 3] });
    expect(theilSen([1, 2, 3, 4], [4, 6, 9, 9])).toMatchObject({ interval: null });
    expect(theilSen([1, 2, 3, 4], [4, 6, 9, 9])).toHaveProperty("maxCoverage", 11 / 12);
  });

  it("moves with the unit of the values and stays inside its interval", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(values, (x) => {
        const times = x.map((_, i) => 2015 + i);
        const line = theilSen(times, x);
        const tenfold = theilSen(
          times,
          x.map((value) => 10 * value),
        );
        if ("refused" in line || "refused" in tenfold) throw new Error("refused");
        expect(tenfold.slope).toBeCloseTo(10 * line.slope, 8);
        expect(line.interval!.lower).toBeLessThanOrEqual(line.slope);
        expect(line.interval!.upper).toBeGreaterThanOrEqual(line.slope);
        expect(line.interval!.coverage).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });
});
