import { WHOLE } from "../areas/apportion.ts";
import type { Area, AreaTree } from "../areas/areas.ts";
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
  const rows = new Map<Area, { members: Area[]; inherited: Succession[] }>();
  for (const from of tree.areas) {
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

const itself = (area: Area): Successor => ({ area, share: WHOLE });
