import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "../../../src/statistics/exact-sum.ts";
import { contributions } from "../../../src/statistics/parts/contributions.ts";

const yuan = fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100));

describe("contributions", () => {
  it("adds up exactly, to the fen, whoever stopped or started reporting", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(yuan, yuan), { maxLength: 30 }), (units) => {
        const before = units.map(([value]) => value);
        const after = units.map(([, value]) => value);
        const found = contributions(before, after);
        const known = (values: (number | null)[]) => values.filter((value) => value !== null);
        const whole = exactSum([...known(after), ...known(before).map((value) => -value)]);
        expect(found.totalChange).toBe(whole);
        expect(exactSum(known([...found.contribution]))).toBe(found.likeForLikeChange);
      }),
    );
  });

  it("never reads a missing unit as zero", () => {
    expect(contributions([100, null], [110, 50])).toMatchObject({
      contribution: [10, null],
      likeForLikeChange: 10,
      startedReporting: 50,
      totalChange: 60,
      growthPercent: 10,
    });
  });

  it("keeps its shares to itself where the moves cancel", () => {
    expect(contributions([100, 100], [160, 59])).toMatchObject({
      shares: null,
      sharesExplode: true,
    });
    expect(contributions([100, 100], [160, 61])).toMatchObject({ sharesExplode: false });
  });

  it("gives no percentage points on a base of zero", () => {
    expect(contributions([0, 0], [3, 4])).toMatchObject({
      percentPoints: [null, null],
      growthPercent: null,
    });
  });
});
