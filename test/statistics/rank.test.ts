import { describe, expect, it } from "vitest";
import { rank } from "../../src/statistics/rank.ts";

describe("rank", () => {
  it("ranks unrounded values", () => {
    expect(rank([88.4, 88.3, 88.2])).toEqual([1, 2, 3]);
    expect(rank([0.301, 0.302], { higherIsBetter: false })).toEqual([1, 2]);
  });

  it("lets values share a rank that differ by binary noise only", () => {
    expect(rank([0.1 + 0.2, 0.3, 0.1])).toEqual([1, 1, 3]);
  });

  it("gives no rank to what is missing, and a zero is not missing", () => {
    expect(rank([null, 0, -1])).toEqual([null, 1, 2]);
  });
});
