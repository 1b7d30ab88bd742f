import { describe, expect, it } from "vitest";
import { cardScore, lostPoints } from "../../../src/statistics/parts/scorecard.ts";

describe("cardScore", () => {
  it("tells an open item from a scored zero", () => {
    expect(cardScore([8, null], [10, 10])).toMatchObject({
      share: 0.8,
      lowerShare: 0.4,
      upperShare: 0.9,
      notScored: 1,
      enough: false,
    });
    expect(cardScore([8, 0], [10, 10])).toMatchObject({
      share: 0.4,
      upperShare: 0.4,
      enough: true,
    });
  });

  it("shows no share of an empty card", () => {
    expect(cardScore([null], [10])).toMatchObject({ share: null, lowerShare: 0, upperShare: 1 });
  });
});

describe("lostPoints", () => {
  it("has no shares where nothing was lost", () => {
    expect(lostPoints([[5, null]], [5, 5]).map(({ share }) => share)).toEqual([null, null]);
  });
});
