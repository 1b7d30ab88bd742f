import { isRefused } from "../../../src/statistics/refusal.ts";
import { cumulativeReturns } from "../../../src/statistics/screening/cumulative-series.ts";
import { lastDigits } from "../../../src/statistics/screening/last-digits.ts";
import { repeatedRows } from "../../../src/statistics/screening/repeated-rows.ts";
import { totalRow } from "../../../src/statistics/screening/total-row.ts";
import { yearEndShare } from "../../../src/statistics/screening/year-end-share.ts";
import { yearJumps } from "../../../src/statistics/trend/year-jump.ts";
import { largestZ } from "../published-conventions.ts";
import type { Adapters, Matrix, Values } from "./adapter.ts";

export const detectors: Adapters = {
  "zscore-bound": ({ n }: { n: number | readonly number[] }) => ({
    maxAbsZ: [n].flat().map(largestZ),
  }),

  "duplicate-vectors": (given: {
    rows: readonly { unit: string; values: Values }[];
    minNonTrivial?: number;
  }) => {
    const units = (places: readonly number[]) => places.map((place) => given.rows[place]!.unit);
    const found = repeatedRows(
      given.rows.map(({ values }) => values),
      { minTelling: given.minNonTrivial ?? 3 },
    );
    return {
      groups: found.identical.map(units),
      near: found.near.map(units),
      proportional: found.proportional.map(units),
      ignored: units(found.ignored),
    };
  },

  "terminal-digit": ({ counts }: { counts: readonly number[] }) => ({
    ...lastDigits(counts, { minCount: 1 }),
  }),

  "year-end-share": ({ matrix }: { matrix: Matrix }) => {
    const { shares, ratioToEven, pooled } = yearEndShare(matrix);
    return { lastPeriodShare: shares, ratioToUniform: ratioToEven, pooledShare: pooled };
  },

  "cumulative-detector": ({ matrix }: { matrix: Matrix }) => ({ ...cumulativeReturns(matrix) }),

  "total-row": ({ label, value }: { label: readonly string[]; value: Values }) => {
    const found = totalRow(label, value);
    return { ...found, totalRow: found.totalRow === null ? null : found.totalRow + 1 };
  },

  "dqr-consistency": (given: { current: Values; previous: Matrix; threshold?: number }) => {
    const found = yearJumps(given.current, given.previous, { threshold: given.threshold ?? 0.33 });
    if (isRefused(found)) return found;
    const { ratios, overall, relative, flags } = found;
    return { ratio: ratios, overall, relative, flag: flags };
  },
};
