import { median } from "simple-statistics";
import { knownPairs, knownValues } from "../../../src/statistics/known-values.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";
import { spread } from "../../../src/statistics/spread.ts";
import { growth, growthBesideTrend } from "../../../src/statistics/trend/growth.ts";
import { kendallTail, smallestKendallP } from "../../../src/statistics/trend/kendall-null.ts";
import { mannKendall, mannKendallExact } from "../../../src/statistics/trend/mann-kendall.ts";
import { ols } from "../../../src/statistics/trend/ols.ts";
import {
  seasonalKendall,
  seasonalSenSlope,
  yearPermutationTest,
} from "../../../src/statistics/trend/seasonal-kendall.ts";
import { theilSen } from "../../../src/statistics/trend/theil-sen.ts";
import {
  lag1Autocorrelation,
  senGilbert,
  senNormalRankRound,
  tauA,
  tauB,
} from "../published-conventions.ts";
import type { Adapters, Values } from "./adapter.ts";

interface Series {
  readonly x: Values;
  readonly t?: readonly number[];
  readonly conf?: number;
}

interface Seasonal {
  readonly x: Values;
  readonly period: number;
  readonly continuity?: boolean;
}

const timesOf = ({ x, t }: Series): readonly number[] => t ?? x.map((_, i) => i + 1);

export const trends: Adapters = {
  ols: ({ x, y, conf = 0.95 }: { x: Values; y: Values; conf?: number }) => {
    const line = ols(x, y, { confidence: conf });
    if (isRefused(line)) return line;
    return {
      ...line,
      slopeSE: line.slopeError,
      interceptSE: line.interceptError,
      slopeCI: line.slopeInterval,
      interceptCI: line.interceptInterval,
      residualSD: line.residualDeviation,
      rss: line.residualSum,
    };
  },

  univariate: ({ x }: { x: Values }) => {
    const found = spread(x);
    if (isRefused(found)) return found;
    const { n, mean, deviation } = found;
    return {
      n,
      mean,
      sampleSD: deviation,
      lag1Autocorrelation: lag1Autocorrelation(knownValues(x)),
    };
  },

  "theil-sen": (given: Series & { ciMethod?: string }) => {
    const { x, conf = 0.95, ciMethod = "exact-kendall" } = given;
    const times = timesOf(given);
    const line = theilSen(times, x, { confidence: conf });
    if (isRefused(line)) return line;
    const { slope, intercept, slopeRange, interval, maxCoverage } = line;
    const common = { slope, intercept, slopeRange, n: line.n };
    if (ciMethod === "normal-rank-round")
      return { ...common, ...senNormalRankRound(times, x, conf) };
    if (ciMethod === "gilbert-interpolated") return { ...common, ...senGilbert(times, x, conf) };
    if (interval === null) return { ...common, attainable: false, maxCoverage };
    const { lower, upper, coverage } = interval;
    return { ...common, attainable: true, lower, upper, attainedCoverage: coverage, maxCoverage };
  },

  "theil-sen-intercept": (given: Series) => {
    const line = theilSen(timesOf(given), given.x);
    if (isRefused(line)) return line;
    const points = knownPairs(timesOf(given), given.x);
    const separate = median(points.map(([, x]) => x)) - line.slope * median(points.map(([t]) => t));
    return { joint: line.intercept, separate };
  },

  "mann-kendall": (given: Series & { continuity?: boolean }) => {
    const times = timesOf(given);
    const test = mannKendall(given.x, { times, continuity: given.continuity ?? true });
    if (isRefused(test)) return test;
    const { n, score, variance, z, p } = test;
    const points = knownPairs(times, given.x);
    return { n, S: score, varS: variance, z, p, tauA: tauA(score, n), tauB: tauB(points) };
  },

  "mann-kendall-exact": (given: Series) => {
    const test = mannKendallExact(given.x, timesOf(given));
    return isRefused(test) ? test : { n: test.n, S: test.score, pTwoSided: test.p };
  },

  "mann-kendall-null": ({ n }: { n: number }) => {
    const most = (n * (n - 1)) / 2;
    const S = Array.from({ length: Math.floor(most / 2) + 1 }, (_, i) => (most % 2) + 2 * i);
    return { S, pUpper: S.map(kendallTail(new Array<number>(n).fill(1))) };
  },

  "mann-kendall-min-p": ({ n }: { n: number | readonly number[] }) => {
    const minTwoSidedP = [n].flat().map(smallestKendallP);
    return { minTwoSidedP, canReach05: minTwoSidedP.map((p) => p <= 0.05) };
  },

  "seasonal-mann-kendall": ({ x, period, continuity = true }: Seasonal) => {
    const { score, variance, z, p, seasonScores } = seasonalKendall(x, period, { continuity });
    return { S: score, varS: variance, z, p, seasonS: seasonScores };
  },

  "seasonal-sen-slope": ({ x, period }: Seasonal) => {
    const sen = seasonalSenSlope(x, period);
    return isRefused(sen) ? sen : { slopePerYear: sen.slope };
  },

  "seasonal-kendall-year-permutation": ({ x, period }: Seasonal) => {
    const test = yearPermutationTest(x, period);
    if (isRefused(test)) return test;
    return { S: test.score, pTwoSided: test.p, nPerm: test.permutations };
  },

  growth: ({ start, end, years }: { start: number | null; end: number | null; years: number }) => {
    if (start === null || end === null) return { refused: "missing", cagr: null, totalPct: null };
    const grown = growth(start, end, years, { minBase: 0, minYears: 0 });
    if (isRefused(grown)) return { ...grown, cagr: null, totalPct: null };
    return { ...grown, totalPct: grown.totalRate };
  },

  "growth-vs-trend": (given: Series) => growthBesideTrend(timesOf(given), given.x),
};
