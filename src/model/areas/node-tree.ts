import { groupBy } from "../group-by.ts";
import { memoize } from "../memoize.ts";
import { WHOLE } from "./apportion.ts";
import { type Area, type AreaTree, areaTree, EVER } from "./areas.ts";
import { dayAfter, hierarchyOf } from "./hierarchy.ts";
import { wordsBelow } from "./levels.ts";
import { type Succession, type Successor, successorsOf } from "./successors.ts";

/** True where areas of a list belong to others of it. */
export const hasLevels = (list: AreaTree): boolean =>
  list.areas.some(({ parents = [] }) => parents.some(({ code }) => list.byCode(code)));

/** Returns the one area that a list of several levels lies in; null where it lies in none of them. */
export function rootOf(list: AreaTree): Area | null {
  const tops = hierarchyOf(list).below(null);
  return tops.length === 1 ? tops[0]! : null;
}

/**
 * Makes the tree of one area of a list, or of the whole: the areas directly below it are those under review. A list
 * of one level stays as it is.
 */
export function nodeTree(list: AreaTree, node: Area | null): AreaTree {
  if (!hasLevels(list)) return list;
  const { below } = hierarchyOf(list);
  const areas = below(node).map((area) => withResidents(area, list));
  return areaTree(areas, {
    code: node?.code ?? sharedCode(areas),
    name: node?.name ?? list.county.name,
    words: wordsBelow(list, node),
    troubles: list.troubles,
    depth: { all: list, node },
  });
}

/** Returns the division of whole digit pairs that all codes share; `all` where there is none. */
function sharedCode(areas: readonly Area[]): string {
  const first = areas[0]?.code ?? "";
  const length = [6, 4, 2].find((digits) =>
    areas.every(({ code }) => /^\d{6,}$/.test(code) && code.startsWith(first.slice(0, digits))),
  );
  return length === undefined ? "all" : first.slice(0, length);
}

/** Adds up the residents of the areas below, of each year for which all that stood at its end are known. */
export function withResidents(area: Area, list: AreaTree): Area {
  const { below } = hierarchyOf(list);
  const parts = below(area).map((each) => withResidents(each, list));
  if (area.residents.size > 0 || parts.length === 0) return area;
  return { ...area, residents: summedResidents(parts) };
}

function summedResidents(parts: readonly Area[]): Map<number, number> {
  const residents = new Map<number, number>();
  for (const year of new Set(parts.flatMap((each) => [...each.residents.keys()]))) {
    const there = parts.filter(
      ({ from, to }) => from <= `${year}-12-31` && (to ?? "9999") > `${year}-12-30`,
    );
    const counts = there.flatMap((each) => each.residents.get(year) ?? []);
    if (there.length > 0 && counts.length === there.length)
      residents.set(
        year,
        counts.reduce((sum, count) => sum + count, 0),
      );
  }
  return residents;
}

/** An area under review on today's boundaries: what counts in it in full, and the shares of areas that were split. */
export interface RowToday {
  readonly area: Area;
  readonly members: readonly Area[];
  readonly inherited: readonly Succession[];
}

/** The rows of a tree on today's boundaries, and the areas below any of its areas. */
interface Today {
  readonly rows: readonly RowToday[];
  /** The areas below those that differ from what was reported: the ones that have always been there. */
  readonly stayed: ReadonlyMap<Area, readonly Area[]>;
}

const known = new WeakMap<AreaTree, Today>();

const todayOf = (tree: AreaTree): Today => memoize(known, tree, () => makeToday(tree));

/** Lists the rows of a tree of several levels on today's boundaries, in order of code. */
export const rowsToday = (tree: AreaTree): readonly RowToday[] => todayOf(tree).rows;

/** Lists the areas below one of a tree, as they were; none for one that has none, and in a list of one level. */
export function areasBelow(tree: AreaTree, area: Area): readonly Area[] {
  if (!tree.depth) return [];
  return todayOf(tree).stayed.get(area) ?? hierarchyOf(tree.depth.all).below(area);
}

/** Finds the area under review that holds another one of the list on a day, by default today; null where none does. */
export function placeIn(tree: AreaTree, area: Area, day?: string): Area | null {
  const { all, node } = tree.depth!;
  const { above } = hierarchyOf(all);
  let [last, up]: [Area, Area | null] = [area, above(area, day)];
  while (up !== null && up.code !== node?.code) [last, up] = [up, above(up, day)];
  if (up === null && node !== null) return null;
  return tree.areas.find(({ code }) => code === last.code) ?? null;
}

