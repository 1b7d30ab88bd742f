import type { Area, AreaWords } from "../areas/areas.ts";
import type { Succession } from "../areas/successors.ts";
import type { Measure } from "../datasets/measure.ts";
import type { Period } from "../periods/period.ts";

/**
 * What is known about one measure of one area in one period.
 *
 * | status     | meaning                                                       |
 * |------------|---------------------------------------------------------------|
 * | reported   | every return that was due is there                            |
 * | zero       | the same, and the value is zero                               |
 * | partial    | some of the returns due are missing; the value is what is there |
 * | missing    | no return is there, or its cell was empty                     |
 * | not-due    | no return was expected: the area did not exist, or the period is not over |
 * | not-scored | an indicator that nobody scored                               |
 * | held       | returns are there but held back until a person decides        |
 */
export type Status =
  | "reported"
  | "zero"
  | "partial"
  | "missing"
  | "not-due"
  | "not-scored"
  | "held";

/**
 * Travels with a value from the cell to the sentence: about this much; not less than this; or not reported, but
 * computed from what an area reported before it was split. `estimated` comes before the others: a lower limit
 * times a share that somebody declared is no limit any more, and 约 would be taken for the word of the township.
 */
export type Qualifier = "approx" | "at_least" | "estimated" | null;

/** Where a value was read: how many facts of a file, between which lines. */
export interface Source {
  readonly file: string;
  readonly rows: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One measure x area x period. `value` is null unless the status is reported, zero or partial. */
export interface Cell {
  readonly area: Area;
  readonly period: Period;
  readonly status: Status;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  /** Returns due in the period, and those that are there. */
  readonly due: number;
  readonly present: number;
  /** Facts behind the value that a reviewed correction changed or took out. */
  readonly corrected: number;
  readonly sources: readonly Source[];
}

/** The complete grid of a measure: every area x period stands in it exactly once. */
export interface Panel {
  readonly measure: Measure;
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  /**
   * `as-reported`: each area as it was. `like-for-like`: in every period merged areas inside their successor,
   * areas that were split with declared shares spread over theirs.
   */
  readonly basis: "as-reported" | "like-for-like";
  readonly words: AreaWords;
  /** Whether it is of all facts of its measure, not of a slice of them. */
  readonly isWhole: boolean;
  /** The areas that count in a row in full: more than one where others were merged into it. */
  members(area: Area): readonly Area[];
  /** The areas that were split and of which a row has a part. */
  inherited(area: Area): readonly Succession[];
  cell(area: Area, period: Period): Cell;
  /** All areas together. */
  county(period: Period): Cell;
  /** What was read for some rows together: an area that several of them have parts of is counted once. */
  sources(areas: readonly Area[], period: Period): readonly Source[];
}

/** One source per file, in order of file: rows added up, from the first line to the last. */
export function mergeSources(sources: readonly Source[]): Source[] {
  const files = new Map<string, Source>();
  for (const source of sources) {
    const known = files.get(source.file);
    files.set(source.file, known ? joined(known, source) : source);
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

const joined = (a: Source, b: Source): Source => ({
  file: a.file,
  rows: a.rows + b.rows,
  firstLine: Math.min(a.firstLine, b.firstLine),
  lastLine: Math.max(a.lastLine, b.lastLine),
});
