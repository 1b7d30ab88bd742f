import { type Area, type AreaTree, validity } from "../../model/areas/areas.ts";
import { rowsToday, withResidents } from "../../model/areas/node-tree.ts";
import { successor } from "../../model/areas/successors.ts";
import { groupBy } from "../../model/group-by.ts";
import { memoize } from "../../model/memoize.ts";
import { exactSum } from "../../statistics/exact-sum.ts";

/**
 * Adds up the residents of an area at the end of a year, on today's boundaries: its own and those of all areas
 * merged into it later. Null where one of them is not known: a rate on part of the people would be too high.
 */
export function residentsOf(tree: AreaTree, area: Area, year: number): number | null {
  return residentsAt(membersToday(tree, area), year);
}

/** Adds up the residents of some areas of a list of several levels at the end of a year. */
export const residentsIn = ({ depth }: AreaTree, areas: readonly Area[], year: number) =>
  residentsAt(depth ? areas.map((area) => withResidents(area, depth.all)) : areas, year);

/** Adds up the residents of those of some areas that stood at the end of a year. */
function residentsAt(all: readonly Area[], year: number): number | null {
  const members = all.filter((each) => validity(each, `${year}-12-31`) === "whole");
  const counts = members.map((each) => each.residents.get(year) ?? null);
  const known = counts.filter((count) => count !== null);
  return members.length === 0 || known.length < counts.length ? null : exactSum(known);
}

const membersToday = (tree: AreaTree, area: Area): readonly Area[] =>
  memoize(byTree, tree, () => allMembers(tree)).get(tree.depth ? area.code : area) ?? [];

/** The areas whose people count in one today, by that area or its code; made once for each tree. */
type Members = ReadonlyMap<Area | string, readonly Area[]>;
const byTree = new WeakMap<AreaTree, Members>();

const allMembers = (tree: AreaTree): Members =>
  tree.depth
    ? new Map(rowsToday(tree).map(({ area, members }) => [area.code, members]))
    : groupBy(tree.areas, (each) => successor(tree, each));
