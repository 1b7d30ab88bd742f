import { type Area, type AreaTree, EVER, slug } from "../table/areas.ts";
import { areaIndex, type FoundArea, findArea } from "./read-area.ts";
import { type Reading, read, refused } from "./reading.ts";

/** Finds the area that a cell names. */
export interface AreaFinder {
  find(text: string): Reading<FoundArea>;
  /** The areas there are, once everything is read. */
  areas(): readonly Area[];
}

/** Only the areas of the list exist. */
export function listedAreas(tree: AreaTree): AreaFinder {
  const index = areaIndex(tree);
  return { find: (text) => findArea(text, index), areas: () => tree.areas };
}

/** There is no list: every name is an area, without dates, aliases or code. */
export function namedAreas(): AreaFinder {
  const found = new Map<string, Area>();
  return {
    find: (text) => {
      const name = text.normalize("NFKC").trim().replace(/\s+/g, " ");
      const code = slug(name);
      if (code === "") return refused("MISSING_KEY");
      const area = found.get(code) ?? unlisted(code, name);
      found.set(code, area);
      return read({ area, nameUsed: name });
    },
    areas: () => [...found.values()],
  };
}

const unlisted = (code: string, name: string): Area => ({
  code,
  name,
  nameEn: null,
  kind: "",
  aliases: [],
  formerNames: [],
  from: EVER,
  to: null,
  mergedInto: null,
  residents: new Map(),
});
