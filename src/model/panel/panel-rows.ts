import { WHOLE } from "../areas/apportion.ts";
import type { Area, AreaTree } from "../areas/areas.ts";
import { type Heir, heirsOf, type Inheritance } from "../areas/successors.ts";
import type { Panel } from "./panel.ts";

/** What counts in a row of a panel: areas in full, and parts of areas that were split. */
export interface PanelRow {
  readonly members: readonly Area[];
  readonly inherited: readonly Inheritance[];
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
  const rows = new Map<Area, { members: Area[]; inherited: Inheritance[] }>();
  for (const from of tree.areas) {
    const heirs = basis === "as-reported" ? [] : heirsOf(from, tree.byCode);
    if (!addsUp && isMerged(heirs, from)) continue;
    const shown = heirs.length === 0 || (isSplit(heirs) && !addsUp) ? [ownHeir(from)] : heirs;
    for (const { area, share } of shown) {
      const row = rows.get(area) ?? { members: [], inherited: [] };
      if (isSplit(shown)) row.inherited.push({ from, heirs: shown, share });
      else row.members.push(from);
      rows.set(area, row);
    }
  }
  return new Map([...rows].sort(([a], [b]) => (a.code < b.code ? -1 : 1)));
}

const isSplit = (heirs: readonly Heir[]): boolean => heirs.length > 1;

const isMerged = ([heir, ...others]: readonly Heir[], from: Area): boolean =>
  heir !== undefined && others.length === 0 && heir.area !== from;

const ownHeir = (area: Area): Heir => ({ area, share: WHOLE });
