import { firstDay, lastDay, type Period } from "../model/periods/period.ts";
import { areaGroups } from "./area-groups.ts";
import type { Edition, EditionArea } from "./edition.ts";

/** What changed in the list of areas between two editions. */
export interface AreaChanges {
  readonly any: boolean;
  /** Whether the area itself is another: its name, its dates, what it was merged or split into. */
  isChanged(code: string): boolean;
  /** Whether it exists in a period by one list and not by the other. */
  isMoved(code: string, period: Period): boolean;
  /** Whether it counts in another area, with others, or with another share, than it did. */
  isRegrouped(code: string): boolean;
}

/** Compares two lists of areas; where one is not known nothing is taken to have changed. */
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
