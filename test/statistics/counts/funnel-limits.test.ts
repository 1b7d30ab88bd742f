import poissonCdf from "@stdlib/stats-base-dists-poisson-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel, funnelFlag } from "../../../src/statistics/counts/funnel-limits.ts";
import { garwood } from "../../../src/statistics/counts/poisson-rate.ts";

const count = fc.integer({ min: 0, max: 80 });
const expectation = fc.double({ min: 0.05, max: 80, noNaN: true });

describe("funnelFlag", () => {
  it("flags exactly what lies in the outer thousandth of a side", () => {
    fc.assert(
      fc.property(count, expectation, (observed, expected) => {
        const high = observed === 0 ? 1 : 1 - poissonCdf(observed - 1, expected);
        const low = poissonCdf(observed, expected);
        fc.pre(Math.abs(high - 0.001) > 1e-9 && Math.abs(low - 0.001) > 1e-9);
        const side = high < 0.001 ? "high" : low < 0.001 ? "low" : "inside";
        expect(funnelFlag(observed, expected, [0.998])!.side).toBe(side);
      }),
    );
  });

  it("says nothing where nothing was expected or known", () => {
    expect(funnelFlag(3, 0)).toBeNull();
    expect(funnelFlag(null, 3)).toBeNull();
  });
});

describe("garwood", () => {
  it("has limits under which the count just reaches either tail", () => {
    for (const x of [1, 4, 30]) {
      const [lower, upper] = garwood(x);
      expect(1 - poissonCdf(x - 1, lower)).toBeCloseTo(0.025, 10);
      expect(poissonCdf(x, upper)).toBeCloseTo(0.025, 10);
    }
  });
});

describe("funnel", () => {
  const counts = [12, 9, 11, 10, 8, 13, 10, 9, 12, 60];
  const people = new Array<number>(10).fill(1);

  it("takes its target from sum / sum, and shows the outlier without itself", () => {
    const result = funnel(counts, people);
    if ("refused" in result) throw new Error("refused");
    expect(result.target).toBe(15.4);
    expect(result.units[9]).toMatchObject({ flag: { side: "high", level: 0.998 } });
    expect(result.units[4]!.flag.side).toBe("inside");
    const leftOut = funnel([...counts.slice(0, 9), 18], people);
    expect(leftOut).toHaveProperty("units.9.flag.side", "inside");
    expect(leftOut).toHaveProperty("units.9.flagLeftOut.side", "high");
  });

  it("refuses fewer than ten units and an empty total", () => {
    expect(funnel(counts.slice(1), people)).toEqual({ refused: "too-few-units", n: 9 });
    expect(funnel(new Array(10).fill(0), people)).toEqual({ refused: "zero-total", n: 10 });
  });

  it("leaves units without a count out of the target", () => {
    const result = funnel([...counts, null], [...people, 5]);
    expect(result).toHaveProperty("target", 15.4);
    expect(result).toHaveProperty("units.10", null);
  });
});
