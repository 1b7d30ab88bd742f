import type { Lang } from "../../messages/text.ts";
import { type Area, type AreaTree, areaTree } from "../areas/areas.ts";
import type { Facts } from "./facts.ts";

/**
 * Names the areas of a tree in a language: by their English names if the list of areas gives any,
 * else unchanged. Areas that would share a name get their original name in brackets.
 */
export function localizeAreas(tree: AreaTree, lang: Lang): AreaTree {
  if (lang === "zh" || tree.areas.every(({ nameEn }) => nameEn === null)) return tree;
  const localName = (area: Area): string => area.nameEn ?? area.name;
  const times = new Map<string, number>();
  for (const area of tree.areas) times.set(localName(area), (times.get(localName(area)) ?? 0) + 1);
  const areas = tree.areas.map((area) => ({
    ...area,
    name: times.get(localName(area)) === 1 ? localName(area) : `${localName(area)} (${area.name})`,
  }));
  return areaTree(areas, { ...tree.county, words: tree.words, troubles: tree.troubles });
}

/** Names the areas of the facts of a file as a tree does. */
export const localizeFacts = (facts: Facts, tree: AreaTree): Facts => ({
  ...facts,
  area: {
    ...facts.area,
    values: facts.area.values.map((area) => tree.byCode(area.code) ?? area),
  },
});
