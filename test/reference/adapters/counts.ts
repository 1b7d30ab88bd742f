import { clopperPearson } from "../../../src/statistics/counts/clopper-pearson.ts";
import { funnelFlag } from "../../../src/statistics/counts/funnel-limits.ts";
import { overdispersion } from "../../../src/statistics/counts/overdispersion.ts";
import { garwood, poissonRate } from "../../../src/statistics/counts/poisson-rate.ts";
import { rankIntervals } from "../../../src/statistics/counts/rank-interval.ts";
import { rateRatio } from "../../../src/statistics/counts/rate-ratio.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";
import {
  publishedDispersion,
  spiegelhalterPoissonLimit,
  wilson,
} from "../published-conventions.ts";
import type { Adapters, Values } from "./adapter.ts";

type Value = number | null;

/** The four limits that funnels are drawn with, from a function of the cumulative probability. */
const fourLimits = <Limit>(limit: (p: number) => Limit) => ({
  lower95: limit(0.025),
  upper95: limit(0.975),
  lower998: limit(0.001),
  upper998: limit(0.999),
});

/** The Garwood limit of a count that leaves p below it. */
const garwoodAt = (count: number, p: number): number =>
  p < 0.5 ? garwood(count, 1 - 2 * p)[0] : garwood(count, 2 * p - 1)[1];

const named = { high: "High", low: "Low" };

export const counts: Adapters = {
  "poisson-ci-exact": (given: { count: Value; exposure?: Value; conf?: number }) => ({
    ...poissonRate(given.count, given.exposure ?? 1, { confidence: given.conf ?? 0.95 }),
  }),

  "rate-per": (given: { count: Value; population: Value; per?: number; conf?: number }) => ({
    ...poissonRate(given.count, given.population, {
      per: given.per ?? 10_000,
      confidence: given.conf ?? 0.95,
    }),
  }),

  "rate-ratio-exact": (given: {
    x1: Value;
    x2: Value;
    n1?: number;
    n2?: number;
    conf?: number;
  }) => {
    const { x1, x2, n1 = 1, n2 = 1, conf = 0.95 } = given;
    const result = rateRatio(x1, x2, { n1, n2, confidence: conf });
    return isRefused(result) ? result : { ...result, pCentral: result.p };
  },

  "binomial-ci": ({ x, n, conf = 0.95 }: { x: number; n: number; conf?: number }) => ({
    p: x / n,
    clopperPearson: clopperPearson(x, n, conf),
    wilson: wilson(x, n, conf),
  }),

  "funnel-poisson-limits": (given: {
    expected: readonly number[];
    target?: number;
    style?: string;
  }) => {
    const { expected, target = 1, style = "garwood" } = given;
    const limit = style === "spiegelhalter-interpolated" ? spiegelhalterPoissonLimit : ratioLimit;
    return fourLimits((p) => expected.map((each) => target * limit(each, p)));
  },

  "funnel-poisson-obs-limits": ({ observed }: { observed: readonly number[] }) => ({
    lower95exp: observed.map((count) => garwoodAt(count, 0.975)),
    upper95exp: observed.map((count) => garwoodAt(count, 0.025)),
    lower998exp: observed.map((count) => garwoodAt(count, 0.999)),
    upper998exp: observed.map((count) => garwoodAt(count, 0.001)),
  }),

  "funnel-flags": (given: { observed: Values; expected: Values; levels?: readonly number[] }) => ({
    flag: given.observed.map((count, i) => {
      const flag = funnelFlag(count, given.expected[i] ?? null, given.levels);
      if (flag === null) return null;
      if (flag.side === "inside" || flag.level === null) return "Not significant";
      return `${named[flag.side]} (${Number(((1 - flag.level) / 2).toPrecision(6))})`;
    }),
  }),

  overdispersion: (given: {
    observed: Values;
    expected: Values;
    transform?: "log" | "sqrt" | "arcsine";
    trim?: string;
    trimBy?: number;
  }) => {
    if (given.transform === "arcsine") return { unsupported: true };
    const { observed, expected, transform = "sqrt", trim = "winsorise", trimBy = 0.1 } = given;
    if (transform === "log" || trim !== "winsorise")
      return { ...publishedDispersion(observed, expected, { transform, trim, trimBy }) };
    return { ...overdispersion(observed, expected, { minUnits: 2, trim: trimBy }) };
  },

  "rank-interval": (given: {
    estimate: Values;
    se: Values;
    conf?: number;
    higherIsBetter?: boolean;
  }) => {
    const { estimate, se, conf = 0.95, higherIsBetter = true } = given;
    const units = rankIntervals(estimate, se, { confidence: conf, higherIsBetter });
    return {
      rankProb: units.map((unit) => unit?.probabilities ?? null),
      lower: units.map((unit) => unit?.lower ?? null),
      upper: units.map((unit) => unit?.upper ?? null),
      expectedRank: units.map((unit) => unit?.expected ?? null),
    };
  },
};

const ratioLimit = (expected: number, p: number): number => garwoodAt(expected, p) / expected;
