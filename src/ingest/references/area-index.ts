import type { Area, AreaTree } from "../../model/areas/areas.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { simplifyChinese } from "../cells/simplify-chinese.ts";

/** An area with the name that found it; an official name (present or former) or an alias. */
export interface NamedArea {
  readonly area: Area;
  /** The present name, or the former name that was used. */
  readonly nameUsed: string;
  readonly isAlias: boolean;
}

/** The areas by all their spellings. */
export interface AreaIndex {
  readonly tree: AreaTree;
  readonly spellings: ReadonlyMap<string, readonly NamedArea[]>;
  /** The spellings in simplified characters. */
  readonly simplifyChinese: ReadonlyMap<string, readonly NamedArea[]>;
}

/**
 * Makes the key of a name: half-width, lower case, without blanks.
 * @example nameKey("双溪　镇") // => "双溪镇"
 */
export const nameKey = (name: string): string => halfWidth(name).replace(/\s/g, "").toLowerCase();

/** The kind of area at the end of a name; the rest is its short name. */
const KIND = /(?:街道|镇|乡|苏木)$/u;

/** Returns the short name of a township: 石桥 of 石桥镇. */
export const withoutKind = (name: string): string => name.replace(KIND, "");

/** Builds the index, once per tree. */
export function areaIndex(tree: AreaTree): AreaIndex {
  const named = tree.areas.flatMap((area) => [
    ...namesOf(area),
    ...namesWithin(area, tree).map((name): Spelling => [name, officialOf(area)]),
  ]);
  return {
    tree,
    spellings: grouped(named, nameKey),
    simplifyChinese: grouped(named, simplifiedKey),
  };
}

export const simplifiedKey = (name: string): string => simplifyChinese(nameKey(name));

type Spelling = readonly [string, NamedArea];

const officialOf = (area: Area, nameUsed = area.name): NamedArea => ({
  ...{ area, nameUsed },
  isAlias: false,
});

/** Lists the names of an area behind those of the areas it belongs to or belonged to: 石湾镇团结村, 青石市石湾镇团结村. */
export function namesWithin(area: Area, tree: Pick<AreaTree, "byCode">): string[] {
  const above = (area.parents ?? []).flatMap(({ code }) => tree.byCode(code) ?? []);
  return above.flatMap((each) =>
    [each.name, ...namesWithin(each, tree)].map((name) => name + area.name),
  );
}

function namesOf(area: Area): Spelling[] {
  const official = (name: string): NamedArea => officialOf(area, name);
  const alias = (name: string): NamedArea => ({ area, nameUsed: name, isAlias: true });
  const present = [area.name, area.code, ...(area.nameEn ? [area.nameEn] : [])];
  return [
    ...present.map((name) => [name, official(area.name)] as const),
    ...area.formerNames.map(({ name }) => [name, official(name)] as const),
    ...[...area.aliases, ...derivedNames(area.name)].map(
      (name) => [name, alias(area.name)] as const,
    ),
    ...area.formerNames.flatMap((former) =>
      derivedNames(former.name).map((name) => [name, alias(former.name)] as const),
    ),
  ];
}

/** Derives the short name of a township and the names of its offices: 石桥, 石桥镇人民政府, 云岭办事处. */
function derivedNames(name: string): string[] {
  if (!KIND.test(name)) return [];
  const short = withoutKind(name);
  const offices = name.endsWith("街道")
    ? [`${name}办事处`, `${name}办`, `${short}办事处`]
    : [`${name}人民政府`, `${name}政府`, `${short}人民政府`];
  const names = [...offices, `${name}党委`, `${name}党工委`];
  return [...short].length < 2 ? names : [short, ...names];
}

function grouped(
  named: readonly Spelling[],
  keyOf: (name: string) => string,
): Map<string, NamedArea[]> {
  const groups = new Map<string, NamedArea[]>();
  for (const [name, found] of named) {
    const key = keyOf(name);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return groups;
}
