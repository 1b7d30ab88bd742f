import poissonCdf from "@stdlib/stats-base-dists-poisson-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelFlag } from "../../../src/statistics/counts/funnel-limits.ts";
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
