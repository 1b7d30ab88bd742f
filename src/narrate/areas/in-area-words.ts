import type { Text } from "../../messages/text.ts";
import { type AreaWords, COUNTY_WORDS } from "../../model/areas/areas.ts";
import { singular } from "../../model/number-format.ts";

/** Says a text that speaks of a county and its townships in the words for other areas. */
export type InWords = (text: Text) => Text;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Makes the change of words for headings and notes, which scripts write of a county and its townships.
 * @example inAreaWords({ whole: { zh: "全市", en: "the city" }, parts: { zh: "县区", en: "counties" } })({ zh: "各乡镇", en: "Each township" }) // => { "zh": "各县区", "en": "Each county" }
 */
export function inAreaWords({ whole, parts }: AreaWords): InWords {
  const isUsual = parts.zh === COUNTY_WORDS.parts.zh && whole.zh === COUNTY_WORDS.whole.zh;
  if (isUsual) return (text) => text;
  const one = singular(parts.en);
  const words: readonly (readonly [RegExp, string])[] = [
    [/\btownships\b/g, parts.en],
    [/\bTownships\b/g, capital(parts.en)],
    [/\btownship\b/g, one],
    [/\bTownship\b/g, capital(one)],
    [/\bthe county\b/g, whole.en],
    [/\bThe county\b/g, capital(whole.en)],
  ];
  return ({ zh, en }) => ({
    zh: zh.replaceAll("全县", whole.zh).replaceAll("乡镇", parts.zh),
    en: words.reduce((text, [word, other]) => text.replace(word, other), en),
  });
}
