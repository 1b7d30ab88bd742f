import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTail, smallestKendallP } from "../../../src/statistics/trend/kendall-null.ts";
import { kendallScore } from "../../../src/statistics/trend/mann-kendall.ts";

describe("kendallTail", () => {
  const twoSided = (score: number, n: number) => 2 * kendallTail(new Array(n).fill(1))(score);

  it.each([
    [5, 10, 0.017],
    [6, 13, 0.017],
    [7, 15, 0.03],
    [8, 18, 0.031],
    [9, 20, 0.045],
    [10, 23, 0.047],
  ])("n = %i: the critical score at .05 is %i", (n, critical, attained) => {
    expect(twoSided(critical, n)).toBeCloseTo(attained, 3);
    expect(twoSided(critical, n)).toBeLessThanOrEqual(0.05);
    expect(twoSided(critical - 2, n)).toBeGreaterThan(0.05);
  });

  it("agrees with the enumeration of all orders, ties or not", () => {
    const short = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(short, fc.integer({ min: -15, max: 15 }), (values, score) => {
        const scores = orders(values).map((order) => kendallScore(order.map((v, i) => [i, v])));
        const groups = [0, 1, 2, 3].map((v) => values.filter((each) => each === v).length);
        const share = scores.filter((each) => each >= score).length / scores.length;
        expect(kendallTail(groups)(score)).toBeCloseTo(share, 12);
      }),
      { numRuns: 40 },
    );
  });
});

describe("many values", () => {
  it("agree with the normal approximation and stay numbers", () => {
    const tail = kendallTail(new Array(200).fill(1));
    const deviation = Math.sqrt((200 * 199 * 405) / 18);
    expect(tail(Math.round(1.959964 * deviation))).toBeCloseTo(0.025, 3);
    expect(tail(-19_900)).toBe(1);
    expect(tail(19_902)).toBe(0);
  });
});

describe("smallestKendallP", () => {
  it("keeps .05 out of reach of three and four years", () => {
    expect([3, 4, 5].map(smallestKendallP)).toEqual([1 / 3, 1 / 12, 1 / 60]);
  });
});

function orders(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) =>
    orders(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]),
  );
}
