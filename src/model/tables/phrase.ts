import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../number-format.ts";

/** A segment of a sentence: words, or a number with the id of its figure. */
export type Segment =
  | string
  | {
      readonly figure: string;
      readonly text: string;
      /** True where a page tells the id and does not explain it in a fold. */
      readonly isAside?: true;
      /** The reason why the text and the figure do not agree, where they do not. */
      readonly broken?: string;
    };

/** A part of a sentence in both languages, with the figures in their places. */
export interface Phrase {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
}

/** Words that may tell the ids of their numbers: a text, or a phrase. */
export type Said = Text | Phrase;

/** True for a phrase: its numbers may have ids. */
export const isPhrase = (said: Said): said is Phrase => typeof said.zh !== "string";

/** Returns words without the ids of their numbers. */
export const textOf = (said: Said): Text => (isPhrase(said) ? plain(said) : said);

/** A value that can be put into a sentence: a name from the data, a whole number, words, or another phrase. */
export type Slot = string | number | Text | Phrase;

/** The empty text, for a clause that is not needed. */
export const NOTHING: Text = { zh: "", en: "" };

function segmentsOf(slot: Slot, lang: Lang): readonly Segment[] {
  if (typeof slot === "string") return [slot];
  if (typeof slot === "number") return [formatNumber(slot, { lang })];
  const said = slot[lang];
  return typeof said === "string" ? [said] : said;
}

/** Merges neighbouring words into one segment. */
function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (segment === "") continue;
    if (typeof segment === "string" && typeof last === "string")
      result[result.length - 1] = last + segment;
    else result.push(segment);
  }
  return result;
}

const template =
  (lang: Lang) =>
  (words: TemplateStringsArray, ...slots: readonly Slot[]): readonly Segment[] =>
    merged(words.flatMap((word, i) => [word, ...segmentsOf(slots[i] ?? "", lang)]));

/**
 * Makes the Chinese wording of a phrase; each slot is written in Chinese.
 * @example zh`共${12}个${{ zh: "乡镇", en: "townships" }}` // => ["共12个乡镇"]
 */
export const zh = template("zh");

/**
 * Makes the English wording of a phrase; each slot is written in English.
 * @example en`${1200} ${{ zh: "乡镇", en: "townships" }}` // => ["1,200 townships"]
 */
export const en = template("en");

/**
 * Makes one phrase of its two wordings.
 * @example plain(phrase(zh`共${3}个`, en`${3} in all`)).en // => "3 in all"
 */
export const phrase = (zh: readonly Segment[], en: readonly Segment[]): Phrase => ({ zh, en });

/** Links a number to its figure; without a figure it returns the plain text. */
export const linked = (figure: string | undefined, { zh, en }: Text): Phrase =>
  figure === undefined
    ? { zh: [zh], en: [en] }
    : { zh: [{ figure, text: zh }], en: [{ figure, text: en }] };

/** Gives a number the id of its figure, which the page tells and does not explain in a fold. */
export const mentioned = (figure: string | undefined, { zh, en }: Text): Phrase =>
  figure === undefined
    ? { zh: [zh], en: [en] }
    : {
        zh: [{ figure, text: zh, isAside: true }],
        en: [{ figure, text: en, isAside: true }],
      };

/** Writes a whole number, linked to its figure. */
export const numberOf = (value: number, figure: string | undefined): Phrase =>
  linked(figure, { zh: formatNumber(value), en: formatNumber(value, { lang: "en" }) });

/** Writes a whole number with its id, which the page tells and does not explain in a fold. */
export const mentionedCount = (value: number, figure: string | undefined): Phrase =>
  mentioned(figure, { zh: formatNumber(value), en: formatNumber(value, { lang: "en" }) });

const wordsOf = (segments: readonly Segment[]): string =>
  segments.map((segment) => (typeof segment === "string" ? segment : segment.text)).join("");

/**
 * Returns the words of a phrase, without its figures.
 * @example plain(linked("sessions/2023/990123", { zh: "82场", en: "82" })).zh // => "82场"
 */
export const plain = (said: Phrase): Text => ({ zh: wordsOf(said.zh), en: wordsOf(said.en) });

/** Lists the figures of a phrase that a page explains, each once, in the order of the Chinese sentence. */
export const figuresIn = ({ zh, en }: Phrase): string[] => [
  ...new Set(
    [...zh, ...en].flatMap((segment) =>
      typeof segment === "string" || segment.isAside ? [] : segment.figure,
    ),
  ),
];

/** Makes a sentence of a phrase: its English begins with a capital letter. */
export function asSentence({ zh, en }: Phrase): Phrase {
  const [first, ...rest] = en;
  if (typeof first !== "string") return { zh, en };
  return { zh, en: [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest] };
}

/** Joins phrases with a sign between them. */
export function joined(phrases: readonly Phrase[], between: Text): Phrase {
  const side = (lang: Lang): Segment[] =>
    merged(phrases.flatMap((each, i) => [i > 0 ? between[lang] : "", ...each[lang]]));
  return { zh: side("zh"), en: side("en") };
}
