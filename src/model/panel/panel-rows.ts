import { WHOLE } from "../areas/apportion.ts";
import type { Area, AreaTree } from "../areas/areas.ts";
import { type Succession, type Successor, successorsOf } from "../areas/successors.ts";
import type { Panel } from "./panel.ts";

/** What counts in a row of a panel: areas in full, and parts of areas that were split. */
export interface PanelRow {
  readonly members: readonly Area[];
  readonly inherited: readonly Succession[];
}

/**
 * The rows of a panel in order of code. As reported every area is one; like for like those that stand for
 * others today. What does not add up over areas (`addsUp` false) is of one area alone: one that was split stands
 * for itself, one that was merged for nobody, and its successor has what it got itself.
 */
export function panelRows(
  tree: AreaTree,
  basis: Panel["basis"],
  addsUp: boolean,
): Map<Area, PanelRow> {
  const rows = new Map<Area, { members: Area[]; inherited: Succession[] }>();
  for (const from of tree.areas) {
    const successors = basis === "as-reported" ? [] : successorsOf(from, tree.byCode);
    if (!addsUp && isMerged(successors, from)) continue;
    const shown =
      successors.length === 0 || (isSplit(successors) && !addsUp) ? [ownHeir(from)] : successors;
    for (const { area, share } of shown) {
      const row = rows.get(area) ?? { members: [], inherited: [] };
      if (isSplit(shown)) row.inherited.push({ from, successors: shown, share });
      else row.members.push(from);
      rows.set(area, row);
    }
  }
  return new Map([...rows].sort(([a], [b]) => (a.code < b.code ? -1 : 1)));
}

const isSplit = (successors: readonly Successor[]): boolean => successors.length > 1;

const isMerged = ([successor, ...others]: readonly Successor[], from: Area): boolean =>
  successor !== undefined && others.length === 0 && successor.area !== from;

const ownHeir = (area: Area): Successor => ({ area, share: WHOLE });
