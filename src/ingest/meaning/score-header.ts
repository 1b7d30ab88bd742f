import { memoize } from "../../model/memoize.ts";
import { fitOf, scaledUnit } from "../units/scaled-unit.ts";
import { type FieldPattern, type Head, isNumeric } from "./field-pattern.ts";
import type { HeaderReading } from "./read-header.ts";
import type { Word } from "./segment.ts";

/** The fit of a header to a field: 0 where there is none, `isVetoed` where it must not be taken. */
export interface HeaderScore {
  readonly score: number;
  readonly isVetoed: boolean;
  /** The most that it may be worth, whatever the cells say. */
  readonly most: number;
  /** The words that speak for it. */
  readonly words: readonly string[];
}

const KNOWN_WORD = 0.02;
const MOST_KNOWN_WORDS = 3;
const FOREIGN_WORD = 0.25;
/**
 * A part of a figure, such as 线上场次, and a figure with words that nothing is known of are asked about,
 * never taken.
 */
export const MOST_OF_PART = 0.55;
const MOST_OF_UNKNOWN = 0.58;
/** ... but a figure that ends in a known head is always worth a question. */
const LEAST_OF_UNKNOWN = 0.5;
const UNKNOWN_SHARE = 0.7;
const UNIT_FITS = 0.08;

const CERTAIN = 1.2;

const NOTHING: HeaderScore = { score: 0, isVetoed: false, most: 0, words: [] };
const VETOED: HeaderScore = { ...NOTHING, isVetoed: true };

const known = new WeakMap<HeaderReading, Map<FieldPattern, HeaderScore>>();

/** Scores a header for a field, in the order of its pieces that fits best; once for each reading. */
export const scoreHeader = (reading: HeaderReading, pattern: FieldPattern): HeaderScore =>
  memoize(
    memoize(known, reading, () => new Map<FieldPattern, HeaderScore>()),
    pattern,
    () => scored(reading, pattern),
  );

function scored(reading: HeaderReading, pattern: FieldPattern): HeaderScore {
  if (isVetoed(reading.orders[0]!, pattern)) return VETOED;
  const fit = unitFit(reading.unit, pattern);
  if (fit === null) return VETOED;
  const scores = reading.orders.map((order) =>
    reading.isEnglish ? scoreSet(order, pattern) : scoreOrder(order, pattern),
  );
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), NOTHING);
  if (best.score <= 0) return NOTHING;
  const known = best.score * (1 - UNKNOWN_SHARE * reading.unknown) + fit;
  return reading.unknown > 0
    ? doubted({ ...best, score: known }, pattern)
    : { ...best, score: known };
}

/** An unknown word before a figure may be "not" or "last", and one before a date or a year "filed" or "founded". */
function doubted(score: HeaderScore, { definition: { kind } }: FieldPattern): HeaderScore {
  const most = Math.min(score.most, MOST_OF_UNKNOWN);
  if (isNumeric(kind)) return { ...score, score: Math.max(score.score, LEAST_OF_UNKNOWN), most };
  return ["period", "year", "day"].includes(kind) ? { ...score, most } : score;
}

/**
 * A word counts as a veto if everything it may stand for is one. A single letter beside unknown ones is no
 * word: the header is doubted anyway.
 */
export const isVetoed = (words: readonly Word[], { veto, vetoTogether }: FieldPattern): boolean =>
  words.some(
    ({ text, concepts }, at) =>
      concepts.length > 0 &&
      concepts.every((one) => veto.has(one)) &&
      !(text.length === 1 && [words[at - 1], words[at + 1]].some(isUnknown)),
  ) ||
  vetoTogether.some((all) =>
    all.every((one) => words.some(({ concepts }) => concepts.includes(one))),
  );

const isUnknown = (word: Word | undefined): boolean => word?.concepts.length === 0;

/** The head stands last; fillers and totals behind it do not count. */
function scoreOrder(order: readonly Word[], pattern: FieldPattern): HeaderScore {
  const words = order.filter((word) => !isFiller(word));
  while (words.length > 1 && isTrailer(words.at(-1)!)) words.pop();
  let best = NOTHING;
  for (const head of pattern.heads) {
    if (!standsLast(head, words)) continue;
    const before = words.slice(0, words.length - head.concepts.length);
    const score = headScore(head, before, words, pattern);
    if (score.score > best.score) best = score;
  }
  return best;
}

const isFiller = ({ concepts }: Word): boolean => concepts.length === 1 && concepts[0] === "filler";

const isTrailer = ({ concepts }: Word): boolean =>
  concepts.some(
    (concept) => concept === "total" || concept === "this-period" || concept === "filler",
  );

const standsLast = ({ concepts }: Head, words: readonly Word[]): boolean =>
  concepts.length <= words.length &&
  concepts.every((concept, i) =>
    words[words.length - concepts.length + i]!.concepts.includes(concept),
  );

/** In English every concept of the head must be among the words. */
function scoreSet(order: readonly Word[], pattern: FieldPattern): HeaderScore {
  const words = order.filter((word) => !isFiller(word));
  let best = NOTHING;
  for (const head of pattern.heads) {
    const own = head.concepts.map((concept) =>
      words.find(({ concepts }) => concepts.includes(concept)),
    );
    if (own.includes(undefined)) continue;
    const before = words.filter((word) => !own.includes(word));
    const score = headScore(head, before, words, pattern);
    if (score.score > best.score) best = score;
  }
  return best;
}

function headScore(
  { score, isWeak }: Head,
  before: readonly Word[],
  words: readonly Word[],
  { needs, allow, partOf, definition }: FieldPattern,
): HeaderScore {
  const has = (set: FieldPattern["allow"]) => (word: Word) =>
    word.concepts.some((concept) => set.has(concept));
  if (needs.size > 0 && !isWeak && !words.some(has(needs))) return NOTHING;
  const known = before.filter(({ concepts }) => concepts.length > 0);
  const parts = known.filter(has(partOf)).length;
  const allowed = known.filter((word) => has(allow)(word) && !has(partOf)(word)).length;
  const foreign = known.length - allowed - parts;
  const sum = score + KNOWN_WORD * Math.min(allowed, MOST_KNOWN_WORDS) - FOREIGN_WORD * foreign;
  const isForeign = foreign > 0 && isNumeric(definition.kind);
  return {
    score: sum,
    isVetoed: false,
    most: parts > 0 || isWeak || isForeign ? MOST_OF_PART : CERTAIN,
    words: words.map(({ text }) => text),
  };
}

/** Weighs the unit of a header for a field; null where it is that of something else. */
function unitFit(unit: string | null, { definition }: FieldPattern): number | null {
  const scaled = unit === null ? null : scaledUnit(unit);
  const { kind, unitWords = [] } = definition;
  if (scaled === null || !isNumeric(kind)) return 0;
  const own = kind === "money" ? ["元"] : kind === "rate" ? ["%", "‰"] : unitWords;
  const fit = fitOf(scaled, own);
  if (fit === "none" || (kind === "money" && fit === "any" && scaled.base !== "")) return null;
  return fit === "own" && own.length > 0 ? UNIT_FITS : 0;
}
