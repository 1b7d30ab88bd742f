import type { Measure } from "../table/measure.ts";
import type { Qualifier, Status } from "../table/panel.ts";
import type { Period } from "../table/period.ts";

/** The county in one period: the sum as reported, and the change to the period before on one set of areas. */
export interface TotalsRow {
  readonly period: Period;
  readonly value: number | null;
  readonly status: Status;
  readonly qualifier: Qualifier;
  /** Areas whose returns are complete, and areas of which returns were due. */
  readonly complete: number;
  readonly expected: number;
  /** Like for like against the period before; null in the first period. */
  readonly change: number | null;
  readonly rate: number | null;
  /** How many areas that comparison stands on. */
  readonly comparable: number;
}

/** County totals by period, as reported, each with its like-for-like change. */
export interface Totals {
  readonly kind: "totals";
  readonly measure: Measure;
  readonly rows: readonly TotalsRow[];
}
