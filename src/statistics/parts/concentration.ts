import { mean, sum } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** The concentration of a total. Shares and indices are from 0 to 1. */
export interface Concentration {
  readonly n: number;
  readonly top1: number;
  readonly top3: number;
  readonly gini: number;
  /** Gini x n / (n - 1): reaches 1 when one unit has everything; null for a single unit. */
  readonly giniCorrected: Value;
  readonly theilT: number;
  /** Undefined (null) if a unit has nothing. */
  readonly theilL: Value;
  readonly hhi: number;
  /** 1 / HHI: "as if shared evenly by so many units". */
  readonly effectiveNumber: number;
  /** HHI from 0 (even) to 1 (one unit); null for a single unit. */
  readonly hhiNormalised: Value;
  /** Cumulative shares from the smallest unit up, starting at 0. */
  readonly lorenz: readonly number[];
}

/**
 * Measures the concentration of a total in few units. Report the share of the top three first, then
 * the indices.
 *
 * Missing units are left out. Refuses negative values (refunds), a total of zero, fewer than
 * `minUnits`. 0 ln 0 = 0. Source: Cowell, Measuring Inequality; US DOJ for HHI = sum of squared
 * shares.
 * @example concentration([30, 30, 20, 20], { minUnits: 4 }).top3 // => 0.8
 */
export function concentration(
  values: readonly Value[],
  { minUnits = 10 }: { readonly minUnits?: number } = {},
): Concentration | Refused<"negative-values" | "too-few-units" | "zero-total", { n: number }> {
  const sorted = knownValues(values).sort((a, b) => a - b);
  const n = sorted.length;
  const total = sum(sorted);
  if (sorted.some((value) => value < 0)) return { refused: "negative-values", n };
  if (n < Math.max(1, minUnits)) return { refused: "too-few-units", n };
  if (total === 0) return { refused: "zero-total", n };
  const shares = sorted.map((value) => value / total);
  const relative = shares.map((share) => share * n);
  const gini = sum(sorted.map((value, i) => (2 * (i + 1) - n - 1) * value)) / (n * total);
  const hhi = sum(shares.map((share) => share * share));
  return {
    n,
    top1: sum(sorted.slice(-1)) / total,
    top3: sum(sorted.slice(-3)) / total,
    gini,
    giniCorrected: n === 1 ? null : (gini * n) / (n - 1),
    theilT: mean(relative.map((r) => (r === 0 ? 0 : r * Math.log(r)))),
    theilL: sorted[0] === 0 ? null : mean(relative.map((r) => -Math.log(r))),
    hhi,
    effectiveNumber: 1 / hhi,
    hhiNormalised: n === 1 ? null : (hhi - 1 / n) / (1 - 1 / n),
    lorenz: [0, ...sorted.map((_, i) => sum(sorted.slice(0, i + 1)) / total)],
  };
}
