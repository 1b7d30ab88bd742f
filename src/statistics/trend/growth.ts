import { median } from "simple-statistics";
import { knownPairs, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";
import { pairwiseSlopes } from "./theil-sen.ts";

/**
 * Growth over some years. Rates are shares (0.05 is 5 %), `absolute` is in the unit of the values.
 */
export interface Growth {
  readonly absolute: number;
  readonly totalRate: number;
  readonly cagr: number;
  readonly logGrowthPerYear: number;
}

/**
 * Computes the growth from the first year to the last.
 *
 * cagr = (end / start) ^ (1 / years) - 1. It rests on two points only: print it beside
 * `growthBesideTrend`, never alone. Refuses, always with the absolute change: a base of zero
 * ("由0增至7"), anything not above zero, a base under `minBase`, under `minYears` years.
 * @example growth(100, 121, 2, { minYears: 2 }).absolute // => 21
 */
export function growth(
  start: number,
  end: number,
  years: number,
  { minBase = 10, minYears = 3 }: { readonly minBase?: number; readonly minYears?: number } = {},
):
  | Growth
  | Refused<"zero-base" | "non-positive" | "small-base" | "too-few-years", { absolute: number }> {
  const absolute = end - start;
  if (start === 0) return { refused: "zero-base", absolute };
  if (start < 0 || end <= 0) return { refused: "non-positive", absolute };
  if (start < minBase) return { refused: "small-base", absolute };
  if (years <= 0 || years < minYears) return { refused: "too-few-years", absolute };
  const logGrowthPerYear = Math.log(end / start) / years;
  return {
    absolute,
    totalRate: absolute / start,
    cagr: Math.expm1(logGrowthPerYear),
    logGrowthPerYear,
  };
}

/**
 * Compares the growth between the two ends with the typical growth of the years between.
 *
 * `cagr` uses the first and the last known year; `senRate` = exp(`senLogSlope`) - 1, with the
 * median slope of the logarithms, uses every pair. If they differ much, one end year is odd. Shares
 * per year. Refuses fewer than 2 years and values not above zero.
 * @example growthBesideTrend([2021, 2022, 2023], [10, 10, 10]) // => { cagr: 0, senLogSlope: 0, senRate: 0 }
 */
export function growthBesideTrend(
  years: readonly number[],
  values: readonly Value[],
):
  | { readonly cagr: number; readonly senLogSlope: number; readonly senRate: number }
  | Refused<"too-few-years" | "non-positive", { n: number }> {
  const points = knownPairs(years, values).sort(([a], [b]) => a - b);
  const n = points.length;
  if (points.some(([, value]) => value <= 0)) return { refused: "non-positive", n };
  const logs = values.map((value) => (value === null ? null : Math.log(value)));
  const slopes = pairwiseSlopes(years, logs);
  if (slopes.length === 0) return { refused: "too-few-years", n };
  const [firstYear, first] = points[0]!;
  const [lastYear, last] = points.at(-1)!;
  const cagr = Math.expm1(Math.log(last / first) / (lastYear - firstYear));
  const senLogSlope = median(slopes);
  return { cagr, senLogSlope, senRate: Math.expm1(senLogSlope) };
}
