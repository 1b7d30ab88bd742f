import type { Qualifier, Source, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";

/** A number that a report prints, without language. */
export interface Figure {
  readonly id: string;
  readonly measure: string;
  /** The name of a statistic; null for the level itself. */
  readonly statistic: string | null;
  readonly period: Period;
  readonly area: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number | null;
  /** The measure's unit; `ratio` where the value is a ratio. */
  readonly unit: string;
  readonly status: Status;
  readonly basis: "as-reported" | "like-for-like";
  readonly qualifier: Qualifier;
  /** The number of facts behind the value. */
  readonly rows: number;
  readonly sources: readonly Source[];
  /** The computation in words: the operation, the measure and the areas. */
  readonly definition: string;
}
