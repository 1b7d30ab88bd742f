import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, formatPercent, formatProse, MINUS } from "../../model/number-format.ts";
import type { Qualifier } from "../../model/panel/panel.ts";

/** A quantity of a measure in running text: 29.1万人次, 645.4万元, 85.0分, 不少于200人次. */
export function amount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  return qualified(plainAmount(value, measure), qualifier);
}

/** The same without the unit where English can do without: up 180, up CNY 5,000, up 0.8 points. */
export function bareAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const { zh, en } = plainAmount(value, measure);
  const isPlain = kindOf(measure) === "count";
  return qualified({ zh, en: isPlain ? formatProse(value, NO_UNIT).en : en }, qualifier);
}

/** The same with its sign, zero without one: +180场, −3场; in English +180, −CNY 5,000. */
export function signedAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const { zh, en } = bareAmount(Math.abs(value), measure);
  const sign = value === 0 || printsAsZero(zh) ? "" : value > 0 ? "+" : MINUS;
  return qualified({ zh: sign + zh, en: sign + en }, qualifier);
}

/** How a measure is spoken of: counts add up and grow in per cent, scores and rates rise by points. */
export function kindOf(measure: Measure): "count" | "money" | "score" | "rate" {
  const kind = measure.dataset.columns[measure.column]?.kind;
  if (kind === "score" || kind === "rate") return kind;
  return kind === "money" || measure.unit.zh === "元" ? "money" : "count";
}

const NO_UNIT: Text = { zh: "", en: "" };

function plainAmount(value: number, measure: Measure): Text {
  switch (kindOf(measure)) {
    case "rate":
      return percent(value);
    case "score":
      return formatProse(value, measure.unit, { digits: 1 });
    case "money":
      return { zh: formatProse(value, measure.unit).zh, en: yuan(value) };
    case "count":
      return formatProse(value, measure.unit);
  }
}

/** @example yuan(2435000) // => "CNY 2.435 million" */
export const yuan = (value: number): string => `CNY ${formatProse(value, NO_UNIT).en}`;

/** @example percent(0.0795) // => { zh: "8.0%", en: "8.0%" } */
export const percent = (share: number): Text => ({
  zh: formatPercent(share),
  en: formatPercent(share, { lang: "en" }),
});

/**
 * A number with one decimal, whatever it counts.
 * @example oneDecimal(12.25).zh // => "12.3"
 */
export const oneDecimal = (value: number): Text => ({
  zh: formatNumber(value, { digits: 1 }),
  en: formatNumber(value, { digits: 1, lang: "en" }),
});

/**
 * Whether a printed number has no digit but zero.
 * @example printsAsZero("0.0%") // => true
 */
export const printsAsZero = (text: string): boolean => !/[1-9]/.test(text);

const QUALIFYING: Readonly<Record<NonNullable<Qualifier>, Text>> = {
  approx: { zh: "约", en: "about" },
  at_least: { zh: "不少于", en: "at least" },
  estimated: { zh: "估算", en: "an estimated" },
};

/** About so much, not less than this, or estimated, in front of a number. */
export function qualified({ zh, en }: Text, qualifier: Qualifier): Text {
  if (qualifier === null) return { zh, en };
  const word = QUALIFYING[qualifier];
  return { zh: word.zh + zh, en: `${word.en} ${en}` };
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

/** A label inside an English sentence: its first letter small, unless it is an abbreviation. */
export const inSentence = ({ zh, en }: Text): Text => ({
  zh,
  en: /^[A-Z][a-z]/.test(en) ? en[0]!.toLowerCase() + en.slice(1) : en,
});
