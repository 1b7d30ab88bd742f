import { AREA_LIST } from "../../messages/area-list.ts";
import type { Text } from "../../messages/text.ts";
import { nearest } from "../did-you-mean.ts";
import { groupBy } from "../group-by.ts";
import { memoize } from "../memoize.ts";
import { lastDay } from "../periods/period.ts";
import { type Area, areaNamed, type Belonging, slug } from "./areas.ts";
import { plainCode } from "./levels.ts";

/** An area of a list with the text of its parent: `990201`, or `990201@2022-06-30|990202` of one that moved. */
export interface ListedArea {
  readonly area: Area;
  readonly parent: string;
}

interface Linked {
  readonly areas: readonly Area[];
  readonly troubles: readonly Text[];
}

/**
 * Links the areas of a list to those they belong to: by the column of parents, else by codes that begin with the code
 * of another one. Where no parent is listed, and several are named, these are areas too. A list of one level stays as
 * it is.
 */
export function linkParents(listed: readonly ListedArea[]): Linked {
  const areas = listed.map(({ area }) => area);
  const named = listed.filter(({ parent }) => parent !== "");
  const words = new Set(named.flatMap(({ parent }) => namesIn(parent).map(({ code }) => code)));
  const find = finderOf(areas);
  if ([...words].some((word) => find(word))) return linkedBy(listed, areas, find);
  if (words.size > 1) {
    const all = [...areas, ...impliedAreas(named, areas)];
    return linkedBy(listed, all, finderOf(all));
  }
  return { areas: withMoves(linkedByCode(areas)), troubles: [] };
}

/**
 * Marks areas with the days within a month on which they went over, alone or with an area above them: only events
 * tell before and after within a month.
 */
function withMoves(areas: readonly Area[]): readonly Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const days = new Map<string, readonly string[]>();
  const daysOf = (area: Area): readonly string[] =>
    memoize(days, area.code, () =>
      (area.parents ?? []).flatMap(({ code, lastDay }) => {
        const parent = byCode.get(code);
        const ended = parent?.mergedInto ? parent.to : null;
        const own = [lastDay, ended].filter((day) => day !== null);
        return [...own, ...(parent ? daysOf(parent) : [])];
      }),
    );
  return areas.map((area) => {
    const moved = [...new Set(daysOf(area))].filter(isWithinMonth).sort();
    return moved.length > 0 ? { ...area, movedOn: moved } : area;
  });
}

const isWithinMonth = (day: string): boolean => lastDay(day.slice(0, 7)) !== day;

const namesIn = (text: string): Belonging[] =>
  text.split("|").flatMap((part): Belonging[] => {
    const [code = "", lastDay = null] = part.trim().split("@");
    return code.trim() === "" ? [] : [{ code: code.trim(), lastDay }];
  });

type Find = (word: string) => Area | undefined;

/** Finds areas by code or name; of several of one name the highest. */
function finderOf(areas: readonly Area[]): Find {
  const found = new Map<string, Area>();
  const highestFirst = [...areas].sort(
    (a, b) => plainCode(a.code).length - plainCode(b.code).length,
  );
  for (const area of highestFirst)
    for (const { name } of [area, ...area.formerNames]) if (!found.has(name)) found.set(name, area);
  for (const area of areas) found.set(area.code, area);
  return (word) => found.get(word);
}

function linkedBy(listed: readonly ListedArea[], areas: readonly Area[], find: Find): Linked {
  const texts = new Map(listed.map(({ area, parent }) => [area.code, parent]));
  const names = areas.map(({ name }) => name);
  const troubles: Text[] = [];
  const linked = linkedByCode(areas).map((area) => {
    const who = `${area.name} ${area.code}`;
    const parents = namesIn(texts.get(area.code) ?? "").flatMap((each): Belonging[] => {
      const parent = find(each.code);
      if (parent && parent.code !== area.code) return [{ ...each, code: parent.code }];
      troubles.push(AREA_LIST["parent-unknown"](who, each.code, nearest(each.code, names)));
      return [];
    });
    return parents.length === 0 ? area : { ...area, parents: inOrder(parents) };
  });
  return withoutCircles(linked, troubles);
}

/** Sorts by last day, the present one last, which has none. */
const inOrder = (parents: readonly Belonging[]): Belonging[] => {
  const sorted = [...parents].sort((a, b) =>
    (a.lastDay ?? "9999") < (b.lastDay ?? "9999") ? -1 : 1,
  );
  return sorted.filter(({ lastDay }, i) => lastDay !== null || i === sorted.length - 1);
};

/** Takes away the parents of areas that would lie in themselves. */
function withoutCircles(areas: readonly Area[], troubles: Text[]): Linked {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const liesInItself = (area: Area): boolean => {
    const seen = new Set<string>();
    const open = (area.parents ?? []).map(({ code }) => code);
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      if (code === area.code) return true;
      if (seen.has(code)) continue;
      seen.add(code);
      open.push(...(byCode.get(code)?.parents ?? []).map((parent) => parent.code));
    }
    return false;
  };
  const checked = areas.map((area) => {
    if (!liesInItself(area)) return area;
    troubles.push(AREA_LIST["parent-circle"](`${area.name} ${area.code}`));
    const { parents: _, ...alone } = area;
    return alone;
  });
  return { areas: withMoves(checked), troubles };
}

/** Makes an area of each parent that is named and not listed; its code is the beginning that the codes below it share. */
function impliedAreas(named: readonly ListedArea[], areas: readonly Area[]): Area[] {
  const present = named.flatMap(({ area, parent }) =>
    namesIn(parent).map(({ code, lastDay }) => ({ area, name: code, isPresent: lastDay === null })),
  );
  const groups = [...groupBy(present, ({ name }) => name)];
  const taken = new Set(areas.map(({ code }) => code));
  const prefixOf = (own: readonly (typeof present)[number][]): string | null => {
    const first = own.filter(({ isPresent }) => isPresent).map(({ area }) => area.code.slice(0, 6));
    const isOne =
      first.length > 0 && first.every((code) => code === first[0] && /^\d{6}$/.test(code));
    return isOne ? first[0]! : null;
  };
  const prefixes = groups.map(([, own]) => prefixOf(own));
  return groups.map(([name], i) => {
    const prefix = prefixes[i]!;
    const isOwn = prefix !== null && prefixes.filter((each) => each === prefix).length === 1;
    const code = isOwn && !taken.has(prefix) ? prefix : slug(name) || name;
    return areaNamed(code, name);
  });
}

const LENGTHS = [9, 6, 4, 2];

/** Links areas to the one whose code is the longest beginning of theirs; none in a list of one level. */
function linkedByCode(areas: readonly Area[]): readonly Area[] {
  const plain = new Map(areas.map((area) => [plainCode(area.code), area]));
  return areas.map((area) => {
    const code = plainCode(area.code);
    if (!/^\d+$/.test(code)) return area;
    const parent = LENGTHS.filter((length) => length < code.length)
      .map((length) => plain.get(code.slice(0, length)))
      .find((each) => each !== undefined);
    return parent ? { ...area, parents: [{ code: parent.code, lastDay: null }] } : area;
  });
}
