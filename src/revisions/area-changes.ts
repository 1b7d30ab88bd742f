import { firstDay, lastDay, type Period, yearOf } from "../model/periods/period.ts";
import { areaGroups } from "./area-groups.ts";
import type { Edition, EditionArea } from "./edition.ts";

/** The changes in the list of areas between two editions. */
export interface AreaChanges {
  readonly any: boolean;
  /** True where the area itself differs: its dates, its successors. */
  isChanged(code: string): boolean;
  /** True where it is found by other names. */
  isNamedOtherwise(code: string): boolean;
  /** True where it exists in a period by one list and not by the other. */
  isMoved(code: string, period: Period): boolean;
  /** True where it counts in other areas today, with other areas, or with another share. */
  isRegrouped(code: string): boolean;
  /** True where any area has other residents in any year. */
  readonly anyResidents: boolean;
  /** Lists the areas that have other residents in a year. */
  residentsChanged(period: Period): readonly string[];
  /** Returns the name of an area; its code where there is none. */
  nameOf(code: string): string;
}

/** Compares two lists of areas; a list that is not known is taken to be the same. */
export function areaChanges(published: Edition, now: Edition): AreaChanges {
  const before = listOf(published.areas ?? now.areas);
  const after = listOf(now.areas ?? published.areas);
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differs = (look: (area: EditionArea) => unknown) => (code: string) =>
    textOf(before.get(code), look) !== textOf(after.get(code), look);
  const isChanged = differs(({ from, to, mergedInto, splitInto }) => [
    ...[from, to, mergedInto, splitInto],
  ]);
  const groups = [areaGroups([...before.values()]), areaGroups([...after.values()])] as const;
  return {
    any: codes.some(isChanged),
    anyResidents: codes.some((code) => {
      const [old, fresh] = [before, after].map((list) => list.get(code)?.residents ?? null);
      return old !== null && fresh !== null && JSON.stringify(old) !== JSON.stringify(fresh);
    }),
    isChanged,
    isNamedOtherwise: differs(({ name, aliases, formerNames }) => [name, aliases, formerNames]),
    isMoved: (code, period) =>
      codes.includes(code) && exists(before.get(code), period) !== exists(after.get(code), period),
    isRegrouped: (code) => {
      const [group, other] = groups.map((each) => each.groupOf(code));
      return group !== other;
    },
    residentsChanged: (period) =>
      codes.filter((code) => {
        const counts = [before, after].map((list) => list.get(code)?.residents ?? null);
        const [old, fresh] = counts.map((each) => each?.[yearOf(period)]);
        return !counts.includes(null) && old !== fresh;
      }),
    nameOf: (code) => (after.get(code) ?? before.get(code))?.name ?? code,
  };
}

const listOf = (areas: Edition["areas"]): Map<string, EditionArea> =>
  new Map((areas ?? []).map((area) => [area.code, area]));

const textOf = (area: EditionArea | undefined, look: (area: EditionArea) => unknown): string =>
  area === undefined ? "" : JSON.stringify(look(area));

const exists = (area: EditionArea | undefined, period: Period): boolean =>
  area !== undefined &&
  area.from <= lastDay(period) &&
  (area.to ?? "9999-12-31") >= firstDay(period);
