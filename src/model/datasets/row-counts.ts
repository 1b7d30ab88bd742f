import type { Text } from "../../messages/text.ts";

/**
 * A register: each row is an entry that stands from one year to another (a demonstration unit from its naming to its
 * withdrawal) or from one day to another (a problem from its finding to its closing). It is counted as a stock at the
 * end of each year.
 */
export interface Lifetime {
  /** Columns of kind `year` or `day`: when the entry began, and when it ended (empty while it stands). */
  readonly from: string;
  readonly until: string;
  /** The day by which it should end: then `overdue`, `in_time` and `late` are counted. */
  readonly due?: string;
  /** The day on which it began again: then `reopened` is counted, and an earlier end does not hold. */
  readonly reopened?: string;
  /** The reasons (a column and its values) for which an entry ended by going on as another one. */
  readonly moved?: { readonly column: string; readonly values: readonly string[] };
}

/**
 * The test of a day: it is there or not, it is over, it lies before the first or the last day of the period of its
 * row, it is not later (`by`) or later (`after`) than another one: by more than so many `days`.
 */
export type DayTest =
  | "filled"
  | "empty"
  | "over"
  | "before-period"
  | "before-end"
  | { readonly by: string }
  | { readonly after: string; readonly days?: number };

/** The test of a number: it is zero or more than that, or larger than so many `times` that of another column. */
export type NumberTest = "zero" | "some" | { readonly above: string; readonly times?: number };

/**
 * A condition on rows, with its words. Without any column it holds for every row. A row whose category is empty says
 * nothing.
 */
export interface RowCount {
  /** The words for such rows: in definitions of figures, or in a question about a contradiction. */
  readonly says: Text;
  /** Columns of categories, each with the values that count. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Columns of days, each with its test. */
  readonly days?: Readonly<Record<string, DayTest>>;
  /** Columns of numbers, each with its test. */
  readonly numbers?: Readonly<Record<string, NumberTest>>;
}

/** Columns whose values together stand in one row only; a row in which one of them is empty says nothing. */
export interface Once {
  readonly columns: readonly string[];
  /** The words for rows that share them. */
  readonly says: Text;
}
