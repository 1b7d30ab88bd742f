import type { Text } from "../../messages/text.ts";
import type { Grain } from "../periods/period.ts";
import type { Lifetime, Once, RowCount } from "./row-counts.ts";

/**
 * The kind of a column.
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
 * | day      | a day, kept as 20230514; of a month its last one                  |
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
  | "day"
  | "category"
  | "text"
  | "note";

/** The kinds of columns that a measure can add up. */
export const NUMERIC: ReadonlySet<ColumnKind> = new Set([
  "count",
  "money",
  "number",
  "rate",
  "score",
]);

/** True for the kinds of columns that hold figures of a fact. */
export const isFigure = (kind: ColumnKind): boolean =>
  NUMERIC.has(kind) || kind === "year" || kind === "day";

/**
 * The words that an unlisted header of a column is made of, as concepts of `src/ingest/meaning`
 * parted by blanks: 举办场次 is `hold times`.
 */
export interface HeaderPattern {
  /** The concepts at the end of a header, and what they are worth from 0 to 1. */
  readonly heads: Readonly<Record<string, number>>;
  /** Heads that count without what `needs` asks for: worth a question, never a decision. */
  readonly weak?: Readonly<Record<string, number>>;
  /** Concepts that may stand before the head. */
  readonly allow?: string;
  /** Concepts before the head that make it a part of the figure: asked about, never taken. */
  readonly partOf?: string;
  /** Concepts of which one must be there. */
  readonly needs?: string;
  /** Concepts that make a header mean something else; `filed+date` does where both are there. */
  readonly veto?: string;
}

/** A value of a category: its English name and its other spellings. */
export interface OwnValue {
  readonly en: string;
  readonly also?: readonly string[];
}

/** One column of a dataset. */
export interface ColumnDefinition {
  readonly kind: ColumnKind;
  /** The accepted headers, the usual one first. Blanks, units in brackets and width are ignored. */
  readonly headers: readonly string[];
  /** The words that other headers may be made of; a header that is not listed is understood by them. */
  readonly meaning?: HeaderPattern;
  /** The units of headers that a person confirmed, by the plain header; they are in front of any other. */
  readonly headerUnits?: Readonly<Record<string, string>>;
  /** True if a file without this column (and without another source for it) is refused. */
  readonly required?: boolean;
  /** True where cells of a required column may be empty: a day that has not come. */
  readonly blank?: true;
  /**
   * For `count`: that each row of a list of events may stand for one where its file has no such column. A person is
   * asked, and `headers.csv` keeps the answer.
   */
  readonly eachRow?: "asked" | "confirmed";
  /** Words that may follow a number in a cell of this column: 12场. */
  readonly unitWords?: readonly string[];
  /** True if the column is part of the key that identifies a fact. */
  readonly key?: boolean;
  /** True if facts are broken down by it: it becomes a column of the tables that scripts get. */
  readonly breakdown?: boolean;
  /** The column that this one is a part of (其中): shown beside it, never added to it. */
  readonly partOf?: string;
  /** For `text`: the columns that take the number and the points of each line, where a cell holds numbered lines. */
  readonly numbered?: { readonly code: string; readonly points: string };
  /** For `text`: `day` reads a day, of a month its last one, where the text names one; `list` names parted by marks. */
  readonly holds?: "day" | "list";
  /** For `category`: the scheme of allowed values, of `data/schemes.csv` or of another dataset. */
  readonly scheme?: string;
  /** For `category`: the values that the dataset itself fixes, with their other spellings; `schemes.csv` may list others. */
  readonly values?: Readonly<Record<string, OwnValue>>;
  /** The scheme that its values form for other datasets: indicators with points, or bodies. */
  readonly defines?: string;
  /** True where a text names things of the row's own area: the name of another one in it is asked about. */
  readonly ofOwnArea?: true;
  /**
   * For `area`: the breakdown that takes a body named in a cell instead of a township; the fact
   * lies in the township of the body.
   */
  readonly bodies?: string;
  /** For `category`: the value of facts about an area and no body, where a file has no such column. */
  readonly ofAreas?: string;
  /**
   * True if the file lists single events: two that share their keys may differ in their numbers.
   */
  readonly event?: true;
  /** For `rate`: the columns it is computed from. The stated rate is compared, never trusted. */
  readonly ratio?: { readonly of: string; readonly to: string };
  /** The column that must be as large or larger: sessions never exceed the audience. */
  readonly atMost?: string;
  /** For `year` and `day`: the column whose year or day must not be later. */
  readonly notBefore?: string;
  /** For `day`: true where it may lie after the closing date, as deadlines do. */
  readonly ahead?: true;
  /** For `day`: the columns from which a term such as 一个月内 counts; of those in a file the first one. */
  readonly after?: readonly string[];
  /** For `score`: the column whose value in its scheme gives the maximum of points. */
  readonly limitedBy?: string;
  /**
   * The required sum of all facts of a file; one with another sum is held until a person decides.
   */
  readonly addsTo?: number;
}

