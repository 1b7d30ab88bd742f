import type { Text } from "../messages.ts";
import type { Grain } from "./period.ts";

/**
 * What a column holds.
 *
 * | kind     | reads as                                                          |
 * |----------|-------------------------------------------------------------------|
 * | area     | the township a fact belongs to: name, alias, former name or code  |
 * | period   | the day, month, quarter or year of a fact                         |
 * | count    | a whole number >= 0                                               |
 * | money    | yuan; 元 or 万元 must stand in the header, the unit row or the cell |
 * | number   | any decimal number                                                |
 * | rate     | a fraction; `85%` reads as 0.85                                   |
 * | score    | points, up to the points of the indicator                         |
 * | year     | a calendar year                                                   |
 * | category | one of the values of a scheme, or any text where no scheme is named |
 * | text     | any text                                                          |
 */
export type ColumnKind =
  | "area"
  | "period"
  | "count"
  | "money"
  | "number"
  | "rate"
  | "score"
  | "year"
  | "category"
  | "text";

/** The kinds whose cells are numbers that a measure can add up. */
export const NUMERIC: ReadonlySet<ColumnKind> = new Set([
  "count",
  "money",
  "number",
  "rate",
  "score",
]);

/** One column of a dataset. */
export interface ColumnDefinition {
  readonly kind: ColumnKind;
  /** The headers it may have in an export. The first is the usual one. Blanks, brackets with a unit, and width do not matter. */
  readonly headers: readonly string[];
  /** A file without this column (and without another source for it) is refused. */
  readonly required?: boolean;
  /** Words that may stand behind a number in a cell of this column: 12场. */
  readonly unitWords?: readonly string[];
  /** Part of what makes a fact the same fact as another one. */
  readonly key?: boolean;
  /** Facts can be told apart by it: it becomes a column of the tables that scripts get. */
  readonly breakdown?: boolean;
  /** The column that this one is a part of (其中): shown beside it, never added to it. */
  readonly partOf?: string;
  /** For `category`: the scheme in `data/schemes.csv` whose values are allowed. */
  readonly scheme?: string;
}

/** How a measure adds up: over time and over areas. */
export type Adding = "sum" | "last" | "none";

/** A quantity that reports print: one column of a dataset, or a ratio of two measures. */
export interface MeasureDefinition {
  readonly label: Text;
  readonly unit: Text;
  readonly column: string;
  readonly overTime: Adding;
  readonly overAreas: Adding;
  /** Only facts with these breakdowns: the score of townships, not of bodies. */
  readonly only?: Readonly<Record<string, string>>;
  /** Which way is good. */
  readonly direction: "more" | "less" | "neutral";
  /** No percentage is printed on a base below this; 10 unless told. */
  readonly smallestBase?: number;
  /** Whether chance alone moves it like a count of events (sessions: yes; person-times and yuan: never). */
  readonly countLike?: boolean;
}

/**
 * A register: each row is an entry that stands from one year to another (a demonstration unit from its
 * naming to its withdrawal). It is counted as a stock at the end of each year.
 */
export interface Lifetime {
  /** Columns of kind `year`: the first year, and the year in which the entry ended (empty while it stands). */
  readonly from: string;
  readonly until: string;
  /** The reasons (a column of the register and its values) that mean the entry went on as another one. */
  readonly moved?: { readonly column: string; readonly values: readonly string[] };
}

/**
 * One kind of export: what its columns are called and hold. Plain data, so that a `dataset.ts` in any
 * folder works without importing anything but this type.
 */
export interface Dataset {
  readonly name: string;
  readonly label: Text;
  /**
   * How often a return is due. A list of single events is complete for such a period as soon as it has
   * a row in it; a period with none is missing, not zero.
   */
  readonly returns: Exclude<Grain, "day">;
  /** Set for a register; its measures add up `standing`, `began`, `ended` and `moved`. */
  readonly lifetime?: Lifetime;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly measures: Readonly<Record<string, MeasureDefinition>>;
}
