import { benjaminiHochberg } from "../../../src/statistics/counts/false-discovery.ts";
import { concentration } from "../../../src/statistics/parts/concentration.ts";
import { contributions } from "../../../src/statistics/parts/contributions.ts";
import { shapleyProduct } from "../../../src/statistics/parts/shapley-product.ts";
import { targetGap } from "../../../src/statistics/parts/target-gap.ts";
import { rank } from "../../../src/statistics/rank.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";
import { yearToDate } from "../../../src/statistics/trend/year-to-date.ts";
import { holm, hyndmanFan, twoFactors } from "../published-conventions.ts";
import type { Adapters, Values } from "./adapter.ts";

interface Sizes {
  readonly size0: readonly number[];
  readonly rate0: readonly number[];
  readonly size1: readonly number[];
  readonly rate1: readonly number[];
}

/** Sizes as shares of their sum, each beside its rate. */
function weighed(sizes: readonly number[], rates: readonly number[]): [number, number][] {
  const whole = sizes.reduce((a, b) => a + b, 0);
  return sizes.map((size, i) => [size / whole, rates[i]!]);
}

export const comparisons: Adapters = {
  "quantile-hyndman-fan": ({ x, p }: { x: Values; p: number }) => hyndmanFan(x, p),

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

  "shapley-product": (given: { before: readonly number[]; after: readonly number[] }) => {
    const { total, effects } = shapleyProduct(given.before, given.after);
    return { total, effect: effects };
  },

  "audience-decomposition": (given: {
    activities0: Values;
    audience0: Values;
    activities1: Values;
    audience1: Values;
  }) => twoFactors(given),

  kitagawa: (given: Sizes) => {
    const [before, after] = [weighed(given.size0, given.rate0), weighed(given.size1, given.rate1)];
    const effects = before.map((pair, i) => shapleyProduct(pair, after[i]!).effects);
    const crude = (pairs: readonly (readonly [number, number])[]): number =>
      pairs.reduce((sum, [weight, rate]) => sum + weight * rate, 0);
    const effect = (factor: number): number =>
      effects.reduce((sum, each) => sum + each[factor]!, 0);
    return {
      crude0: crude(before),
      crude1: crude(after),
      difference: crude(after) - crude(before),
      compositionEffect: effect(0),
      rateEffect: effect(1),
    };
  },

  inequality: ({ x }: { x: Values }) => {
    const found = concentration(x, { minUnits: 1 });
    return isRefused(found) ? found : { ...found, hhi10000: found.hhi * 10_000 };
  },

  "rank-ties": (given: { x: Values; higherIsBetter?: boolean; epsilon?: number }) => {
    const { x, higherIsBetter = true, epsilon = 1e-9 } = given;
    return { rank: rank(x, { higherIsBetter, epsilon }) };
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

  "ytd-compare": ({ current, previous }: { current: Values; previous: Values }) => {
    const found = yearToDate(current, previous);
    return isRefused(found) ? found : { ...found, pct: found.rate };
  },
};
