import { CHINESE_WORDS, type Lexicon, lexiconOf } from "../../model/lexicon/concepts.ts";
import { ENGLISH_WORDS } from "../../model/lexicon/english-words.ts";
import { foldHeader } from "./fold-header.ts";
import { segment, segmentEnglish, type Word } from "./segment.ts";

/** A header as words, and its unit of measure. */
export interface HeaderReading {
  /** The orders in which its pieces may be read: 次数（开展活动） is also 开展活动 次数. */
  readonly orders: readonly (readonly Word[])[];
  /** English words stand in no fixed order. */
  readonly isEnglish: boolean;
  readonly unit: string | null;
  /** The share of letters that no word explains. */
  readonly unknown: number;
}

/** The words that headers are read by. */
export interface HeaderWords {
  readonly chinese: Lexicon;
  readonly english: Lexicon;
}

export const HEADER_WORDS: HeaderWords = {
  chinese: lexiconOf(CHINESE_WORDS),
  english: lexiconOf(ENGLISH_WORDS),
};

/**
 * Reads a header of one or more rows, groups first; a group may stand before or behind what is under it, and
 * its unknown words do not count. Returns null for a text that is no header.
 * @example readHeader(["本年累计活动场数（场）"]).orders[0].map(({ text }) => text) // => ["本年", "累计", "活动", "场数"]
 */
export function readHeader(
  texts: readonly string[],
  words: HeaderWords = HEADER_WORDS,
): HeaderReading | null {
  const distinct = texts.filter((text, i) => text.trim() !== "" && texts.indexOf(text) === i);
  const own = readText(distinct.at(-1) ?? "", words);
  if (own === null || distinct.length < 2) return own;
  const groups = distinct.slice(0, -1).flatMap((text) => readText(text, words) ?? []);
  const known = groups.flatMap(({ orders }) => orders[0]!.filter(isKnown));
  return {
    ...own,
    orders: own.orders.flatMap((order) => [
      [...known, ...order],
      [...order, ...known],
    ]),
    unit: own.unit ?? groups.find(({ unit }) => unit !== null)?.unit ?? null,
  };
}

const isKnown = ({ concepts }: Word): boolean => concepts.length > 0;

function readText(text: string, words: HeaderWords): HeaderReading | null {
  const folded = foldHeader(text);
  if (folded === null || folded.pieces.length === 0) return null;
  const isEnglish = !/\p{Script=Han}/u.test(folded.pieces.join(""));
  const cut = (piece: string): Word[] =>
    isEnglish ? segmentEnglish(piece, words.english) : segment(lettersOf(piece), words.chinese);
  const pieces = folded.pieces.map(cut);
  const all = pieces.flat();
  const turned = pieces.slice(1).flat();
  return {
    orders: turned.length === 0 ? [all] : [all, [...turned, ...pieces[0]!]],
    isEnglish,
    unit: folded.unit,
    unknown: lengthOf(all.filter((word) => !isKnown(word))) / Math.max(1, lengthOf(all)),
  };
}

const lengthOf = (words: readonly Word[]): number =>
  words.reduce((sum, { text }) => sum + text.length, 0);

const lettersOf = (piece: string): string => piece.replace(/[^\p{L}\p{N}%]/gu, "");
