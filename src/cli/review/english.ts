import { existsSync } from "node:fs";
import { type EnglishNames, englishNames } from "../../model/names/english-names.ts";
import { namesIn } from "../../review/localize-review.ts";
import type { Review } from "../../review/review.ts";
import { cataloguePath, readTranslations } from "./translations.ts";

/**
 * Names what the data of a review name in Chinese: by the list of areas, by `languages/en.csv` of the data folder, by
 * `schemes.csv`, else in pinyin. The dictionary of pinyin is loaded here alone: pages in Chinese need none.
 */
export async function englishOf(review: Review, data: string): Promise<EnglishNames> {
  const { pinyin } = await import("pinyin-pro");
  const syllables = (text: string) => pinyin(text, { toneType: "none", type: "array" });
  const path = cataloguePath(data, "en");
  const listed = [...review.schemes.values()].flatMap(({ english }) => [...(english ?? [])]);
  const { areas: all } = review.tree.depth?.all ?? review.tree;
  const areas = all.flatMap(({ name, nameEn }) => (nameEn ? [[name, nameEn]] : []));
  const declared = new Map([
    ...listed,
    ...(existsSync(path) ? readTranslations(path) : []),
    ...(areas as [string, string][]),
  ]);
  return englishNames(namesIn(review), declared, syllables);
}
