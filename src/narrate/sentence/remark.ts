import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import {
  asSentence,
  figuresIn,
  type Phrase,
  phrase,
  type Segment,
} from "../../model/tables/phrase.ts";
import type { Sentence } from "./finding.ts";

/** The lead of a remark, by which a reader tells it from a computed finding. */
const LEAD = { zh: "按：", en: "Note:" };

/** A sentence that an analyst wrote. It may cite figures; it cannot be a title or a numbered finding. */
export type Remark = Sentence;

/**
 * Makes a remark of its two wordings, made with the templates `zh` and `en`.
 * @example remark(["受众见附表。"], ["see the annex."]).parts.en // => ["See the annex."]
 */
export function remark(zh: readonly Segment[], en: readonly Segment[]): Remark {
  for (const given of [zh, en])
    if (!Array.isArray(given))
      throw new ScriptError(SCRIPT_ERRORS["no-remark"](JSON.stringify(given) ?? "undefined"));
  const parts: Phrase = asSentence(phrase(zh, en));
  return { lead: LEAD, parts, figures: figuresIn(parts) };
}
