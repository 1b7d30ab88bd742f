import { type Area, type AreaTree, areaTree } from "../areas/areas.ts";
import { hierarchyOf } from "../areas/hierarchy.ts";
import { wordFor } from "../areas/levels.ts";
import { areasBelow } from "../areas/node-tree.ts";
import type { Measure } from "../datasets/measure.ts";
import { memoize } from "../memoize.ts";
import {
  type Control,
  type CountedEntries,
  type CountedYear,
  type StatedReturn,
  statedByReturn,
} from "./counted.ts";
import { endsIn, within } from "./due-returns.ts";

/**
 * Folds the returns of all levels to the areas of a tree: the cell of an area is made of the returns of those below
 * it that file. Its own return counts in a year in which nothing was filed below it; else it is a control of their
 * sum. What does not add up over areas counts of the areas of the tree alone.
 */
export function foldAreas(counted: CountedEntries, tree: AreaTree): CountedEntries {
  if (!tree.depth) return counted;
  const filers = filersIn(counted, tree);
  const { all, controls } = heldApart(counted, tree, filers);
  return {
    ...counted,
    filing: (measure, area, year) =>
      addsUp(measure) ? filers.of(area, year, measure.column) : [area],
    isCovered: coverIn(counted, tree, filers),
    all,
    controls: [...counted.controls, ...controls],
  };
}

const addsUp = ({ overAreas }: Pick<Measure, "overAreas">): boolean => overAreas === "sum";

/** The areas that file, by the areas they lie in. */
interface Filers {
  /** Lists those of which the returns of a column count in an area and year. */
  of(area: Area, year: number, column: string): readonly Area[];
  /** True where the areas below one file, not the area itself. */
  isBelow(area: Area): boolean;
}

function filersIn(counted: CountedEntries, tree: AreaTree): Filers {
  const below = (area: Area) => areasBelow(tree, area);
  const isBelow = usuallyBelow(counted, tree);
  const found = new Map<Area, Map<string, readonly Area[]>>();
  const hasFiled = (area: Area, year: number, column: string): boolean =>
    counted
      .of(area, year, column)
      ?.entries.some(({ entry, sum }) => sum.valid > 0 && (!area.isStint || endsIn(area, entry))) ??
    false;
  const isFiledBelow = (area: Area, year: number, column: string): boolean =>
    below(area).some((each) => hasFiled(each, year, column) || isFiledBelow(each, year, column));
  const of: Filers["of"] = (area, year, column) =>
    memoize(
      memoize(found, area, () => new Map()),
      `${year}|${column}`,
      () => {
        const isOwn =
          !isBelow(area) || (hasFiled(area, year, column) && !isFiledBelow(area, year, column));
        return isOwn ? [area] : below(area).flatMap((each) => of(each, year, column));
      },
    );
  return { of, isBelow };
}

/**
 * Tells if the areas below one file: some of them have, in any year; where neither they nor the area itself have,
 * what is usual at its level decides.
 */
function usuallyBelow({ cube }: CountedEntries, tree: AreaTree): (area: Area) => boolean {
  const hierarchy = hierarchyOf(tree.depth!.all);
  const filed = new Set(
    cube.entries
      .filter(({ sums }) => Object.values(sums).some(({ valid }) => valid > 0))
      .map(({ area }) => area.code),
  );
  const below = new Map<string, boolean>();
  // A stint may hold nothing any more: the area itself is asked.
  const wholeOf = (area: Area): Area => tree.depth!.all.byCode(area.code) ?? area;
  const isFiledBelow = (area: Area): boolean =>
    memoize(below, area.code, () =>
      hierarchy.below(wholeOf(area)).some((each) => filed.has(each.code) || isFiledBelow(each)),
    );
  const depthOf = (area: Area): number => {
    const up = hierarchy.above(area);
    return up === null ? 0 : 1 + depthOf(up);
  };
  const usual = new Map<number, number>();
  for (const area of tree.depth!.all.areas) {
    const vote = isFiledBelow(area) ? 1 : filed.has(area.code) ? -1 : 0;
    usual.set(depthOf(area), (usual.get(depthOf(area)) ?? 0) + vote);
  }
  const answers = new Map<string, boolean>();
  return (area) =>
    memoize(answers, area.code, () => {
      if (hierarchy.below(wholeOf(area)).length === 0) return false;
      if (isFiledBelow(area)) return true;
      return !filed.has(area.code) && (usual.get(depthOf(area)) ?? 0) > 0;
    });
}

