import { multipleId } from "../../analyze/figures/derived.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, formatPercent, MINUS } from "../../model/number-format.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import {
  en,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  type Slot,
  zh,
} from "../../model/tables/phrase.ts";
import { bareAmount, kindOf, percent, printsAsZero, qualified } from "./words.ts";

/** The numbers of a change. */
export interface Change {
  readonly before: number;
  readonly change: number;
  /** The relative change, 0.08 for 8 %; null on a base that is too small. */
  readonly rate: number | null;
  /** About, at least or estimated, where the values behind the change are not exact. */
  readonly qualifier?: Qualifier;
}

/** The ids of the figures of a change and its rate. */
export interface ChangeFigures {
  readonly change?: string | undefined;
  readonly rate?: string | undefined;
}

/** A rate below this prints as 0.0 % and counts as level. */
const LEVEL = 0.0005;

/** Below this base a rate is printed with the remark that its base is small. */
export const UNSTABLE_BASE = 20;

/**
 * Says a change against a base period: 比上年增加91场，增长8.0%; also 持平, 基本持平 and 为上年的2.2倍, and
 * without a rate on a small, zero or negative base. Scores and rates rise and fall by points.
 */
export function changeClause(
  values: Change,
  measure: Measure,
  base: Text,
  figures: ChangeFigures = {},
): Phrase {
  const { change, qualifier = null } = values;
  const size = sizeOf(change, measure, qualifier);
  if (change === 0) return phrase(zh`与${base}持平`, en`unchanged from ${base}`);
  if (isNearlyLevel(values, measure))
    return phrase(zh`与${base}基本持平`, en`practically unchanged from ${base}`);
  const way = changeWord(change, measure);
  const number = linked(figures.change, size);
  const relative = adds(measure) ? rateClause(values, base, figures.rate) : NOTHING;
  return phrase(
    zh`比${base}${way}${number}${relative}`,
    en`${way} ${number} from ${base}${relative}`,
  );
}

/** True where a measure is a quantity, which grows in per cent; scores and rates do not. */
export const adds = (measure: Measure): boolean =>
  kindOf(measure) === "count" || kindOf(measure) === "money";

/** Returns the word for a direction: 增加 or 提高, 减少 or 下降; up or down. */
export function changeWord(change: number, measure: Measure): Text {
  if (change > 0) return { zh: adds(measure) ? "增加" : "提高", en: "up" };
  return { zh: adds(measure) ? "减少" : "下降", en: "down" };
}

/** True where a change that is not zero prints as zero. */
export function isNearlyLevel({ change, rate }: Change, measure: Measure): boolean {
  if (change === 0) return false;
  const printsLevel = adds(measure) && rate !== null && Math.abs(rate) < LEVEL;
  return printsLevel || printsAsZero(sizeOf(change, measure, null).zh);
}

/** Writes the size of a change: of a rate in percentage points, of anything else in its unit. */
export const changeSize = (change: number, measure: Measure): Text => sizeOf(change, measure, null);

function sizeOf(change: number, measure: Measure, qualifier: Qualifier): Text {
  return kindOf(measure) === "rate"
    ? pointsOf(change)
    : bareAmount(Math.abs(change), measure, qualifier);
}

/**
 * Writes the size of a change of a share.
 * @example pointsOf(-0.023) // => { zh: "2.3个百分点", en: "2.3 percentage points" }
 */
export function pointsOf(share: number): Text {
  const size = formatNumber(Math.abs(share) * 100, { digits: 1 });
  return { zh: `${size}个百分点`, en: `${size} percentage points` };
}

/**
 * Writes the move of a share with its sign.
 * @example signedPoints(-0.023).zh // => "−2.3个百分点"
 */
export function signedPoints(share: number): Text {
  const { zh, en } = pointsOf(share);
  const sign = printsAsZero(zh) ? "" : share > 0 ? "+" : MINUS;
  return { zh: sign + zh, en: sign + en };
}

function rateClause(
  { before, change, rate, qualifier = null }: Change,
  base: Text,
  figure: string | undefined,
): Phrase {
  if (rate === null) return noRate(before, base);
  const small: Text = before < UNSTABLE_BASE ? { zh: "（基数小）", en: ", small base" } : NOTHING;
  if (rate >= 1) {
    const times = mentioned(multipleId(figure), qualified(timesOf(before, change), qualifier));
    return phrase(
      zh`，为${base}的${times}${small}`,
      en` (${times} the figure for ${base}${small})`,
    );
  }
  const number = linked(figure, qualified(ratePair(rate), qualifier));
  const way: Slot = rate > 0 ? "增长" : "下降";
  return phrase(zh`，${way}${number}${small}`, en` (${number}${small})`);
}

/** Writes a rate: in Chinese without its sign, which the verb has; in English with it. */
const ratePair = (rate: number): Text => ({
  zh: percent(Math.abs(rate)).zh,
  en: formatPercent(rate, { signed: true, lang: "en" }),
});

/**
 * Writes the value after a change as a multiple of the value before.
 * @example timesOf(100, 120) // => { zh: "2.2倍", en: "2.2 times" }
 */
export function timesOf(before: number, change: number): Text {
  const times = formatNumber((before + change) / before, { digits: 1 });
  return { zh: `${times}倍`, en: `${times} times` };
}

/** Says why there is no rate: a base of zero, below zero, or too small. */
function noRate(before: number, base: Text): Phrase {
  if (before === 0) return phrase(zh`（${base}为0，不计算增速）`, en` (zero in ${base}, no rate)`);
  if (before < 0)
    return phrase(zh`（${base}为负数，不计算增速）`, en` (negative in ${base}, no rate)`);
  return phrase(zh`（基数小，不计算增速）`, en` (small base, no rate)`);
}

/**
 * Returns the qualifier of a change between two values that may not be exact: estimated where one of them is;
 * at least where the missing part can only make the change larger; else about.
 */
export function qualifierOfChange(before: Qualifier, after: Qualifier, change: number): Qualifier {
  if (before === null && after === null) return null;
  if (before === "estimated" || after === "estimated") return "estimated";
  const growsOnly =
    (change > 0 && after === "at_least" && before === null) ||
    (change < 0 && before === "at_least" && after === null);
  return growsOnly ? "at_least" : "approx";
}
