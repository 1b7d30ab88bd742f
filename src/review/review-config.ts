import type { CheckChoices } from "../checks/check/settings.ts";
import type { Text } from "../messages/text.ts";
import type { AreaWords } from "../model/areas/areas.ts";

/** `review.config.ts` of a data folder: which county, which year, up to which day. */
export interface ReviewConfig {
  /** The county as its readers call it. */
  readonly county: Text;
  /** What the review is called, without county and year. */
  readonly title: Text;
  /** The year under review; the last year of the data unless given. */
  readonly year?: number;
  /** Nothing after this day is due; the last day of the year under review unless given. */
  readonly asOf?: string;
  /** How sentences call the whole and its parts; 全县 and 乡镇 unless given. */
  readonly words?: AreaWords;
  /** Where the checks should ask sooner or later than usual, and which a person waived. */
  readonly checks?: CheckChoices;
  /** The points by which another scorer's score of one indicator may differ: half a point unless given. */
  readonly scorerTolerance?: number;
  /** What no reader may miss: sample data, a draft. */
  readonly warning?: Text;
}
