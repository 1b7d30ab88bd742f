import type { Text } from "../../messages/text.ts";
import type { Grain } from "../periods/period.ts";

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
 * | note     | no part of a fact: remarks, row numbers, ids; known, not read      |
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
  | "text"
  | "note";

/** The kinds whose cells are numbers that a measure can add up. */
export const NUMERIC: ReadonlySet<ColumnKind> = new Set([
  "count",
  "money",
  "number",
  "rate",
  "score",
]);

/** True for the kinds of columns that hold figures of a fact. */
export const isFigure = (kind: ColumnKind): boolean => NUMERIC.has(kind) || kind === "year";

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
  /** For `category`: the scheme whose values are allowed, of `data/schemes.csv` or defined by another dataset. */
  readonly scheme?: string;
  /** Its values are a scheme for other datasets: indicators with their points, bodies with their townships. */
  readonly defines?: string;
  /** For `area`: a cell may name a body instead. The fact lies in its township; the body stands in this breakdown. */
  readonly bodies?: string;
  /** A file with this column lists single events: two that share their keys may differ in their numbers. */
  readonly event?: true;
  /** For `rate`: computed from two other columns and compared with what is stated, never trusted. */
  readonly ratio?: { readonly of: string; readonly to: string };
  /** The column that is as large or larger in any sound fact: sessions never exceed the audience. */
  readonly atMost?: string;
  /** For `year`: the column whose year cannot be later. */
  readonly notBefore?: string;
  /** For `score`: the column whose value in its scheme says how many points there are. */
  readonly limitedBy?: string;
  /** What all facts of a file must add up to; a file that does not is held until a person decides. */
  readonly addsTo?: number;
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
