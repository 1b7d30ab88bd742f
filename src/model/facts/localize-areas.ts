import type { Lang } from "../../messages/text.ts";
import { type Area, type AreaTree, areaTree } from "../areas/areas.ts";
import type { Facts } from "./facts.ts";

/**
 * The tree with its areas called as in a language: by their English names where the list of areas gives
 * any, else as they are. Two areas never share a name: those that would keep theirs in brackets.
 */
export function localizeAreas(tree: AreaTree, lang: Lang): AreaTree {
  if (lang === "zh" || tree.areas.every(({ nameEn }) => nameEn === null)) return tree;
  const called = (area: Area): string => area.nameEn ?? area.name;
  const times = new Map<string, number>();
  for (const area of tree.areas) times.set(called(area), (times.get(called(area)) ?? 0) + 1);
  const areas = tree.areas.map((area) => ({
    ...area,
    name: times.get(called(area)) === 1 ? called(area) : `${called(area)} (${area.name})`,
  }));
  return areaTree(areas, { ...tree.county, words: tree.words });
}

/** The facts of a file with their areas as a tree calls them. */
export const localizeFacts = (facts: Facts, tree: AreaTree): Facts => ({
  ...facts,
  area: {
    ...facts.area,
    values: facts.area.values.map((area) => tree.byCode(area.code) ?? area),
  },
});
