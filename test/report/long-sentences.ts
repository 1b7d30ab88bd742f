import { charactersIn, LONGEST, wordsIn } from "../../src/narrate/brief/fitting.ts";

/** The sentences of a text, a paragraph a line, that are longer than the reader of a brief has patience for. */
export const longSentences = (text: string): string[] =>
  text
    .split(/(?<=[。！？])|\n|(?<=[.!?]) (?=[A-Z])/)
    .map((each) => each.trim())
    .filter((each) =>
      /\p{Script=Han}/u.test(each)
        ? charactersIn(each) > LONGEST.characters
        : wordsIn(each) > LONGEST.words,
    );