/**
 * Returns the codes of all areas of which something counts in a tree: those that were below it on any day, itself, and
 * those that count in it today.
 */
export function areasHeld(tree: AreaTree): ReadonlySet<string> {
  const { node, all } = tree.depth!;
  const { below } = hierarchyOf(all);
  const held = new Set(node ? [node.code] : []);
  const add = (area: Area): void => {
    held.add(area.code);
    for (const each of below(area)) add(each);
  };
  for (const area of tree.areas) add(area);
  for (const { members, inherited } of rowsToday(tree)) {
    for (const each of members) held.add(each.code);
    for (const { from } of inherited) held.add(from.code);
  }
  return held;
}

function makeToday(tree: AreaTree): Today {
  const { all } = tree.depth!;
  const { below } = hierarchyOf(all);
  const found = new Map(tree.areas.map((area) => [area, newRow()]));
  for (const leaf of all.areas.filter((area) => below(area).length === 0))
    placeLeaf(leaf, tree, found);
  const stayed = new Map<Area, readonly Area[]>();
  const rows = [...found].flatMap(([area, { members, inherited }]): RowToday[] => {
    if (members.length + inherited.length === 0) return [];
    return [{ area, members: membersOf(area, members, inherited, { tree, stayed }), inherited }];
  });
  return { rows, stayed };
}

const newRow = (): Counted => ({ members: [], inherited: [] });

interface Counted {
  readonly members: Area[];
  readonly inherited: Succession[];
}

/** Puts an area without others below it into the rows in which it counts today, in full or for a share. */
function placeLeaf(leaf: Area, tree: AreaTree, found: ReadonlyMap<Area, Counted>): void {
  const shares = new Map<Area, number>();
  for (const { area, share } of successorsOf(leaf, tree.byCode)) {
    const place = placeIn(tree, area) ?? area;
    shares.set(place, (shares.get(place) ?? 0) + share);
  }
  const successors = [...shares].map(([area, share]): Successor => ({ area, share }));
  for (const { area, share } of successors) {
    const row = found.get(area);
    if (share === WHOLE) row?.members.push(leaf);
    else row?.inherited.push({ from: leaf, successors, share });
  }
}

/**
 * Lists the members of a row: the area itself where all has always counted in it and still does; else what has
 * always been there, as one area of the same name, and what came to it.
 */
function membersOf(
  area: Area,
  leaves: readonly Area[],
  inherited: readonly Succession[],
  { tree, stayed }: { readonly tree: AreaTree; readonly stayed: Map<Area, readonly Area[]> },
): Area[] {
  const { below } = hierarchyOf(tree.depth!.all);
  if (below(area).length === 0) return [...leaves];
  const before = leavesBelow(area, below);
  const always = alwaysIn(before);
  const came = leaves.filter(({ code }) => !always.has(code));
  const isAsBefore =
    came.length + inherited.length === 0 &&
    leaves.length === always.size &&
    before.every(({ code }) => always.has(code));
  if (isAsBefore) return [area];
  const kept = new Set(leaves.map(({ code }) => code));
  const stay = (each: Area): Area => {
    const parts = below(each).filter((part) =>
      leavesBelow(part, below).some(({ code }) => always.has(code) && kept.has(code)),
    );
    const stayedIn = parts.map((part) => (below(part).length === 0 ? part : stay(part)));
    const residents = summedResidents(stayedIn);
    const one = residents.size > 0 ? { ...each, residents } : { ...each };
    stayed.set(one, stayedIn);
    return one;
  };
  return [stay(area), ...came];
}

/** Lists the codes of the areas that have always been among some, though they moved from one of them to another. */
function alwaysIn(areas: readonly Area[]): Set<string> {
  const all = [...groupBy(areas, ({ code }) => code)].filter(([, stays]) => {
    const held = stays.flatMap((each) => (each.isStint ? (each.held ?? []) : []));
    if (held.length < stays.length) return true;
    const sorted = held.sort((a, b) => (a.from < b.from ? -1 : 1));
    return (
      sorted.every(
        ({ from }, i) => from === (i === 0 ? EVER : dayAfter(sorted[i - 1]!.to ?? EVER)),
      ) && sorted.at(-1)!.to === null
    );
  });
  return new Set(all.map(([code]) => code));
}

/** Lists the areas at the end of all branches below one; itself where it has none. */
function leavesBelow(area: Area, below: (area: Area) => readonly Area[]): Area[] {
  const parts = below(area);
  return parts.length === 0 ? [area] : parts.flatMap((part) => leavesBelow(part, below));
}
