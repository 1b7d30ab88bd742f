import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import { en, linked, NOTHING, type Phrase, phrase, type Slot, zh } from "./phrase.ts";
import { bareAmount, kindOf, percent, printsAsZero, qualified } from "./words.ts";

/** What a change is, as numbers alone. */
export interface Change {
  readonly before: number;
  readonly change: number;
  /** Null on a base that is too small. */
  readonly rate: number | null;
  /** About or at least, where the values behind it are not exact. */
  readonly qualifier?: Qualifier;
}

/** The figures whose values a change states. */
export interface ChangeFigures {
  readonly change?: string | undefined;
  readonly rate?: string | undefined;
}

/** A rate counts as level when it prints as 0.0 %. */
const LEVEL = 0.0005;

/** Below this a rate is printed with the remark that its base is small. */
export const UNSTABLE_BASE = 20;

/**
 * A change against a base in running text: 比上年增加91场，增长8.0%; with 持平, 基本持平, 为上年的2.2倍, and
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

/** Whether a measure is a quantity, which grows in per cent; scores and rates do not. */
export const adds = (measure: Measure): boolean =>
  kindOf(measure) === "count" || kindOf(measure) === "money";

/** 增加 or 提高, 减少 or 下降; up or down. */
export function changeWord(change: number, measure: Measure): Text {
  if (change > 0) return { zh: adds(measure) ? "增加" : "提高", en: "up" };
  return { zh: adds(measure) ? "减少" : "下降", en: "down" };
}

/** Whether a change that is not zero prints as zero. */
export function isNearlyLevel({ change, rate }: Change, measure: Measure): boolean {
  if (change === 0) return false;
  const printsLevel = adds(measure) && rate !== null && Math.abs(rate) < LEVEL;
  return printsLevel || printsAsZero(sizeOf(change, measure, null).zh);
}

function sizeOf(change: number, measure: Measure, qualifier: Qualifier): Text {
  return kindOf(measure) === "rate"
    ? pointsOf(change)
    : bareAmount(Math.abs(change), measure, qualifier);
}

/**
 * The size of a change of a share.
 * @example pointsOf(-0.023) // => { zh: "2.3个百分点", en: "2.3 percentage points" }
 */
export function pointsOf(share: number): Text {
  const size = formatNumber(Math.abs(share) * 100, { digits: 1 });
  return { zh: `${size}个百分点`, en: `${size} percentage points` };
}

function rateClause(
  { before, change, rate, qualifier = null }: Change,
  base: Text,
  figure: string | undefined,
): Phrase {
  if (rate === null) return noRate(before, base);
  const small: Text = before < UNSTABLE_BASE ? { zh: "（基数小）", en: ", small base" } : NOTHING;
  if (rate >= 1) {
    const times = qualified(timesOf(before, change), qualifier);
    return phrase(
      zh`，为${base}的${times}${small}`,
      en` (${times} the figure for ${base}${small})`,
    );
  }
  const number = linked(figure, qualified(ratePair(rate), qualifier));
  const way: Slot = rate > 0 ? "增长" : "下降";
  return phrase(zh`，${way}${number}${small}`, en` (${number}${small})`);
}

/** The size of a rate in Chinese, where the verb has the sign; in English with its sign. */
const ratePair = (rate: number): Text => ({
  zh: percent(Math.abs(rate)).zh,
  en: formatPercent(rate, { signed: true, lang: "en" }),
});

/** @example timesOf(100, 120) // => { zh: "2.2倍", en: "2.2 times" } */
export function timesOf(before: number, change: number): Text {
  const times = formatNumber((before + change) / before, { digits: 1 });
  return { zh: `${times}倍`, en: `${times} times` };
}

/** Why there is no rate: a base of zero, below zero, or too small. */
function noRate(before: number, base: Text): Phrase {
  if (before === 0) return phrase(zh`（${base}为0，不计算增速）`, en` (zero in ${base}, no rate)`);
  if (before < 0)
    return phrase(zh`（${base}为负数，不计算增速）`, en` (negative in ${base}, no rate)`);
  return phrase(zh`（基数小，不计算增速）`, en` (small base, no rate)`);
}

/**
 * How sure a change is where one of its two values is not exact: an estimate where one of them is; not less
 * than this where what is unknown can only make it larger, else about this.
 */
export function qualifierOfChange(before: Qualifier, after: Qualifier, change: number): Qualifier {
  if (before === null && after === null) return null;
  if (before === "estimated" || after === "estimated") return "estimated";
  const growsOnly =
    (change > 0 && after === "at_least" && before === null) ||
    (change < 0 && before === "at_least" && after === null);
  return growsOnly ? "at_least" : "approx";
}
