import type { Text } from "../../messages/text.ts";
import {
  asSentence,
  en,
  figuresIn,
  type Phrase,
  phrase,
  plain,
  type Said,
  type Slot,
  zh,
} from "../../model/tables/phrase.ts";

/** The brand of a finding: only this file can put it on a text. */
const computed: unique symbol = Symbol("computed from figures");

/** A sentence of a page, computed or typed. */
export interface Sentence {
  /** A few words in front of the sentence, set in bold. */
  readonly lead?: Said;
  /** The sentence in segments: a number that is a figure carries its id, so that a page can link it. */
  readonly parts: Phrase;
  /** Ids of the figures whose values stand in the sentence. */
  readonly figures: readonly string[];
  /** True where the sentence itself gives the corrected value beside one in doubt. */
  readonly tellsDoubt?: boolean;
}

/**
 * A sentence computed from figures. The titles of charts and the numbered sentences of a page are
 * findings, so none of them can be typed by hand: a plain `Text` does not fit the type.
 */
export interface Finding extends Text, Sentence {
  readonly [computed]: true;
}

/**
 * Makes a finding of a sentence. Only for the sentence builders in `src/narrate`.
 * @example finding({ zh: ["全县", { figure: "bodies/2023/990123", text: "82个" }], en: ["82"] }).zh // => "全县82个"
 */
export function finding(sentence: Phrase, lead?: Said): Finding {
  const parts = asSentence(sentence);
  const said = { ...plain(parts), parts, figures: figuresIn(parts), [computed]: true as const };
  return lead ? { ...said, lead } : said;
}

/** Makes a finding of a subject and a clause about it: 活动场次：没有应报的数据。 */
export const findingOn = (subject: Slot, said: Slot): Finding =>
  finding(phrase(zh`${subject}：${said}。`, en`${subject}: ${said}.`));

/** Names a measure in a period, as the subject of a finding: 2023年活动场次; Activity sessions, 2023. */
export const inPeriod = (label: Text, period: Text): Phrase =>
  phrase(zh`${period}${label}`, en`${label}, ${period}`);

/** Makes a title of a finding: without its lead and its full stop. */
export function asTitle({ parts }: Finding): Finding {
  const cut = (segments: Phrase["zh"]): Phrase["zh"] =>
    segments.map((segment, i) =>
      typeof segment === "string" && i === segments.length - 1
        ? segment.replace(/[。.]$/u, "")
        : segment,
    );
  return finding({ zh: cut(parts.zh), en: cut(parts.en) });
}
