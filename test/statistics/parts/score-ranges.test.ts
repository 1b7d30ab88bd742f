import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyTies, scoreRanges } from "../../../src/statistics/parts/score-ranges.ts";
import { seededNumbers } from "../../../src/statistics/parts/seeded-numbers.ts";
import { rank } from "../../../src/statistics/rank.ts";

const maxima = [10, 10, 10, 10];
const half = maxima.map(() => 0.5);

describe("seededNumbers", () => {
  it("is even, and the same in every run", () => {
    const next = seededNumbers(7);
    const drawn = Array.from({ length: 20_000 }, next);
    expect(drawn.slice(0, 9)).toEqual(Array.from({ length: 9 }, seededNumbers(7)));
    for (let tenth = 0; tenth < 10; tenth++) {
      const held = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(Math.abs(held - 2000)).toBeLessThan(170);
    }
  });
});

describe("scoreRanges", () => {
  it("does not call a lead of half a point on one indicator certain", () => {
    const {
      rank: ranks,
      best,
      worst,
    } = scoreRanges(
      [
        [9, 9, 9, 9],
        [9, 9, 9, 8.5],
        [4, 4, 4, 4],
        [9, 9, 9, null],
      ],
      maxima,
      half,
    );
    expect(ranks).toEqual([1, 2, 3, null]);
    expect(best).toEqual([1, 1, 3, null]);
    expect(worst).toEqual([2, 2, 3, null]);
  });

  it("sees that other weights would turn the order, without any tolerance", () => {
    const { best, worst } = scoreRanges(
      [
        [10, 2, 5, 5],
        [2, 10, 5, 5],
      ],
      maxima,
      [0, 0, 0, 0],
    );
    expect([best, worst]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("holds the rank as scored, gives the same to equal runs, and widens with the tolerance", () => {
    const cards = fc.array(
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(cards, (scores) => {
        const found = scoreRanges(scores, maxima, half);
        expect(found).toEqual(scoreRanges(scores, maxima, half));
        expect(found.rank).toEqual(rank(scores.map((card) => card.reduce((a, b) => a + b, 0))));
        found.rank.forEach((own, i) => {
          expect(found.best[i]!).toBeLessThanOrEqual(own!);
          expect(found.worst[i]!).toBeGreaterThanOrEqual(own!);
        });
      }),
      { numRuns: 15 },
    );
    const near = [
      [8, 8, 8, 8],
      [7.5, 7.5, 7.5, 7.5],
      [7, 7, 7, 7],
    ];
    const widthOf = (tolerance: number) => {
      const { best, worst } = scoreRanges(
        near,
        maxima,
        maxima.map(() => tolerance),
      );
      return worst.reduce<number>((sum, last, i) => sum + last! - best[i]!, 0);
    };
    expect(widthOf(0)).toBe(0);
    expect(widthOf(3)).toBeGreaterThan(widthOf(0.5));
  });
});

describe("onlyTies", () => {
  it("knows ranges that show nothing but equal scores", () => {
    const one = scoreRanges([[8], [8], [3]], [10], [0]);
    expect(onlyTies(one)).toBe(true);
    expect(onlyTies(scoreRanges([[8], [8], [7.9]], [10], [0.5]))).toBe(false);
  });
});
