import type { Text } from "../../messages/text.ts";
import { asSentence, figuresIn, type Phrase, plain } from "./phrase.ts";

/** The brand: only this file can put it on a text. */
const computed: unique symbol = Symbol("computed from figures");

/** A sentence of a page, computed or typed. */
export interface Sentence {
  /** A few words in front, set in bold. */
  readonly lead?: Text;
  /** The sentence in pieces: a number that is a figure carries its id, so that a page can link it. */
  readonly parts: Phrase;
  /** Ids of the figures whose values stand in the sentence. */
  readonly figures: readonly string[];
}

/**
 * A sentence that was computed from figures. Titles of figures and the numbered sentences of a page
 * are findings, so none of them can be typed by hand: a plain `Text` does not fit.
 */
export interface Finding extends Text, Sentence {
  readonly [computed]: true;
}

/**
 * Makes a finding of a sentence. For the sentence builders in `src/narrate` alone.
 * @example finding({ zh: ["全县", { figure: "bodies/2023/990123", text: "82个" }], en: ["82"] }).zh // => "全县82个"
 */
export function finding(sentence: Phrase, lead?: Text): Finding {
  const parts = asSentence(sentence);
  const said = { ...plain(parts), parts, figures: figuresIn(parts), [computed]: true as const };
  return lead ? { ...said, lead } : said;
}

/** The same sentence as a title: without its lead and its full stop. */
export function asTitle({ parts }: Finding): Finding {
  const cut = (segments: Phrase["zh"]): Phrase["zh"] =>
    segments.map((segment, i) =>
      typeof segment === "string" && i === segments.length - 1
        ? segment.replace(/[。.]$/u, "")
        : segment,
    );
  return finding({ zh: cut(parts.zh), en: cut(parts.en) });
}
