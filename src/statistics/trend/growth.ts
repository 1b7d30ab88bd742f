import type { Value } from "../known-values.ts";
import { ratio } from "../ratio.ts";
import type { Refused } from "../refusal.ts";

/**
 * Growth over some years. Rates are shares (0.05 is 5 %), `absolute` is in the unit of the values.
 */
export interface Growth {
  readonly absolute: number;
  /** -1 for a fall to zero. */
  readonly totalRate: number;
  /** The rate per year; null for an end below zero. */
  readonly cagr: Value;
  /** Null for an end of zero or below. */
  readonly logGrowthPerYear: Value;
}

/**
 * Computes the growth from a year to a later one. A fall to zero is -100 %.
 *
 * cagr = (end / start) ^ (1 / years) - 1 rests on two points only. Refuses, always with the
 * absolute change: a base of zero ("由0增至7") or below, a base under `minBase`, no years between.
 * @example growth(100, 121, 2).absolute // => 21
 */
export function growth(
  start: number,
  end: number,
  years = 1,
  { minBase = 10 }: { readonly minBase?: number } = {},
): Growth | Refused<"zero-base" | "non-positive" | "small-base" | "too-few-years", GrowthSize> {
  const absolute = end - start;
  const totalRate = ratio(absolute, start);
  if (totalRate === null) return { refused: "zero-base", absolute };
  if (start < 0) return { refused: "non-positive", absolute };
  if (start < minBase) return { refused: "small-base", absolute };
  if (years <= 0) return { refused: "too-few-years", absolute };
  return {
    absolute,
    totalRate,
    cagr: end < 0 ? null : Math.expm1(Math.log(end / start) / years),
    logGrowthPerYear: end <= 0 ? null : Math.log(end / start) / years,
  };
}

type GrowthSize = Pick<Growth, "absolute">;
