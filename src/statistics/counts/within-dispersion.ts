import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { median, sum } from "simple-statistics";
import type { Value } from "../known-values.ts";
import type { Refused } from "../refusal.ts";

/** The variation of units over time, beside that of chance. */
export interface WithinDispersion {
  /** Pearson's chi-squared per degree of freedom: 1 under chance alone. */
  readonly phi: number;
  /** The upper 97.5 % limit of phi: below 1 the units are steadier than chance. */
  readonly upper: number;
  readonly freedom: number;
  readonly years: number;
}

/**
 * Measures how much more counts vary from year to year than chance alone, a list per unit.
 *
 * Fits unit x year with effects of both, so neither differences between units nor a common rise
 * counts. Missing values are left out; units and years without an event tell nothing. A count more
 * than five spreads off is more likely misfiled: it is left out, one at a time and at most one in
 * twenty. Refuses fewer than two years and fewer than `minFreedom` degrees of freedom.
 * Source: McCullagh & Nelder 1989, section 4.5 (quasi-likelihood), 6.2 (log-linear models).
 * @example withinDispersion([[4, 4], [9, 9]], { minFreedom: 1 }) // => { phi: 0, upper: 0, freedom: 1, years: 2 }
 */
export function withinDispersion(
  table: readonly (readonly Value[])[],
  { minFreedom = 5 }: { readonly minFreedom?: number } = {},
): WithinDispersion | Refused<"no-history", { n: number }> {
  const cells = withoutFarthest(
    table.flatMap((counts, unit) =>
      counts.flatMap((count, year) => (count === null ? [] : { unit, year, count })),
    ),
  );
  const units = new Set(cells.map(({ unit }) => unit)).size;
  const years = new Set(cells.map(({ year }) => year)).size;
  const freedom = cells.length - units - years + 1;
  if (years < 2 || freedom < minFreedom) return { refused: "no-history", n: years };
  const chiSquared = sum(residuals(cells).map((residual) => residual * residual));
  const upper = chiSquared / (2 * gammaQuantile(0.025, freedom / 2, 1));
  return { phi: chiSquared / freedom, upper, freedom, years };
}

/**
 * Chooses the factor of the sampling variance: phi where counts vary more than chance, its upper
 * limit where they are steadier beyond doubt, else 1.
 * @example varianceFactor({ phi: 2.8, upper: 3.7, freedom: 116, years: 5 }) // => 2.8
 */
export const varianceFactor = ({ phi, upper }: WithinDispersion): number =>
  phi > 1 ? phi : Math.min(1, upper);

interface Cell {
  readonly unit: number;
  readonly year: number;
  readonly count: number;
}

const FAR = 5;
const MOST_LEFT_OUT = 1 / 20;
/** The median distance of a normal distribution is 1 / 1.4826 of its standard deviation. */
const NORMAL = 1.4826;

/** Lists the cells that tell something, without those that stand far from all others. */
function withoutFarthest(known: readonly Cell[]): Cell[] {
  let cells = informative(known);
  for (let left = Math.floor(cells.length * MOST_LEFT_OUT); left > 0; left--) {
    const distances = residuals(cells).map(Math.abs);
    const most = Math.max(...distances);
    if (most <= FAR * Math.max(1, NORMAL * median(distances))) break;
    cells = informative(cells.filter((_, i) => distances[i] !== most));
  }
  return cells;
}

/** Computes how far each count lies from its fitted mean, in standard errors of chance. */
function residuals(cells: readonly Cell[]): number[] {
  const means = fittedMeans(cells);
  return cells.map(({ count }, i) => (count - means[i]!) / Math.sqrt(means[i]!));
}

/** Selects the cells of units and years that have an event in one of them. */
function informative(cells: readonly Cell[]): Cell[] {
  const units = totalsBy(cells, "unit");
  const years = totalsBy(cells, "year");
  return cells.filter(({ unit, year }) => units.get(unit)! > 0 && years.get(year)! > 0);
}

function totalsBy(cells: readonly Cell[], by: "unit" | "year"): Map<number, number> {
  const totals = new Map<number, number>();
  for (const cell of cells) totals.set(cell[by], (totals.get(cell[by]) ?? 0) + cell.count);
  return totals;
}

/** Enough rounds of scaling for tables with gaps; a full table needs one. */
const ROUNDS = 100;

/** Fits unit effect x year effect by scaling to the totals of both in turn. Source: Deming & Stephan 1940. */
function fittedMeans(cells: readonly Cell[]): number[] {
  const wanted = { unit: totalsBy(cells, "unit"), year: totalsBy(cells, "year") };
  let means = cells.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const last = means;
    for (const by of ["unit", "year"] as const) {
      const held = totalsBy(
        cells.map((cell, i) => ({ unit: cell.unit, year: cell.year, count: means[i]! })),
        by,
      );
      means = means.map(
        (mean, i) => (mean * wanted[by].get(cells[i]![by])!) / held.get(cells[i]![by])!,
      );
    }
    if (means.every((mean, i) => mean === last[i])) break;
  }
  return means;
}
