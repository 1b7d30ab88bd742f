import type { Text } from "../../messages/text.ts";
import { type Phrase, plain } from "../../model/tables/phrase.ts";

/** The longest sentence of a brief: its reader has two minutes for all of it. */
export const LONGEST = { characters: 45, words: 25 } as const;

/** Counts the characters of a Chinese sentence, without spaces. */
export const charactersIn = (sentence: string): number => [...sentence.replace(/\s/g, "")].length;

/** Counts the words of an English sentence. */
export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((each) => each !== "").length;

/**
 * True where every sentence of a text is short enough for a brief, in both languages.
 * @example isShort({ zh: "全县活动2103场。", en: "The county held 2,103 sessions." }) // => true
 */
export const isShort = ({ zh, en }: Text): boolean =>
  zh.split(/(?<=[。！？])/).every((each) => charactersIn(each) <= LONGEST.characters) &&
  en.split(/(?<=[.!?]) /).every((each) => wordsIn(each) <= LONGEST.words);

/** Returns the first of some wordings, the fullest first, that is short enough; else the last. */
export const fitting = (wordings: readonly [Phrase, ...Phrase[]]): Phrase =>
  wordings.find((each) => isShort(plain(each))) ?? wordings.at(-1)!;

/**
 * Divides sentences that are too long for a brief at their semicolons, a Chinese one else at its last comma; what is
 * quoted stays as it is.
 * @example inShortSentences({ zh: "甲；乙。", en: "One; two." }).en // => "One; two."
 */
export const inShortSentences = ({ zh, en }: Text): Text => ({
  zh: zh
    .split(/(?<=[。！？])/)
    .map((each) => (isShort({ zh: each, en: "" }) ? each : each.replace(/；(?![^“]*”)/g, "。")))
    .flatMap((each) => each.split(/(?<=。)/))
    .map((each) => (isShort({ zh: each, en: "" }) ? each : each.replace(/，(?=[^，“”]*$)/, "。")))
    .join(""),
  en: en
    .split(/(?<=[.!?]) /)
    .map((each) =>
      isShort({ zh: "", en: each })
        ? each
        : each.replace(/; ([a-z]?)(?![^“]*”)/g, (_, first: string) => `. ${first.toUpperCase()}`),
    )
    .join(" "),
});
