import type { Measure } from "../table/measure.ts";

/** The parts of a year side by side over the years: what repeats, what stands out. */
export interface Seasons {
  readonly kind: "seasons";
  readonly measure: Measure;
  readonly years: readonly number[];
  /** Q1 to Q4, or 01 to 12. */
  readonly parts: readonly string[];
  /** `values[part][year]`: the county's sum; null where a return of that part is missing everywhere. */
  readonly values: readonly (readonly (number | null)[])[];
  /** `incomplete[part][year]`: how many areas lack the return. */
  readonly incomplete: readonly (readonly number[])[];
}
