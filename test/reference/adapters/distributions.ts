import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import poissonCdf from "@stdlib/stats-base-dists-poisson-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { chiSquareTail } from "../../../src/statistics/screening/last-digits.ts";
import type { Adapters } from "./adapter.ts";

type Pair = readonly [number, number];
type Triple = readonly [number, number, number];

/** The distributions that the methods stand on, tried directly. */
export const distributions: Adapters = {
  "dist-normal": ({ p = [], z = [] }: { p?: readonly number[]; z?: readonly number[] }) => ({
    q: p.map((each) => normalQuantile(each, 0, 1)),
    cdf: z.map((each) => normalCdf(each, 0, 1)),
  }),

  "dist-t": ({ p, df }: { p: number; df: readonly number[] }) => ({
    q: df.map((each) => tQuantile(p, each)),
  }),

  "dist-chisq": ({ q = [], p = [] }: { q?: readonly Pair[]; p?: readonly Pair[] }) => ({
    quantile: q.map(([share, df]) => chisquareQuantile(share, df)),
    upperTail: p.map(([x, df]) => chiSquareTail(x, df)),
  }),

  "dist-beta": ({ pab }: { pab: readonly Triple[] }) => ({
    quantile: pab.map(([p, a, b]) => betaQuantile(p, a, b)),
  }),

  "dist-discrete": (given: { pois?: readonly Pair[]; binom?: readonly Triple[] }) => ({
    pois: (given.pois ?? []).map(([k, mean]) => poissonCdf(k, mean)),
    binom: (given.binom ?? []).map(([k, n, p]) => binomialCdf(k, n, p)),
  }),
};
