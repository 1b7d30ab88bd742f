import type { Text } from "../messages/text.ts";
import type { Status } from "../model/panel/panel.ts";
import type { Edition, EditionFigure, EditionRank } from "./edition.ts";

/**
 * Why a figure is not what was published, found from what changed in files, areas, definitions and corrections.
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

/** What a cause contributes to a difference: whole smallest units, or null where amounts do not add up. */
export interface RevisionPart {
  readonly cause: Cause;
  readonly units: number | null;
}

/** What a revision matters to. */
export interface Materiality {
  /** The sign of a change or a rate is another one. */
  readonly sign: boolean;
  /** The area could have other places than before. */
  readonly rank: boolean;
  /** A finding that names the figure has other words, is new or is gone. */
  readonly finding: boolean;
}

/** A figure that is not what was published. */
export interface Revision extends Omit<EditionFigure, "value" | "status" | "qualifier"> {
  /** `new` and `gone`: only one of the two has a value. `status`: the value is the same, what is known of it is not. */
  readonly kind: "changed" | "new" | "gone" | "status";
  readonly published: number | null;
  readonly now: number | null;
  readonly statusBefore: Status | null;
  readonly statusNow: Status | null;
  /** now - published in smallest units (nothing counts as zero); null for rates and medians. */
  readonly units: number | null;
  /** How many smallest units make one. */
  readonly perOne: number;
  /** In the order of `CAUSES`. Where there are amounts, they add up exactly to `units`. */
  readonly causes: readonly RevisionPart[];
  readonly material: Materiality;
}

/** Places that an area could have had, and those it could have now; null where it has none. */
export interface RankChange extends Pick<EditionRank, "measure" | "period" | "area"> {
  readonly published: readonly [best: number, worst: number] | null;
  readonly now: readonly [best: number, worst: number] | null;
}

/** A finding whose words changed with the numbers taken out; null where it is new or gone. */
export interface FindingChange {
  readonly notebook: string;
  readonly published: Text | null;
  readonly now: Text | null;
  /** The figures in it, then and now. */
  readonly figures: readonly string[];
}

/** What has become of an edition. */
export interface Revisions {
  readonly published: Edition;
  readonly now: Edition;
  /** How many figures with a value were published. */
  readonly compared: number;
  /** In the order of their ids. */
  readonly revisions: readonly Revision[];
  readonly ranks: readonly RankChange[];
  readonly findings: readonly FindingChange[];
}