/**
 * The way in which a measure adds up over time or over areas.
 *
 * | over time | the value of a year of monthly returns                                     |
 * |-----------|----------------------------------------------------------------------------|
 * | sum       | all months together                                                        |
 * | last      | December, as of a stock; missing without December, whatever else was filed |
 * | none      | none: only single returns have values                                      |
 *
 * Over areas there is `sum`, or `none`: then the county has a median and a range.
 */
export type Adding = "sum" | "last" | "none";

/** True where rows are returns of a period: neither a register nor a catalogue. */
export const hasReturns = ({ lifetime, measures }: Dataset): boolean =>
  !lifetime && Object.keys(measures).length > 0;

/** A quantity that reports print: one column of a dataset. */
export interface MeasureDefinition {
  readonly label: Text;
  readonly unit: Text;
  readonly column: string;
  readonly overTime: Adding;
  readonly overAreas: Adding;
  /** The breakdowns to which the measure is limited: the score of townships, not of bodies. */
  readonly only?: Readonly<Record<string, string>>;
  /** The direction that counts as better. */
  readonly direction: "more" | "less" | "neutral";
  /** The smallest base for a percentage; 10 by default. */
  readonly smallestBase?: number;
  /**
   * True if chance moves it like a count of events (sessions: yes; person-times and yuan: never).
   */
  readonly countLike?: boolean;
  /** The years from which it counts something else, earliest first: nothing is compared across one. */
  readonly redefined?: readonly Redefinition[];
}

/** The first year of another definition of a measure, and what it counts from then on. */
export interface Redefinition {
  readonly from: number;
  readonly says: Text;
}

/**
 * A quantity that is one measure divided by another one, of the same dataset or not: people per session, received of
 * planned, people per 1,000 residents (`to: "residents"`, those of the list of areas).
 */
export interface RatioDefinition {
  readonly label: Text;
  readonly unit: Text;
  /** Measures that add up over areas; `per` is the base, 1 by default. */
  readonly ratio: { readonly of: string; readonly to: string; readonly per?: number };
  readonly direction: MeasureDefinition["direction"];
}

/**
 * A dataset whose figures are the lines of an item list (`items.csv`): each item is a column and a measure. A file
 * may have its items across, or their names in one column and their values in another.
 */
export interface ItemColumns {
  /** The word before the ids of its measures: `tally` makes `tally:meetings`. */
  readonly prefix: string;
  /** The headers of a column that names items, and of the column of their values. */
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/**
 * One kind of export: the headers and contents of its columns. Plain data, so that a `dataset.ts`
 * in any folder works without importing anything but this type.
 */
export interface Dataset {
  readonly name: string;
  readonly label: Text;
  /**
   * The interval at which a return is due. A list of single events is complete for such a period as
   * soon as it has a row in it; a period without one is missing, not zero.
   */
  readonly returns: Exclude<Grain, "day">;
  /**
   * The lifetime of a register's entries; measures add up `standing`, `began`, `ended`, `moved`, `left`.
   */
  readonly lifetime?: Lifetime;
  readonly items?: ItemColumns;
  /** Columns that count rows: 1 where it holds, else 0. Measures add them up like any other column. */
  readonly counts?: Readonly<Record<string, RowCount>>;
  /** The contradictions that no row should hold, by name: each such row is asked about. */
  readonly contradictions?: Readonly<Record<string, RowCount>>;
  /** The columns that no two rows share, by name: rows that do are asked about. */
  readonly once?: Readonly<Record<string, Once>>;
  /** True where of the rows of one key in a year the last one counts, as of checks that are repeated. */
  readonly latest?: true;
  /** True where a county may do without it: nothing is said where nobody filed it. */
  readonly optional?: true;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly measures: Readonly<Record<string, MeasureDefinition>>;
  /** Ratios of two measures, by id. */
  readonly ratios?: Readonly<Record<string, RatioDefinition>>;
}
