import type { Lang } from "../../src/messages/text.ts";
import { charactersIn, LONGEST, wordsIn } from "../../src/narrate/brief/fitting.ts";

/** The sentences of a text, a paragraph a line, that are longer than the reader of a brief has patience for. */
export const longSentences = (text: string, lang: Lang): string[] =>
  text
    .split(lang === "zh" ? /(?<=[。！？])|\n/ : /(?<=[.!?]) (?=\S)|\n/)
    .map((each) => each.trim())
    .filter((each) =>
      lang === "zh" ? charactersIn(each) > LONGEST.characters : wordsIn(each) > LONGEST.words,
    );
