import type { Text } from "../messages/text.ts";
import type { Status } from "../model/panel/panel.ts";
import type { Edition, EditionFigure, EditionRank } from "./edition.ts";

/**
 * The causes of a revision, found from the changes in files, areas, definitions, corrections and the toolkit.
 *
 * | cause         | what happened                                                                       |
 * |---------------|-------------------------------------------------------------------------------------|
 * | `late`        | a return that was missing then has come: the file was not there                     |
 * | `withdrawn`   | a file is no longer there, and nothing stands in its place                          |
 * | `restated`    | a file was replaced, or a return was filed again                                    |
 * | `correction`  | a line of corrections.csv                                                           |
 * | `scale`       | a unit was put right: a thousand or ten thousand times, either way                  |
 * | `boundary`    | the list of areas changed: a merger, a date                                         |
 * | `definition`  | the same file is read in another way: a measure, header, scheme, alias, maximum     |
 * | `residents`   | the residents in the list of areas changed, by which areas are ranked               |
 * | `toolkit`     | another version of the toolkit computed it, and nothing else explains it            |
 * | `unknowable`  | a figures.json keeps no areas, definitions and corrections, by which it might be known |
 * | `unexplained` | nothing of this explains it                                                         |
 */
export const CAUSES = [
  "late",
  "withdrawn",
  "restated",
  "correction",
  "scale",
  "boundary",
  "definition",
  "residents",
  "toolkit",
  "unknowable",
  "unexplained",
] as const;
export type Cause = (typeof CAUSES)[number];

/** A cause of a revision with its part of the difference. */
export interface RevisionPart {
  readonly cause: Cause;
  /** The amount in whole smallest units; null where amounts do not add up. */
  readonly units: number | null;
  /** The files, and the names of areas or definitions, that show it, sorted. */
  readonly by: readonly string[];
}

/** The materiality of a revision. */
export interface Materiality {
  /** True where the sign of a change or a rate is another one. */
  readonly sign: boolean;
  /** True where the range of ranks of the area differs. */
  readonly rank: boolean;
  /** True where a finding that cites the figure has other words, is new or is gone. */
  readonly finding: boolean;
}

/** A figure that differs from what was published. */
export interface Revision extends Omit<EditionFigure, "value" | "status" | "qualifier"> {
  /**
   * `new` and `gone`: only one of the two has a value. `status`: the value is equal, its status or its qualifier
   * is not.
   */
  readonly kind: "changed" | "new" | "gone" | "status";
  readonly published: number | null;
  readonly now: number | null;
  readonly statusBefore: Status | null;
  readonly statusNow: Status | null;
  /**
   * now - published in smallest units (no value counts as zero); null for rates and medians, and where the value is
   * the same.
   */
  readonly units: number | null;
  /** The number of smallest units in one unit. */
  readonly perOne: number;
  /** Causes in the order of `CAUSES`. Where they have amounts, these add up exactly to `units`. */
  readonly causes: readonly RevisionPart[];
  readonly material: Materiality;
}

/** The causes of a change that is no number. */
export interface Caused {
  /** In the order of `CAUSES`; at least one. */
  readonly causes: readonly Cause[];
}

/** The range of ranks of an area as published and now; null where it has none. */
export interface RankChange extends Caused, Pick<EditionRank, "measure" | "period" | "area"> {
  readonly published: readonly [best: number, worst: number] | null;
  readonly now: readonly [best: number, worst: number] | null;
}

/** A finding whose words changed, numbers aside; null where it is new or gone. */
export interface FindingChange extends Caused {
  readonly notebook: string;
  readonly published: Text | null;
  readonly now: Text | null;
  /** The figures cited in either. */
  readonly figures: readonly string[];
}

/** The differences between two editions. */
export interface Revisions {
  readonly published: Edition;
  readonly now: Edition;
  /** The number of published figures with a value. */
  readonly compared: number;
  /** The number of figures left out because their period ends after the reporting day of one of the two. */
  readonly beyond: number;
  /** In the order of their ids. */
  readonly revisions: readonly Revision[];
  readonly ranks: readonly RankChange[];
  readonly findings: readonly FindingChange[];
}
