import type { Text } from "../messages.ts";

/** The brand: only this file can put it on a text. */
const computed: unique symbol = Symbol("computed from figures");

/**
 * A sentence that was computed from figures. Titles of figures and the numbered sentences of a page
 * are findings, so none of them can be typed by hand: a plain `Text` does not fit.
 */
export interface Finding extends Text {
  /** A few words in front, set in bold. */
  readonly lead?: Text;
  /** Ids of the figures whose values stand in the sentence. */
  readonly figures: readonly string[];
  readonly [computed]: true;
}

/**
 * Makes a finding of a sentence. For the sentence builders in `src/narrate` alone.
 * @example finding({ zh: "全县82个。", en: "82 in the county." }, ["bodies/2023/990123"]).figures // => ["bodies/2023/990123"]
 */
export function finding(sentence: Text, figures: readonly string[], lead?: Text): Finding {
  const { zh, en } = sentence;
  return lead ? { zh, en, lead, figures, [computed]: true } : { zh, en, figures, [computed]: true };
}
