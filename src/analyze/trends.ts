import type { Measure } from "../table/measure.ts";
import type { Status } from "../table/panel.ts";
import type { Period } from "../table/period.ts";

/** One area over the periods; `values[i]` belongs to `periods[i]` and is null where it is not complete. */
export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly statuses: readonly Status[];
}

/** Every area over time beside the county median, on today's boundaries. */
export interface Trends {
  readonly kind: "trends";
  readonly measure: Measure;
  readonly periods: readonly Period[];
  /** Sorted by the last value, largest first. */
  readonly series: readonly TrendSeries[];
  /** Median of the complete values of each period; null below four values. */
  readonly median: readonly (number | null)[];
}
