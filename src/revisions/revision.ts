import type { Text } from "../messages/text.ts";
import type { Status } from "../model/panel/panel.ts";
import type { Edition, EditionFigure, EditionRank } from "./edition.ts";

/**
 * The causes of a revision, found from the changes in files, areas, definitions and corrections.
 *
 * | cause         | what happened                                                                    |
 * |---------------|----------------------------------------------------------------------------------|
 * | `late`        | a return that was missing then has come                                          |
 * | `correction`  | a line of corrections.csv                                                        |
 * | `restated`    | a file was replaced, or a return was filed again                                 |
 * | `boundary`    | the list of areas changed: a merger, a name, a date                              |
 * | `definition`  | the measure is defined in another way                                            |
 * | `scale`       | a unit was put right: a thousand or ten thousand times, either way               |
 * | `unexplained` | nothing of this explains it                                                      |
 */
export const CAUSES = [
  "late",
  "correction",
  "restated",
  "boundary",
  "definition",
  "scale",
  "unexplained",
] as const;
export type Cause = (typeof CAUSES)[number];

/** The amount of a cause in whole smallest units; null where amounts do not add up. */
export interface RevisionPart {
  readonly cause: Cause;
  readonly units: number | null;
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
  /** now - published in smallest units (no value counts as zero); null for rates and medians. */
  readonly units: number | null;
  /** The number of smallest units in one unit. */
  readonly perOne: number;
  /** Causes in the order of `CAUSES`. Where they have amounts, these add up exactly to `units`. */
  readonly causes: readonly RevisionPart[];
  readonly material: Materiality;
}

/** The range of ranks of an area as published and now; null where it has none. */
export interface RankChange extends Pick<EditionRank, "measure" | "period" | "area"> {
  readonly published: readonly [best: number, worst: number] | null;
  readonly now: readonly [best: number, worst: number] | null;
}

/** A finding whose words changed, numbers aside; null where it is new or gone. */
export interface FindingChange {
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
  /** In the order of their ids. */
  readonly revisions: readonly Revision[];
  readonly ranks: readonly RankChange[];
  readonly findings: readonly FindingChange[];
}
