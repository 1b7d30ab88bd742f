import type { Text } from "../messages.ts";
import type { Measure } from "../table/measure.ts";
import type { Period } from "../table/period.ts";

/** One part of the whole over the periods. */
export interface MixPart {
  readonly key: string;
  readonly values: readonly (number | null)[];
  /** Share of the period's total, 0 to 1; null where the total is not above zero. */
  readonly shares: readonly (number | null)[];
}

/** How a total divides into parts (types, sources, levels), period by period. */
export interface Mix {
  readonly kind: "mix";
  readonly measure: Measure;
  /** What the parts are: types, sources... */
  readonly of: Text;
  readonly periods: readonly Period[];
  /** Sorted by the last value, largest first; or in the fixed order of a scheme. */
  readonly parts: readonly MixPart[];
  readonly totals: readonly number[];
}
