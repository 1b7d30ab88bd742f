import { describe, expect, it } from "vitest";
import { cardScore, lostPoints } from "../../../src/statistics/parts/scorecard.ts";
import {
  weightedScores,
  weightSensitivity,
} from "../../../src/statistics/parts/weight-sensitivity.ts";

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

describe("weightSensitivity", () => {
  const scorecards = [
    [90, 60],
    [62, 90],
    [50, 50],
    [99, null],
  ];

  it("gives the range of ranks under each weight a quarter up or down", () => {
    expect(weightSensitivity(scorecards, [50, 50])).toEqual({
      rank: [2, 1, 3, null],
      best: [1, 1, 3, null],
      worst: [2, 2, 3, null],
    });
  });

  it("does not rank an incomplete card, nor read the open item as zero", () => {
    expect(weightedScores(scorecards, [1, 1])).toEqual([75, 76, 50, null]);
  });
});
