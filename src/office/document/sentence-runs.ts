import { type ParagraphChild, TextRun } from "docx";
import { textOf } from "../../model/tables/phrase.ts";
import type { Sentence } from "../../narrate/sentence/finding.ts";
import { brokenWords } from "../../report/html/words.ts";
import type { Wording } from "../wording.ts";
import type { Bookmarks } from "./bookmarks.ts";

/** The words and the bookmarks of a document. */
export interface DocumentContext {
  readonly wording: Wording;
  readonly bookmarks: Bookmarks;
}

/** Writes a sentence: its lead in bold, its figures with their bookmarks. */
export function sentenceRuns(
  { lead, parts }: Sentence,
  { wording, bookmarks }: DocumentContext,
): ParagraphChild[] {
  const { say, lang } = wording;
  const words = parts[lang].flatMap((segment) => {
    if (typeof segment === "string") return new TextRun(say(segment));
    const number = bookmarks.around(segment.figure, [new TextRun(say(segment.text))]);
    const { broken } = segment;
    return broken === undefined
      ? number
      : [...number, new TextRun({ text: say(brokenWords(broken)), bold: true })];
  });
  if (!lead) return words;
  return [
    new TextRun({ text: `${say(textOf(lead))}${lang === "en" ? " " : ""}`, bold: true }),
    ...words,
  ];
}

/** Writes sentences one after another, with blanks between English ones. */
export const sentencesRuns = (
  sentences: readonly Sentence[],
  context: DocumentContext,
): ParagraphChild[] =>
  sentences.flatMap((sentence, i) => [
    ...(i > 0 && context.wording.lang === "en" ? [new TextRun(" ")] : []),
    ...sentenceRuns(sentence, context),
  ]);
