import type { CheckChoices } from "../checks/check/settings.ts";
import type { Text } from "../messages/text.ts";
import type { AreaWords } from "../model/areas/areas.ts";

/** The settings of a data folder, in its `review.config.ts`. */
export interface ReviewConfig {
  /** The name of the county. */
  readonly county: Text;
  /** The title of the review, without county and year. */
  readonly title: Text;
  /** The year under review; by default the last year of the data. */
  readonly year?: number;
  /** The closing date: nothing after it is due. By default the last day of the year under review. */
  readonly asOf?: string;
  /** The words for the whole and its parts in sentences; by default 全县 and 乡镇. */
  readonly words?: AreaWords;
  /** Limits of the checks that differ from the default, and questions that a person waived. */
  readonly checks?: CheckChoices;
  /** The points by which another scorer's score of one indicator may differ: half a point unless given. */
  readonly scorerTolerance?: number;
  /** Whom a reader may ask: an office and its telephone. */
  readonly contact?: Text;
  /** A warning on every page: sample data, a draft. */
  readonly warning?: Text;
}
