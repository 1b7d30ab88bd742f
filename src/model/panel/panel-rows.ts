import { WHOLE } from "../areas/apportion.ts";
import type { Area, AreaTree } from "../areas/areas.ts";
import { placeIn, rowsToday } from "../areas/node-tree.ts";
import {
  type Succession,
  type Successor,
  successorsOf,
  underLatestCode,
} from "../areas/successors.ts";
import type { Panel } from "./panel.ts";

/** The contents of a row of a panel: areas in full, and parts of areas that were split. */
export interface PanelRow {
  readonly members: readonly Area[];
  readonly inherited: readonly Succession[];
}

/**
 * Lists the rows of a panel in order of code. As reported, every area is a row; like for like,
 * every area that is a successor today. If the measure does not add up over areas (`addsUp` false),
 * a row holds one area alone, under all its codes: an area that was split keeps its own row, one
 * that was merged has none, and its successor keeps its own values only.
 */
export function panelRows(
  tree: AreaTree,
  basis: Panel["basis"],
  addsUp: boolean,
): Map<Area, PanelRow> {
  if (tree.depth && addsUp) return summedRows(tree, basis);
  const rows = new Map<Area, { members: Area[]; inherited: Succession[] }>();
  for (const from of ownAreas(tree, basis)) {
    const successors = basis === "as-reported" ? [] : successorsOf(from, tree.byCode);
    if (
      !addsUp &&
      isMerged(successors, from) &&
      underLatestCode(from, tree) !== successors[0]!.area
    )
      continue;
    const shown =
      successors.length === 0 || (isSplit(successors) && !addsUp) ? [itself(from)] : successors;
    for (const { area, share } of shown) {
      if (tree.depth && !tree.areas.includes(area)) continue;
      const row = rows.get(area) ?? { members: [], inherited: [] };
      if (isSplit(shown)) row.inherited.push({ from, successors: shown, share });
      else row.members.push(from);
      rows.set(area, row);
    }
  }
  return new Map([...rows].sort(([a], [b]) => (a.code < b.code ? -1 : 1)));
}

/** Lists the rows of areas that are made of those below them: as reported each area is one. */
const summedRows = (tree: AreaTree, basis: Panel["basis"]): Map<Area, PanelRow> =>
  new Map(
    basis === "as-reported"
      ? tree.areas.map((area) => [area, { members: [area], inherited: [] }])
      : rowsToday(tree).map(({ area, ...row }) => [area, row]),
  );

/** Lists the areas of a tree; on today's boundaries without those that belong to another one now. */
const ownAreas = (tree: AreaTree, basis: Panel["basis"]): readonly Area[] =>
  tree.depth && basis === "like-for-like"
    ? tree.areas.filter((area) => area.mergedInto !== null || placeIn(tree, area) === area)
    : tree.areas;

const isSplit = (successors: readonly Successor[]): boolean => successors.length > 1;

const isMerged = ([successor, ...others]: readonly Successor[], from: Area): boolean =>
  successor !== undefined && others.length === 0 && successor.area !== from;

const itself = (area: Area): Successor => ({ area, share: WHOLE });
