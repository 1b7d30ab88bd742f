import type { Qualifier, Source, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";

/** What a figure says of its place: the level itself, or something computed from levels. One closed list. */
export const STATISTICS = ["change", "rate", "median"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** A number that a report prints, without language. */
export interface Figure {
  readonly id: string;
  readonly measure: string;
  readonly statistic: Statistic | null;
  readonly period: Period;
  readonly area: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number | null;
  /** The measure's unit, or `ratio` for a rate. */
  readonly unit: string;
  readonly status: Status;
  readonly basis: "as-reported" | "like-for-like";
  readonly qualifier: Qualifier;
  /** Facts behind it. */
  readonly rows: number;
  readonly sources: readonly Source[];
  /** In words: what was added up, over what. */
  readonly definition: string;
}
