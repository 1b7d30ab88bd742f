import type { Sentence } from "./finding.ts";
import { asSentence, figuresIn, type Phrase, phrase, type Segment } from "./phrase.ts";

/** Stands in front, so that a reader can tell it from what the toolkit computed. */
const LEAD = { zh: "按：", en: "Note:" };

/** A sentence that an analyst wrote. It may cite figures; it can be no title and none of the numbered findings. */
export type Remark = Sentence;

/**
 * An analyst's own sentence in both languages, of the templates `zh` and `en`.
 * @example remark(["受众见附表。"], ["see the annex."]).parts.en // => ["See the annex."]
 */
export function remark(zh: readonly Segment[], en: readonly Segment[]): Remark {
  const parts: Phrase = asSentence(phrase(zh, en));
  return { lead: LEAD, parts, figures: figuresIn(parts) };
}
