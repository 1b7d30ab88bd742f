import type { Area } from "../areas/areas.ts";
import type { Grain, Period } from "../periods/period.ts";

/** The sum of one numeric column over the facts of an entry. */
export interface Sum {
  /** In smallest units; see `unitsPerOne`. */
  readonly units: number;
  /** The number of facts with a value, and of facts whose cell was empty. */
  readonly valid: number;
  readonly empty: number;
  readonly approx: boolean;
  readonly atLeast: boolean;
  /** The number of facts that a reviewed correction changed in this column or withdrew. */
  corrected: number;
}

/**
 * The facts of one file that share area, period (days folded into months) and breakdowns, added up.
 * A county's year is a few thousand entries whatever the number of rows, so every view is instant.
 */
export interface Entry {
  readonly file: string;
  readonly area: Area;
  readonly period: Period;
  /** The last day of its events, where the area went over to another one later in the month. */
  readonly until?: string;
  readonly year: number;
  /** The grain of the facts: `day` for a list of events, though `period` is then a month. */
  readonly grain: Grain;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, Sum>>;
  rows: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The part of an entry that belongs to one column. */
export interface CountedEntry {
  readonly entry: Entry;
  readonly sum: Sum;
}
