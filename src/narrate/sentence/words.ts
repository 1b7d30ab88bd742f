import { countId } from "../../analyze/figures/derived.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber, formatPercent, formatProse, MINUS } from "../../model/number-format.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import { en, mentionedCount, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";

/** Writes a quantity of a measure in running text: 29.1万人次, 645.4万元, 85.0分, 不少于200人次. */
export function amount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  return qualified(plainAmount(value, measure), qualifier);
}

/** Writes a quantity without its unit where English needs none: up 180, up CNY 5,000, up 0.8 points. */
export function bareAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const { zh, en } = plainAmount(value, measure);
  const isPlain = kindOf(measure) === "count";
  return qualified({ zh, en: isPlain ? formatProse(value, NO_UNIT).en : en }, qualifier);
}

/** Writes a quantity with its sign, zero without one: +180场, −3场; in English +180, −CNY 5,000. */
export function signedAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const { zh, en } = bareAmount(Math.abs(value), measure);
  const sign = value === 0 || printsAsZero(zh) ? "" : value > 0 ? "+" : MINUS;
  return qualified({ zh: sign + zh, en: sign + en }, qualifier);
}

/**
 * Writes a quantity behind the label of its measure: without the unit where the English label ends in it, as in
 * "activity sessions totalled 2,103".
 */
export function totalAmount(value: number, measure: Measure, qualifier: Qualifier = null): Text {
  const saysUnit = measure.label.en.toLowerCase().endsWith(measure.unit.en.toLowerCase());
  return saysUnit ? bareAmount(value, measure, qualifier) : amount(value, measure, qualifier);
}

/** Tells how a measure is worded: counts and money grow in per cent, scores and rates rise by points. */
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

/**
 * Writes yuan in English.
 * @example yuan(2435000) // => "CNY 2.435 million"
 */
export const yuan = (value: number): string => {
  const fine = Math.abs(value) < WHOLE_YUAN ? {} : { digits: 0 };
  return `CNY ${formatProse(value, NO_UNIT, fine).en}`;
};

/** Money from this many yuan on is printed in whole yuan. */
const WHOLE_YUAN = 1000;

/**
 * Writes a share with one decimal.
 * @example percent(0.0795) // => { zh: "8.0%", en: "8.0%" }
 */
export const percent = (share: number): Text => ({
  zh: formatPercent(share),
  en: formatPercent(share, { lang: "en" }),
});

/**
 * Writes a number with one decimal and no unit.
 * @example oneDecimal(12.25).zh // => "12.3"
 */
export const oneDecimal = (value: number): Text => ({
  zh: formatNumber(value, { digits: 1 }),
  en: formatNumber(value, { digits: 1, lang: "en" }),
});

/**
 * True where a printed number has no digit but zero.
 * @example printsAsZero("0.0%") // => true
 */
export const printsAsZero = (text: string): boolean => !/[1-9]/.test(text);

const QUALIFYING: Readonly<Record<NonNullable<Qualifier>, Text>> = {
  approx: { zh: "约", en: "about" },
  at_least: { zh: "不少于", en: "at least" },
  estimated: { zh: "估算", en: "an estimated" },
};

/** Puts the qualifier in front of a number: about, at least, an estimated. */
export function qualified({ zh, en }: Text, qualifier: Qualifier): Text {
  if (qualifier === null) return { zh, en };
  const word = QUALIFYING[qualifier];
  return { zh: word.zh + zh, en: `${word.en} ${en}` };
}

/** The most names in a row, and the id of how many there are. */
interface Listing {
  readonly most?: number;
  /** The id of their number. */
  readonly count?: string | undefined;
}

/**
 * Lists names, at most `most` of them, and then how many there are: 甲镇、乙镇、丙镇等5个乡镇. `parts` is the word
 * for the units.
 */
export function listOf(
  names: readonly (string | Text)[],
  parts: Text,
  { most = 3, count: id }: Listing = {},
): Phrase {
  const count = mentionedCount(names.length, id);
  const [inZh, inEn] = (["zh", "en"] as const).map((lang) =>
    names.map((name) => (typeof name === "string" ? name : name[lang])),
  ) as [string[], string[]];
  if (names.length > most)
    return phrase(
      zh`${inZh.slice(0, most).join("、")}等${count}个${parts}`,
      en`${inEn.slice(0, most).join(", ")} and others (${count} ${parts})`,
    );
  const last = inEn.at(-1) ?? "";
  return phrase(
    zh`${inZh.join("、")}`,
    en`${names.length < 2 ? last : `${inEn.slice(0, -1).join(", ")} and ${last}`}`,
  );
}

/** Returns the id of the number of figures; undefined where one of them has none. */
export const countOfAll = (figures: readonly (string | undefined)[]): string | undefined =>
  figures.includes(undefined) ? undefined : countId(figures.flatMap((each) => each ?? []));

/** Lists the names of rows; `figureOf` returns a figure of each, by which they are counted. */
export const namesOf = <Row extends { readonly name: string }>(
  rows: readonly Row[],
  parts: Text,
  figureOf?: (row: Row) => string | undefined,
): Phrase =>
  listOf(
    rows.map(({ name }) => name),
    parts,
    figureOf ? { count: countOfAll(rows.map(figureOf)) } : {},
  );

/** Writes a label inside an English sentence: its first letter small, unless it is an abbreviation. */
export const inSentence = ({ zh, en }: Text): Text => ({
  zh,
  en: /^[A-Z][a-z]/.test(en) ? en[0]!.toLowerCase() + en.slice(1) : en,
});
