import type { Text } from "../messages.ts";
import type { Measure } from "../table/measure.ts";
import { formatNumber, formatPercent, formatProse } from "../table/number-format.ts";
import type { Qualifier } from "../table/panel.ts";
import type { Period } from "../table/period.ts";

/** Both languages of a sentence at once: each slot is a text, a name from the data or a number. */
export function text(
  zh: (say: (slot: Slot) => string) => string,
  en: (say: (slot: Slot) => string) => string,
): Text {
  return {
    zh: zh((slot) => (typeof slot === "object" ? slot.zh : String(slot))),
    en: en((slot) => (typeof slot === "object" ? slot.en : String(slot))),
  };
}

type Slot = string | number | Text;

/** A quantity of a measure in running text: 29.1万人次, 不少于200人次. */
export function amount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const plain = formatProse(value, measure.unit);
  if (qualifier === null) return plain;
  const words =
    qualifier === "approx" ? { zh: "约", en: "about " } : { zh: "不少于", en: "at least " };
  return { zh: words.zh + plain.zh, en: words.en + plain.en };
}

/** @example periodName("2023-Q1").zh // => "2023年一季度" */
export function periodName(period: Period): Text {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  if (part === "") return { zh: `${year}年`, en: year };
  if (part.startsWith("Q"))
    return { zh: `${year}年${"一二三四"[Number(part[1]) - 1]}季度`, en: `${part} ${year}` };
  if (part.startsWith("H"))
    return { zh: `${year}年${part === "H1" ? "上" : "下"}半年`, en: `${part} ${year}` };
  return { zh: `${year}年${Number(part)}月`, en: `${year}-${part}` };
}

/** 上年 where the period before is the year before, else its name. */
export const beforeName = (before: Period, after: Period): Text =>
  /^\d{4}$/.test(after) && Number(after) - Number(before) === 1
    ? { zh: "上年", en: before }
    : periodName(before);

/** A rate counts as level when it prints as 0.0 %. */
const LEVEL = 0.0005;

/** What a change is, as numbers alone. */
export interface Change {
  readonly before: number;
  readonly change: number;
  /** Null on a base that is too small. */
  readonly rate: number | null;
}

/**
 * A change against a base in running text: 比上年增加91场，增长8.0%; with 持平, 基本持平, 为上年的2.2倍, and
 * without a rate on a small, zero or negative base.
 */
export function changeClause({ before, change, rate }: Change, measure: Measure, base: Text): Text {
  if (change === 0)
    return text(
      (s) => `与${s(base)}持平`,
      (s) => `unchanged from ${s(base)}`,
    );
  if (rate !== null && Math.abs(rate) < LEVEL)
    return text(
      (s) => `与${s(base)}基本持平`,
      (s) => `practically unchanged from ${s(base)}`,
    );
  const size = amount(Math.abs(change), measure);
  const more = change > 0;
  const absolute = text(
    (s) => `比${s(base)}${more ? "增加" : "减少"}${s(size)}`,
    (s) => `${s(size)} ${more ? "more" : "fewer"} than in ${s(base)}`,
  );
  const relative = rateClause(rate, before, change, base);
  return text(
    (s) => `${s(absolute)}${s(relative.zh)}`,
    (s) => `${s(absolute)}${s(relative.en)}`,
  );
}

function rateClause(rate: number | null, before: number, change: number, base: Text): Text {
  if (rate === null) return { zh: "（基数小，不计算增速）", en: " (small base, no rate)" };
  if (rate >= 1) {
    const times = formatNumber((before + change) / before, { digits: 1 });
    return { zh: `，为${base.zh}的${times}倍`, en: `, ${times} times ${base.en}` };
  }
  const size = formatPercent(Math.abs(rate));
  return rate > 0
    ? { zh: `，增长${size}`, en: ` (+${size})` }
    : { zh: `，下降${size}`, en: ` (${formatPercent(rate)})` };
}

/** 、 between names in Chinese, commas and "and" in English; from `most` on only their number. */
export function listOf(names: readonly string[], parts: Text, most = 3): Text {
  if (names.length > most)
    return {
      zh: `${names.slice(0, most).join("、")}等${names.length}个${parts.zh}`,
      en: `${names.slice(0, most).join(", ")} and others (${names.length} ${parts.en})`,
    };
  const last = names.at(-1) ?? "";
  return {
    zh: names.join("、"),
    en: names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`,
  };
}
