import type { Text } from "../messages.ts";
import type { Measure } from "../table/measure.ts";
import type { Status } from "../table/panel.ts";
import type { Period } from "../table/period.ts";

/** One township, level or type in two periods. */
export interface ComparisonRow {
  /** The code of the area or the value of the breakdown: what figure ids end in. */
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeStatus: Status;
  readonly afterStatus: Status;
  /** after - before; null where one of the two is missing or not complete. */
  readonly change: number | null;
  /** change / before; null on a base below the measure's smallest base. */
  readonly rate: number | null;
}

/** Two periods side by side, like for like: who rose, who fell, and the total of those that can be compared. */
export interface Comparison {
  readonly kind: "comparison";
  readonly measure: Measure;
  readonly before: Period;
  readonly after: Period;
  /** What the rows are: townships, types... */
  readonly of: Text;
  /** Sorted by `after`, largest first, rows that cannot be compared last; or in the fixed order of a scheme. */
  readonly rows: readonly ComparisonRow[];
  /** Over the rows that can be compared. */
  readonly total: ComparisonRow;
}
