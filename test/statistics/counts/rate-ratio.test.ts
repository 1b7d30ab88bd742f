import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRatio } from "../../../src/statistics/counts/rate-ratio.ts";

const p = (now: number, before: number): number => {
  const result = rateRatio(now, before);
  return "refused" in result ? 1 : result.p;
};

describe("rateRatio", () => {
  // previous count, first rise and first fall that is beyond chance at 95 %, and the rise at 99.8 %
  it.each([
    [0, 6, null, 10],
    [1, 8, null, 13],
    [5, 15, null, 22],
    [8, 20, 1, 27],
    [10, 23, 2, 31],
    [20, 36, 8, 46],
    [50, 73, 31, 87],
    [100, 131, 73, 150],
    [500, 565, 438, 604],
  ])("from %i: %i is beyond chance, or %s", (before, rise, fall, sharpRise) => {
    expect(p(rise, before)).toBeLessThanOrEqual(0.05);
    expect(p(rise - 1, before)).toBeGreaterThan(0.05);
    expect(p(sharpRise, before)).toBeLessThanOrEqual(0.002);
    expect(p(sharpRise - 1, before)).toBeGreaterThan(0.002);
    expect(p(fall ?? 0, before) <= 0.05).toBe(fall !== null);
    if (fall !== null) expect(p(fall + 1, before)).toBeGreaterThan(0.05);
  });

  it("has a p that agrees with its interval", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.2, max: 5, noNaN: true }), (x1, x2, n1) => {
        fc.pre(x1 + x2 > 0);
        const result = rateRatio(x1, x2, { n1 });
        if ("refused" in result) throw new Error("refused");
        const { lower, upper, p } = result;
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(p < 0.05).toBe(lower > 1 || upper < 1);
      }),
    );
  });

  it("refuses nothing against nothing", () => {
    expect(rateRatio(0, 0)).toEqual({ refused: "both-zero" });
    expect(rateRatio(null, 3)).toEqual({ refused: "missing" });
    expect(rateRatio(3, 0)).toMatchObject({ ratio: Infinity, upper: Infinity });
  });
});
