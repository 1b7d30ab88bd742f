import type { Area, AreaWords } from "../areas/areas.ts";
import type { Succession } from "../areas/successors.ts";
import type { Unit } from "../areas/units.ts";
import type { Measure } from "../datasets/measure.ts";
import type { Period } from "../periods/period.ts";

/**
 * The status of one measure of one area in one period.
 *
 * | status     | meaning                                                       |
 * |------------|---------------------------------------------------------------|
 * | reported   | every return that was due is there                            |
 * | zero       | every return that was due is there, and the value is zero     |
 * | partial    | some of the returns due are missing; the value is what is there |
 * | missing    | no return is there, or its cell was empty                     |
 * | not-due    | no return was expected: the area did not exist, or the period is not over |
 * | not-scored | an indicator without a score                                  |
 * | not-added  | returns are there, but the measure does not add up over them  |
 * | no-result  | a ratio whose divisor is zero                                 |
 * | held       | returns are there but held back until a person decides        |
 */
export type Status =
  | "reported"
  | "zero"
  | "partial"
  | "missing"
  | "not-due"
  | "not-scored"
  | "not-added"
  | "no-result"
  | "held";

/**
 * A qualifier of a value, carried from the cell to the sentence: about this much; not less than
 * this; or not reported but computed from the returns of an area before it was split. `estimated`
 * outranks the others: a lower limit times a declared share is no limit any more, and 约 would be
 * read as the word of the township.
 */
export type Qualifier = "approx" | "at_least" | "estimated" | null;

/**
 * The source of a value: a file, the number of its facts, and the lines between which they stand.
 */
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
  /** The number of returns due in the period, and of those present. */
  readonly due: number;
  readonly present: number;
  /** The number of facts behind the value that a reviewed correction changed or withdrew. */
  readonly corrected: number;
  readonly sources: readonly Source[];
}

/** The complete grid of a measure: every area x period stands in it exactly once. */
export interface Panel {
  readonly measure: Measure;
  readonly areas: readonly Area[];
  readonly periods: readonly Period[];
  /**
   * `as-reported`: each area as it was. `like-for-like`: in every period merged areas inside their
   * successor, areas that were split with declared shares spread over theirs.
   */
  readonly basis: "as-reported" | "like-for-like";
  readonly words: AreaWords;
  /** True if the panel holds all facts of its measure, not a slice of them. */
  readonly isWhole: boolean;
  /** Lists the areas that count in a row in full: more than one if others were merged into it. */
  members(area: Area): readonly Area[];
  /** Lists the areas that were split and of which a row has a part. */
  inherited(area: Area): readonly Succession[];
  /** Returns the area whose own return makes the cell of all, where none of those below it filed; else null. */
  alone(period: Period): Area | null;
  cell(area: Area, period: Period): Cell;
  /** Returns the cell of all areas together. */
  county(period: Period): Cell;
  /** The units within the rows of a like-for-like panel of several levels; absent where nothing is added up. */
  readonly units?: UnitCells;
  /** Divides the sums of some rows that have both sides; only where the measure is a ratio. */
  ratioOver?(areas: readonly Area[], period: Period): RatioOverAreas;
  /** Lists the sources of some rows together: an area in several of them is counted once. */
  sources(areas: readonly Area[], period: Period): readonly Source[];
}

/** The units that make the rows of a panel: the areas that file, on today's boundaries. */
export interface UnitCells {
  /** Lists the units of a row over two periods: an area whose own return counts in either is one, whatever lies below. */
  of(area: Area, periods: readonly Period[]): readonly Unit[];
  /** Returns the status of one unit: of a ratio that of its two sides, though they may make no quotient. */
  status(area: Area, unit: Unit, period: Period): Status;
  /** Divides the sums of some units; only where the measure is a ratio. */
  ratio?(area: Area, units: readonly Unit[], period: Period): RatioOverAreas;
  /** Returns the cell of some units of a row together. */
  cell(area: Area, units: readonly Unit[], period: Period): Cell;
  /** Lists the sources of some units together: an area in several of them is counted once. */
  sources(units: readonly Unit[], period: Period): readonly Source[];
}

/** A ratio of two sums; null where the divisor is zero. */
export interface RatioOverAreas {
  readonly of: number;
  readonly to: number;
  readonly value: number | null;
}

/** Merges sources into one per file, in order of file: rows added up, lines from first to last. */
export function mergeSources(sources: readonly Source[]): readonly Source[] {
  if (sources.length < 2) return sources;
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
