import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shrunkEstimates } from "../../../src/statistics/counts/shrunk-estimates.ts";

describe("shrunkEstimates", () => {
  it("draws each estimate towards the mean, the uncertain ones more", () => {
    // Equal errors of 1: variance of the estimates 20 / 3, less 1 of error; the rest is kept in 17 / 20.
    const even = shrunkEstimates([1, 3, 5, 7], [1, 1, 1, 1]);
    expect(even.estimates.map((each) => each!.toFixed(4))).toEqual(
      [1, 3, 5, 7].map((each) => (4 + 0.85 * (each - 4)).toFixed(4)),
    );
    expect(even.errors[0]).toBeCloseTo(Math.sqrt(0.85), 9);
    const { estimates } = shrunkEstimates([0, 10, 0, 10], [1, 1, 4, 4]);
    expect(estimates[2]!).toBeGreaterThan(estimates[0]!);
    expect(estimates[3]!).toBeLessThan(estimates[1]!);
  });

  it("makes all equal where they differ no more than their errors", () => {
    const { estimates, errors } = shrunkEstimates([4, 5, 6], [3, 3, 3]);
    expect(estimates.map((each) => each!.toFixed(9))).toEqual([
      "5.000000000",
      "5.000000000",
      "5.000000000",
    ]);
    expect(errors).toEqual([0, 0, 0]);
  });

  it("never turns the order of estimates of equal precision, and keeps what is missing", () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, (given) => {
        const { estimates } = shrunkEstimates([...given, null], [...given.map(() => 1.5), 1]);
        expect(estimates.at(-1)).toBeNull();
        for (const [i, a] of given.entries())
          for (const [j, b] of given.entries())
            if (a < b) expect(estimates[i]!).toBeLessThanOrEqual(estimates[j]! + 1e-9);
      }),
    );
  });
});