/** Tells if an area above filed alone in a year: some column of its own counts. */
function coverIn(
  { cube }: CountedEntries,
  tree: AreaTree,
  filers: Filers,
): (area: Area, year: number) => boolean {
  const { above } = hierarchyOf(tree.depth!.all);
  const columns = [...new Set(Object.values(cube.dataset.measures).map(({ column }) => column))];
  const filesAlone = (area: Area, year: number): boolean =>
    filers.isBelow(area) && columns.some((column) => filers.of(area, year, column)[0] === area);
  return (area, year) => {
    for (let up = above(area, `${year}-12-31`); up !== null; up = above(up, `${year}-12-31`))
      if (filesAlone(up, year)) return true;
    return false;
  };
}

/** Takes out the returns that do not count because those of the areas below do, and compares the two. */
function heldApart(
  counted: CountedEntries,
  tree: AreaTree,
  filers: Filers,
): Pick<CountedEntries, "all" | "controls"> {
  const { measures } = counted.cube.dataset;
  const own = new Set(tree.areas.map(({ code }) => code));
  const summed = new Set(
    Object.values(measures).flatMap((each) => (addsUp(each) ? each.column : [])),
  );
  const apart = new Set<CountedYear>();
  const controls: Control[] = [];
  for (const [area, year, column] of filedYears(counted)) {
    const found = counted.of(area, year, column);
    if (!found) continue;
    const counting = summed.has(column) ? filers.of(area, year, column) : [];
    const counts = summed.has(column)
      ? counting.some((each) => each.code === area.code)
      : own.has(area.code);
    if (counts) continue;
    apart.add(found);
    if (!summed.has(column)) continue;
    const inside = counting.flatMap((each) => counted.of(each, year, column)?.entries ?? []);
    controls.push(
      ...statedByReturn(found.entries).map((stated) => controlOf(stated, column, inside)),
    );
  }
  return { all: counted.all.filter((each) => !apart.has(each)), controls };
}

/** Compares a return with the sum of those below it; where none of them is as fine, nothing can be compared. */
function controlOf(
  { grain: _, ...stated }: StatedReturn,
  column: string,
  entries: CountedYear["entries"],
): Control {
  const inside = entries.filter(({ entry }) => within(entry.period, stated.period));
  const counted = inside.reduce((units, { sum }) => units + sum.units, 0);
  const agrees = inside.length === 0 ? null : counted === stated.stated;
  return { ...stated, column, counted, agrees };
}

function filedYears({ cube }: CountedEntries): (readonly [Area, number, string])[] {
  const found = new Map<string, readonly [Area, number, string]>();
  for (const { area, year, sums } of cube.entries)
    for (const column of Object.keys(sums))
      found.set(`${area.code}|${year}|${column}`, [area, year, column]);
  return [...found.values()];
}

/** Makes the tree of the areas that file a dataset, at whatever level: those that are asked for returns. */
export function filingTree(counted: CountedEntries, tree: AreaTree): AreaTree {
  if (!tree.depth) return tree;
  const { isBelow } = filersIn(counted, tree);
  const found = new Map<string, Area>();
  const add = (area: Area): void => {
    if (isBelow(area)) for (const each of areasBelow(tree, area)) add(each);
    else found.set(area.code, joined(found.get(area.code), area));
  };
  for (const area of tree.areas) add(area);
  if (tree.areas.every((area) => found.get(area.code) === area) && found.size === tree.areas.length)
    return tree;
  const areas = [...found.values()];
  const words = { whole: tree.words.whole, parts: wordFor(areas) };
  return areaTree(areas, { ...tree.county, words, depth: tree.depth });
}

/** Joins two stints of an area: it was there from the first day of the one to the last of the other. */
function joined(one: Area | undefined, other: Area): Area {
  if (one === undefined) return other;
  const from = one.from < other.from ? one.from : other.from;
  const to = one.to === null || other.to === null ? null : one.to > other.to ? one.to : other.to;
  return { ...other, from, to };
}
