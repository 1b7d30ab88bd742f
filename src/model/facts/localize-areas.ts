import type { Lang } from "../../messages/text.ts";
import { type Area, type AreaTree, areaTree } from "../areas/areas.ts";
import { nodeTree } from "../areas/node-tree.ts";
import { copiedUnder } from "./copy-areas.ts";
import type { Facts } from "./facts.ts";
import { pickFacts } from "./pick-facts.ts";

/**
 * Names the areas of a tree in a language: by their English names in the list of areas, else in `names`, else
 * unchanged. Areas that would share a name get their original name in brackets.
 */
export function localizeAreas(
  tree: AreaTree,
  lang: Lang,
  names: ReadonlyMap<string, string> = new Map(),
): AreaTree {
  if (tree.depth) {
    const { all, node } = tree.depth;
    const named = localizeAreas(all, lang, names);
    if (named === all) return tree;
    // The words were found by the Chinese name: 自治州, 旗.
    return { ...nodeTree(named, node && (named.byCode(node.code) ?? null)), words: tree.words };
  }
  const englishOf = ({ name, nameEn }: Area): string | null => nameEn ?? names.get(name) ?? null;
  if (lang === "zh" || tree.areas.every((area) => englishOf(area) === null)) return tree;
  const localName = (area: Area): string => englishOf(area) ?? area.name;
  const times = new Map<string, number>();
  for (const area of tree.areas) times.set(localName(area), (times.get(localName(area)) ?? 0) + 1);
  const areas = tree.areas.map((area) => ({
    ...area,
    nameEn: englishOf(area),
    name: times.get(localName(area)) === 1 ? localName(area) : `${localName(area)} (${area.name})`,
  }));
  return areaTree(areas, { ...tree.county, words: tree.words, troubles: tree.troubles });
}

/** Names the areas of the facts of a file as a tree does. */
export function localizeFacts(facts: Facts, tree: AreaTree): Facts {
  const named = (area: Area): Area => tree.byCode(area.code) ?? area;
  return copiedUnder(facts, named) ?? renamed(facts, named);
}

const renamed = (facts: Facts, named: (area: Area) => Area): Facts => ({
  ...facts,
  area: { ...facts.area, values: facts.area.values.map(named) },
});

/** Copies facts whose rows are here under other areas; those of an area without another one are left out. */
export function localizedUnder(facts: Facts, areaOf: (area: Area) => Area | null): Facts {
  const { values, codes } = facts.area;
  const held = values.map((area) => areaOf(area) !== null);
  const kept = held.every((each) => each)
    ? facts
    : pickFacts(
        facts,
        Array.from({ length: facts.count }, (_, fact) => fact).filter((fact) => held[codes[fact]!]),
      );
  return renamed(kept, (area) => areaOf(area) ?? area);
}
