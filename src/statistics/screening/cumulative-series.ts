import { knownValues, type Value } from "../known-values.ts";

export type CumulativeVerdict = "cumulative" | "period" | "mixed" | "undetermined";

export interface CumulativeReturns {
  /** By year: true if the known values never fall. */
  readonly monotoneYears: readonly boolean[];
  /** Between neighbouring years: true if the year starts below the end of the last one. */
  readonly resets: readonly boolean[];
  /** The chance that a year of unrelated values never falls: 1 / 12! or 1 / 24. */
  readonly chancePerYear: number;
  readonly verdict: CumulativeVerdict;
}

/**
 * Decides if the values of a column accumulate from January on or are each of one period.
 * `years[y][period]`.
 *
 * cumulative: no year falls and each starts below the end of the one before; monthly returns need 2
 * years, quarterly 3. period: years fall, or they never fall but grow on without a reset. mixed: at
 * least 2 years of each kind. Anything else is undetermined: ask, do not convert. Years without any
 * rise are no evidence.
 * @example cumulativeReturns([[10, 14, 19, 22]]).verdict // => "undetermined"
 */
export function cumulativeReturns(years: readonly (readonly Value[])[]): CumulativeReturns {
  const known = years.map(knownValues);
  const monotoneYears = known.map(neverFalls);
  const resets = known
    .slice(1)
    .map((year, i) => (year[0] ?? Number.POSITIVE_INFINITY) < (known[i]!.at(-1) ?? 0));
  const chancePerYear = 1 / factorial(years[0]?.length ?? 0);
  const telling = monotoneYears.filter((_, i) => new Set(known[i]).size > 1);
  const rising = telling.filter(Boolean).length;
  const falling = telling.length - rising;
  return {
    monotoneYears,
    resets,
    chancePerYear,
    verdict:
      falling === 0
        ? ofRisingYears(rising, resets, chancePerYear)
        : ofDifferentYears(rising, falling, chancePerYear),
  };
}

function ofRisingYears(
  rising: number,
  resets: readonly boolean[],
  chancePerYear: number,
): CumulativeVerdict {
  if (resets.length > 0 && rising > 1 && !resets.includes(true)) return "period";
  const enough = chancePerYear < 0.001 ? 2 : 3;
  return rising >= enough && !resets.includes(false) ? "cumulative" : "undetermined";
}

function ofDifferentYears(
  rising: number,
  falling: number,
  chancePerYear: number,
): CumulativeVerdict {
  if (rising >= 2 && falling >= 2) return "mixed";
  const luck = chancePerYear * (rising + falling);
  return rising === 0 || luck > 0.05 ? "period" : "undetermined";
}

const neverFalls = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= values[i - 1]!);

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
