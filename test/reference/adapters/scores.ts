import { cardScore, lostPoints } from "../../../src/statistics/parts/scorecard.ts";
import { rank } from "../../../src/statistics/rank.ts";
import { weightedScores, weightSensitivity } from "../weighted-scores.ts";
import type { Adapters, Matrix, Values } from "./adapter.ts";

type Numbers = readonly number[];

/** Raw values as shares of the way between two fixed goalposts, held within 0 and 1. */
const betweenGoalposts = (
  values: Values,
  { lower, upper }: { readonly lower: Numbers; readonly upper: Numbers },
): Values =>
  values.map((value, i) =>
    value === null ? null : Math.min(1, Math.max(0, (value - lower[i]!) / (upper[i]! - lower[i]!))),
  );

export const scores: Adapters = {
  "scorecard-weighted": (given: {
    x: Matrix;
    lower: Numbers;
    upper: Numbers;
    weights: Numbers;
  }) => {
    const normalised = given.x.map((row) => betweenGoalposts(row, given));
    const score = weightedScores(normalised, given.weights);
    return { score, rank: rank(score) };
  },

  "weight-sensitivity-oat": (given: { score: Matrix; weights: Numbers; factors?: Numbers }) => {
    const range = weightSensitivity(given.score, given.weights, given.factors);
    return { rank: range.rank, minRank: range.best, maxRank: range.worst };
  },

  "scorecard-missing": ({ x, max }: { x: Matrix; max: Numbers }) => {
    const scorecards = x.map((card) => cardScore(card, max));
    return {
      achieved: scorecards.map((card) => card.achieved),
      maxAvailable: scorecards.map((card) => card.maxAvailable),
      pctOfAvailable: scorecards.map((card) => card.share),
      lowerBoundPct: scorecards.map((card) => card.lowerShare),
      upperBoundPct: scorecards.map((card) => card.upperShare),
      notScored: scorecards.map((card) => card.notScored),
    };
  },

  "lost-points-pareto": (given: { indicator: readonly string[]; max: Numbers; x: Matrix }) => {
    const items = lostPoints(given.x, given.max);
    return {
      indicator: items.map(({ item }) => given.indicator[item]),
      lost: items.map(({ lost }) => lost),
      share: items.map(({ share }) => share),
      cumShare: items.map(({ cumulativeShare }) => cumulativeShare),
      totalLost: items.reduce((sum, { lost }) => sum + lost, 0),
      notScored: items.map(({ notScored }) => notScored),
    };
  },
};
