import { firstDay, lastDay, type Period } from "../model/periods/period.ts";
import { areaGroups } from "./area-groups.ts";
import type { Edition, EditionArea } from "./edition.ts";

/** The changes in the list of areas between two editions. */
export interface AreaChanges {
  readonly any: boolean;
  /** True where the area itself differs: its name, its dates, its successors. */
  isChanged(code: string): boolean;
  /** True where it exists in a period by one list and not by the other. */
  isMoved(code: string, period: Period): boolean;
  /** True where it counts in other areas today, with other areas, or with another share. */
  isRegrouped(code: string): boolean;
}

/** Compares two lists of areas; a list that is not known is taken to be the same. */
export function areaChanges(published: Edition, now: Edition): AreaChanges {
  const before = listOf(published.areas ?? now.areas);
  const after = listOf(now.areas ?? published.areas);
  const codes = new Set([...before.keys(), ...after.keys()]);
  const isChanged = (code: string): boolean => !isEqual(before.get(code), after.get(code));
  const groups = [areaGroups([...before.values()]), areaGroups([...after.values()])] as const;
  return {
    any: [...codes].some(isChanged),
    isChanged,
    isMoved: (code, period) =>
      codes.has(code) && exists(before.get(code), period) !== exists(after.get(code), period),
    isRegrouped: (code) => {
      const [group, other] = groups.map((each) => each.groupOf(code));
      return group !== other;
    },
  };
}

const listOf = (areas: Edition["areas"]): Map<string, EditionArea> =>
  new Map((areas ?? []).map((area) => [area.code, area]));

const isEqual = (a: EditionArea | undefined, b: EditionArea | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const exists = (area: EditionArea | undefined, period: Period): boolean =>
  area !== undefined &&
  area.from <= lastDay(period) &&
  (area.to ?? "9999-12-31") >= firstDay(period);
