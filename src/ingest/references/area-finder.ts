import { type Area, type AreaTree, areaNamed, areaTree, slug } from "../../model/areas/areas.ts";
import { type CellReading, isRefused, read, refused } from "../cells/cell-reading.ts";
import { normalizeCell } from "../cells/normalize-cell.ts";
import { labelsIn } from "../layout/form-labels.ts";
import { totalKind } from "../layout/total-words.ts";
import { personalFooter } from "../persons/personal-places.ts";
import { areaIndex, nameKey } from "./area-index.ts";
import { type FoundArea, findArea } from "./read-area.ts";

/** Finds the area that a cell names. */
export interface AreaFinder {
  find(text: string): CellReading<FoundArea>;
  /** Without a list: finds the area by a code and the name beside it. */
  readonly coded?: (code: string, name: string) => CellReading<FoundArea>;
  /** Returns all areas, once everything is read. */
  areas(): readonly Area[];
  /** The listed areas with their county; empty where there is no list. */
  readonly tree: AreaTree;
}

/** Finds areas in a list; no others exist. */
export function listedAreas(tree: AreaTree): AreaFinder {
  const index = areaIndex(tree);
  return { find: (text) => findArea(text, index), areas: () => tree.areas, tree };
}

/** The length of the longest area name. */
const LONGEST_NAME = 60;

/** Finds areas without a list: every name is an area, without dates, aliases or code. */
export function namedAreas(): AreaFinder {
  const found = new Map<string, Area>();
  const areaOf = (code: string, name: string): CellReading<FoundArea> => {
    const area = found.get(code) ?? areaNamed(code, name);
    found.set(code, area);
    return read({ area, nameUsed: name });
  };
  const named = (code: string, text: string): CellReading<FoundArea> => {
    const name = plainName(text);
    if (slug(name) === "") return refused("MISSING_KEY");
    const isNoName =
      name.length > LONGEST_NAME ||
      totalKind(name) !== null ||
      personalFooter(name) ||
      labelsIn(name).length > 0;
    return isNoName ? refused("UNKNOWN_TOWNSHIP") : areaOf(slug(code) || slug(name), name);
  };
  return {
    find: (text) => named("", text),
    coded: named,
    areas: () => [...found.values()],
    tree: areaTree([], { name: "" }),
  };
}

const plainName = (text: string): string =>
  normalizeCell(text).text.normalize("NFKC").trim().replace(/\s+/g, " ");

/** A body and the township it lies in. */
export interface Body {
  readonly name: string;
  readonly area: Area;
}

/** Finds townships, else bodies by the `nameKey` of their codes or names. */
export function withBodies(finder: AreaFinder, bodies: ReadonlyMap<string, Body>): AreaFinder {
  return {
    ...finder,
    find: (text) => {
      const found = finder.find(text);
      const body = isRefused(found) ? bodies.get(nameKey(text)) : undefined;
      if (!body) return found;
      return read({ area: body.area, nameUsed: body.area.name, body: body.name });
    },
  };
}
