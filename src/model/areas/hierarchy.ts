import { memoize } from "../memoize.ts";
import { type Area, type AreaTree, type Days, EVER } from "./areas.ts";

/** The levels of a list of areas: who belonged to whom, and on which days. */
export interface Hierarchy {
  /**
   * Lists the areas that belonged to one (null: to none), in order of code. An area that moved is there
   * for its days alone, as a stint.
   */
  below(area: Area | null): readonly Area[];
  /** Returns the area that one belonged to on a day, by default the last; null at the top. */
  above(area: Area, day?: string): Area | null;
}

const known = new WeakMap<AreaTree, Hierarchy>();

/** Returns the levels of a list, made once. */
export const hierarchyOf = (list: AreaTree): Hierarchy =>
  memoize(known, list, () => makeHierarchy(list));

/** The days on which an area belonged to another one. */
interface Stay {
  readonly parent: Area;
  readonly from: string;
  readonly to: string | null;
}

function makeHierarchy(list: AreaTree): Hierarchy {
  const stays = new Map(list.areas.map((area) => [area.code, staysOf(area, list)]));
  const children = new Map<string, Area[]>();
  for (const area of list.areas) {
    const own = stays.get(area.code)!;
    for (const [i, { parent, from, to }] of own.entries()) {
      const held = { from: i === 0 ? EVER : from, to: i === own.length - 1 ? null : to };
      const child = own.length === 1 ? area : clipped(area, held);
      memoize(children, parent.code, () => []).push(child);
    }
  }
  const tops = list.areas.filter(({ code }) => stays.get(code)!.length === 0);
  const clippedBelow = new WeakMap<Area, readonly Area[]>();
  return {
    below: (area) => {
      if (area === null) return tops;
      const all = children.get(area.code) ?? [];
      return area.isStint
        ? memoize(clippedBelow, area, () => all.flatMap((child) => within(child, area)))
        : all;
    },
    above: (area, day = LAST) => {
      const own = stays.get(area.code) ?? [];
      const then = own.find(({ from, to }) => from <= day && (to ?? LAST) >= day);
      return (then ?? own.at(-1))?.parent ?? null;
    },
  };
}

const LAST = "9999-12-31";

/** Cuts an area down to some of its days. */
function clipped(area: Area, held: Days): Area {
  const own = daysIn(area, held);
  return { ...area, ...own, isStint: true, held: area.held ? daysIn(area.held, held) : held };
}

/** Returns the days that two have in common. */
const daysIn = (one: Days, other: Days): Days => ({
  from: one.from > other.from ? one.from : other.from,
  to: earlier(one.to, other.to),
});

/** Cuts an area down to the days of the stint that it belongs to; nothing where they do not meet. */
function within(child: Area, { held }: Area): Area[] {
  const { from, to } = held!;
  const isInside = child.from >= from && (child.to ?? LAST) <= (to ?? LAST);
  if (isInside) return [child];
  const cut = clipped(child, { from, to });
  return cut.from <= (cut.to ?? LAST) ? [cut] : [];
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** Lists the stays of an area in order; where its parent was merged, it went on in the one that this became. */
function staysOf(area: Area, list: AreaTree): Stay[] {
  const stays: Stay[] = [];
  let from = EVER;
  for (const { code, lastDay } of area.parents ?? []) {
    const parent = list.byCode(code);
    if (parent) stays.push(...followed({ parent, from, to: lastDay }, list));
    if (lastDay !== null) from = dayAfter(lastDay);
  }
  const end = area.to ?? LAST;
  const there = stays.filter(({ from: first, to }) => (to ?? LAST) >= area.from && first <= end);
  return there.length > 0 ? there : stays.slice(-1);
}

function followed({ parent, from, to }: Stay, list: AreaTree): Stay[] {
  const next = parent.mergedInto === null ? undefined : list.byCode(parent.mergedInto);
  const isMovedOn = next && parent.to !== null && parent.to < (to ?? LAST);
  if (!isMovedOn) return [{ parent, from, to }];
  const rest = followed({ parent: next, from: dayAfter(parent.to), to }, list);
  return parent.to < from ? rest : [{ parent, from, to: parent.to }, ...rest];
}

const DAY = 86_400_000;

/** @example dayAfter("2022-06-30") // => "2022-07-01" */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
