import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "../../src/statistics/exact-sum.ts";

describe("exactSum", () => {
  it("adds yuan and fen as whole fen", () => {
    const fen = fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 50 });
    fc.assert(
      fc.property(fen, (amounts) => {
        const total = amounts.reduce((a, b) => a + b, 0);
        expect(exactSum(amounts.map((amount) => amount / 100))).toBe(total / 100 + 0);
      }),
    );
  });

  it("falls back where decimals are too many to count in", () => {
    expect(exactSum([1 / 3, 1 / 3, 1 / 3])).toBeCloseTo(1, 15);
    expect(exactSum([1e300, 1e-300])).toBe(1e300);
    expect(exactSum([])).toBe(0);
  });
});
