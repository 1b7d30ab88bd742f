import { median } from "simple-statistics";
import { knownPairs } from "../../../src/statistics/known-values.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";
import { growth } from "../../../src/statistics/trend/growth.ts";
import { kendallTail, smallestKendallP } from "../../../src/statistics/trend/kendall-null.ts";
import { mannKendall, mannKendallExact } from "../../../src/statistics/trend/mann-kendall.ts";
import { theilSen } from "../../../src/statistics/trend/theil-sen.ts";
import { senGilbert, senNormalRankRound, tauA, tauB } from "../published-conventions.ts";
import type { Adapters, Values } from "./adapter.ts";

interface Series {
  readonly x: Values;
  readonly t?: readonly number[];
  readonly conf?: number;
}

const timesOf = ({ x, t }: Series): readonly number[] => t ?? x.map((_, i) => i + 1);

export const trends: Adapters = {
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

  growth: ({ start, end, years }: { start: number | null; end: number | null; years: number }) => {
    if (start === null || end === null) return { refused: "missing", cagr: null, totalPct: null };
    const grown = growth(start, end, years, { minBase: 0 });
    if (isRefused(grown)) return { ...grown, cagr: null, totalPct: null };
    return { ...grown, totalPct: grown.totalRate };
  },

  "growth-vs-trend": (given: Series) => {
    const known = given.x.filter((value) => value !== null);
    const grown = growth(known[0]!, known.at(-1)!, known.length - 1, { minBase: 0 });
    const logs = given.x.map((value) => (value === null ? null : Math.log(value)));
    const line = theilSen(timesOf(given), logs);
    return { ...grown, senLogSlope: isRefused(line) ? null : line.slope };
  },
};
