import { benjaminiHochberg, falseAlarms } from "../../../src/statistics/counts/false-discovery.ts";
import { knownPairs } from "../../../src/statistics/known-values.ts";
import { concentration } from "../../../src/statistics/parts/concentration.ts";
import { contributions } from "../../../src/statistics/parts/contributions.ts";
import { peerMedian } from "../../../src/statistics/parts/peer-median.ts";
import { ratioOfSums } from "../../../src/statistics/parts/ratio-of-sums.ts";
import { shapleyProduct } from "../../../src/statistics/parts/shapley-product.ts";
import { targetGap } from "../../../src/statistics/parts/target-gap.ts";
import { audienceSplit } from "../../../src/statistics/parts/volume-rate-split.ts";
import { rankShift } from "../../../src/statistics/parts/weight-sensitivity.ts";
import { rank } from "../../../src/statistics/rank.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";
import { roundToSum } from "../../../src/statistics/round-to-sum.ts";
import { yearToDate } from "../../../src/statistics/trend/year-to-date.ts";
import { holm, hyndmanFan, meanOfRatios, spearman, tauB } from "../published-conventions.ts";
import type { Adapters, Values } from "./adapter.ts";

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const comparisons: Adapters = {
  "quantile-hyndman-fan": ({ x, p }: { x: Values; p: number }) => hyndmanFan(x, p),

  "peer-median": (given: { value: Values; group: readonly string[]; minGroupSize?: number }) => {
    const minGroup = given.minGroupSize ?? 4;
    const { medians, differences, suppressed } = peerMedian(given.value, given.group, { minGroup });
    return { median: medians, diff: differences, minGroupSize: minGroup, suppressed };
  },

  "contribution-to-change": ({ before, after }: { before: Values; after: Values }) => {
    const found = contributions(before, after);
    return {
      ...found,
      contributionPctPoints: found.percentPoints,
      shareOfChange: found.shares,
      suppressShare: found.sharesExplode,
      totalGrowthPct: found.growthPercent,
    };
  },

  "round-to-sum": (given: { values: readonly number[]; decimals?: number }) => {
    const decimals = given.decimals ?? 0;
    const rounded = roundToSum(given.values, decimals);
    return { rounded, sum: Number(total(rounded).toFixed(Math.max(0, decimals))) };
  },

  "shapley-product": (given: { before: readonly number[]; after: readonly number[] }) => {
    const { total, effects } = shapleyProduct(given.before, given.after);
    return { total, effect: effects };
  },

  "audience-decomposition": (given: {
    activities0: Values;
    audience0: Values;
    activities1: Values;
    audience1: Values;
  }) => ({
    ...audienceSplit(
      { activities: given.activities0, audience: given.audience0 },
      { activities: given.activities1, audience: given.audience1 },
    ),
  }),

  inequality: ({ x }: { x: Values }) => {
    const found = concentration(x, { minUnits: 1 });
    return isRefused(found) ? found : { ...found, hhi10000: found.hhi * 10_000 };
  },

  "rank-ties": (given: { x: Values; higherIsBetter?: boolean; epsilon?: number }) => {
    const { x, higherIsBetter = true, epsilon = 1e-9 } = given;
    return { rank: rank(x, { higherIsBetter, epsilon }) };
  },

  "rank-shift": ({ rankA, rankB }: { rankA: Values; rankB: Values }) => {
    const shift = rankShift(rankA, rankB);
    const pairs = knownPairs(rankA, rankB);
    return {
      meanAbsShift: shift.mean,
      maxAbsShift: shift.largest,
      kendallTau: tauB(pairs),
      spearman: spearman(pairs),
    };
  },

  "target-gap": (given: { value: Values; target: Values; higherIsBetter?: boolean }) => {
    const gaps = given.value.map((value, i) => {
      const higherIsBetter = given.higherIsBetter ?? true;
      const gap = targetGap(value, given.target[i] ?? null, { higherIsBetter });
      return isRefused(gap) ? null : gap;
    });
    return {
      gap: gaps.map((each) => each?.gap ?? null),
      pctOfTarget: gaps.map((each) => each?.shareOfTarget ?? null),
      met: gaps.map((each) => each?.met ?? null),
      needed: gaps.map((each) => each?.needed ?? null),
    };
  },

  "fdr-bh": ({ p, q = 0.05 }: { p: Values; q?: number }) => {
    const found = benjaminiHochberg(p, { q });
    return {
      adjustedBH: found.adjusted,
      adjustedHolm: holm(p),
      rejectBH: found.rejected,
      nRejectBH: found.count,
      nRejectBonferroni: p.filter((each) => each !== null && each * found.family <= q).length,
    };
  },

  "false-alarms": ({ units, alpha }: { units: number; alpha: number | readonly number[] }) => {
    const alarms = [alpha].flat().map((each) => falseAlarms(units, each));
    return {
      expectedFalse: alarms.map(({ expected }) => expected),
      pAny: alarms.map(({ any }) => any),
    };
  },

  "aggregate-rate": (given: { numerator: Values; denominator: Values }) => {
    const found = ratioOfSums(given.numerator, given.denominator);
    if (isRefused(found)) return found;
    const { ratio, undefinedUnits } = found;
    const wrong = meanOfRatios(given.numerator, given.denominator);
    return { ratioOfSums: ratio, meanOfRatios: wrong, undefinedUnits };
  },

  "ytd-compare": ({ current, previous }: { current: Values; previous: Values }) => {
    const found = yearToDate(current, previous);
    return isRefused(found) ? found : { ...found, pct: found.rate };
  },
};
