import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countEstimates, rankIntervals } from "../../../src/statistics/counts/rank-interval.ts";

const unit = fc.record({
  estimate: fc.double({ min: -20, max: 20, noNaN: true }),
  error: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 30, noNaN: true })),
});

const probabilities = (estimates: readonly number[], errors: readonly number[]) =>
  rankIntervals(estimates, errors).map((interval) => interval!.probabilities);

describe("rankIntervals", () => {
  it("gives every rank away: each row and each column adds to 1", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units) => {
        const rows = probabilities(
          units.map(({ estimate }) => estimate),
          units.map(({ error }) => error),
        );
        for (const i of rows.keys()) {
          expect(rows[i]!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(rows.reduce((sum, row) => sum + row[i]!, 0)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes estimates for equal that differ by less than can be divided", () => {
    const [first] = probabilities([-5e-324, 0], [0, 0.01]);
    expect(first!.map((chance) => Math.round(chance * 100))).toEqual([50, 50]);
  });

  it("agrees with the closed form for two units of different precision", () => {
    // P(first ahead) = Phi(2 / sqrt(1 + 3^2)) = 0.7364554
    expect(probabilities([2, 0], [1, 3])[0]![0]).toBeCloseTo(0.7364554, 7);
    expect(probabilities([2, 0], [0.001, 3])[0]![0]).toBeCloseTo(0.7475075, 6);
  });

  it("ranks the other way round where less is better", () => {
    const [best] = rankIntervals([1, 9], [0.1, 0.1], { higherIsBetter: false });
    expect(best).toMatchObject({ lower: 1, upper: 1 });
  });

  it("lists a unit without a value apart and ranks the others among themselves", () => {
    const [first, none, second] = rankIntervals([9, null, 1], [1, 1, 1]);
    expect(none).toBeNull();
    expect([first!.upper, second!.lower]).toEqual([1, 2]);
  });

  it("tells 30 equal townships that every one may be first or last", () => {
    const { estimates, errors } = countEstimates(new Array(30).fill(10), new Array(30).fill(1));
    const [any] = rankIntervals(estimates, errors);
    expect(any).toMatchObject({ lower: 1, upper: 30 });
    expect(any!.expected).toBeCloseTo(15.5, 9);
  });
});

describe("countEstimates", () => {
  it("does not take a count of zero for certain", () => {
    expect(countEstimates([0], [4]).errors[0]).toBe(0.25);
    expect(countEstimates([0], [4], 4).errors[0]).toBe(0.5);
  });
});
