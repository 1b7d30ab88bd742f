import { simplifyChinese } from "../cells/simplify-chinese.ts";
import { withoutHidden } from "../cells/unsafe-text.ts";
import { unitIn } from "../values/header-unit.ts";
import { CHINESE_WORDS, type Lexicon, lexiconOf } from "./concepts.ts";
import { ENGLISH_WORDS } from "./english-words.ts";
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

/** A header in pieces: what stands before the first bracket, slash or comma, then what follows. */
interface FoldedHeader {
  readonly pieces: readonly string[];
  /** The unit of measure among the pieces; null where there is none. */
  readonly unit: string | null;
}

/** Nothing longer is a header, in letters. */
const LONGEST = 60;

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793]/gu;
const MARKS = /<[^<>]*>|[*#★☆※▲△●"“”「」『』‘’`]/gu;
/** Remarks of forms on how to fill a column in. */
const FORM_REMARK =
  /[([【〔]\s*(?:必填|选填|可选|必选|非必填|单选|多选|下拉|自动|自动计算|自动生成|公式|required|optional|必填项|选填项)\s*[)\]】〕]/giu;
const NUMBERING = /^\s*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、]|\d{1,2}\.(?!\d))\s*/u;
/** A bracket inside a word: 参加人（次）数. */
const INNER_BRACKET = /[([【〔]([^()[\]【】〔〕]{1,3})[)\]】〕](?=\p{Script=Han})/gu;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;
const BREAKS = /[()[\]【】〔〕{}/,:;、|。—–]|\s-\s/u;

/**
 * Folds a header for reading: width, marks, blanks inside Chinese words and remarks such as 必填 do not
 * matter. Returns null for a text that is too long to be a header.
 */
function foldHeader(text: string): FoldedHeader | null {
  if (text.length > LONGEST * 4) return null;
  const folded = foldText(text);
  if (folded.replace(/[^\p{L}\p{N}]/gu, "").length > LONGEST) return null;
  const [first = "", ...others] = folded
    .split(BREAKS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const unit = others.map(unitIn).find((found) => found !== null) ?? null;
  const rest = others.filter((piece) => unitIn(piece) === null);
  return { pieces: first === "" ? [] : [first, ...rest], unit };
}

/** Width, marks and numbering folded; a unit announced by 单位 stands behind a comma. */
function foldText(text: string): string {
  return simplifyChinese(
    withoutHidden(text)
      .replace(CIRCLED, "")
      .normalize("NFKC")
      .replace(MARKS, "")
      .replace(FORM_REMARK, "")
      .toLowerCase(),
  )
    .replace(NUMBERING, "")
    .replace(/(?<=[\s([,,])单位\s*:/gu, ",")
    .replace(BETWEEN_HAN, "")
    .replace(INNER_BRACKET, "$1");
}
