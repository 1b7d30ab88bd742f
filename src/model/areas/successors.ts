import { apportion, WHOLE } from "./apportion.ts";
import type { Area, AreaTree } from "./areas.ts";

/** The successors of an area, as the list of areas declares them. */
type Succeeded = Pick<Area, "code" | "mergedInto" | "splitInto">;

type ByCode<A> = (code: string) => A | undefined;

/** An area in which another one counts today, with the share that counts in it, in millionths. */
export interface Successor<A = Area> {
  readonly area: A;
  readonly share: number;
}

/** One part of an area that was split: the share that goes to one successor. */
export interface Succession {
  readonly from: Area;
  /** All successors of the area that was split, in order of code. */
  readonly successors: readonly Successor[];
  /** The declared share of this part, in millionths. */
  readonly share: number;
}

/**
 * Follows mergers to the area that stands for another one today. An area that was split, and one
 * whose successor is not listed, stands for itself.
 */
export function successor<A extends Succeeded>(tree: { byCode: ByCode<A> }, area: A): A {
  const passed = new Set<A>();
  let last = area;
  while (last.mergedInto !== null && !passed.has(last)) {
    passed.add(last);
    last = tree.byCode(last.mergedInto) ?? last;
  }
  return last;
}

/**
 * Returns the one area that went on as this one under a new code (乡改镇): this one began after it
 * ended, and nothing else became part of it. Null where it is a merger, or has always been.
 */
function earlierCode(area: Area, { areas }: AreaTree): Area | null {
  const [earlier, ...others] = areas.filter(
    ({ mergedInto, splitInto }) =>
      mergedInto === area.code || splitInto.some(({ code }) => code === area.code),
  );
  const isOne = earlier?.mergedInto === area.code && others.length === 0;
  return isOne && earlier.to !== null && earlier.to < area.from ? earlier : null;
}

/** Follows changes of the code alone, from an area to the one that it is today or was until it was merged. */
export function underLatestCode(area: Area, tree: AreaTree): Area {
  const next = area.mergedInto === null ? undefined : tree.byCode(area.mergedInto);
  return next && earlierCode(next, tree) === area ? underLatestCode(next, tree) : area;
}

/**
 * Finds the area that stood for another one on a day: mergers are followed as far as they had
 * happened, changes of the code alone also backwards. An area that ended without a successor, or in
 * several, stands for itself.
 */
export function areaOn(day: string, area: Area, tree: AreaTree): Area {
  const next =
    area.to !== null && area.to < day && area.mergedInto !== null
      ? tree.byCode(area.mergedInto)
      : undefined;
  if (next) return areaOn(day, next, tree);
  const earlier = area.from > day ? earlierCode(area, tree) : null;
  return earlier && earlier.to! >= day ? earlier : area;
}

/**
 * Follows mergers and splits to the areas in which the numbers of an area count today, in order of
 * code. An area that was split counts in several if their shares are declared. Without shares, and
 * where the list leads back to it, it stands for itself.
 */
export function successorsOf<A extends Succeeded>(
  area: A,
  byCode: ByCode<A>,
  passed: readonly A[] = [],
): Successor<A>[] {
  const merged = successor({ byCode }, area);
  const path = [...passed, merged];
  const parts = splitParts(merged, byCode);
  if (parts.length === 0 || parts.some((part) => path.includes(part.area)))
    return [{ area: merged, share: WHOLE }];
  const shares = new Map<A, number>();
  for (const part of parts) {
    const last = successorsOf(part.area, byCode, path);
    const split = apportion(
      part.share,
      last.map(({ share }) => share),
    );
    for (const [i, each] of last.entries())
      shares.set(each.area, (shares.get(each.area) ?? 0) + split[i]!);
  }
  return [...shares]
    .map(([last, share]) => ({ area: last, share }))
    .sort((a, b) => (a.area.code < b.area.code ? -1 : 1));
}

/**
 * Returns the areas that an area was split into, their mergers followed; none unless all of them
 * are listed with a share.
 */
function splitParts<A extends Succeeded>(
  { mergedInto, splitInto }: A,
  byCode: ByCode<A>,
): Successor<A>[] {
  if (mergedInto !== null) return [];
  const known = splitInto.flatMap(({ code, share }) => {
    const area = byCode(code);
    return area === undefined || share === null
      ? []
      : [{ area: successor({ byCode }, area), share }];
  });
  return known.length === splitInto.length ? known : [];
}

/**
 * Adds up the parts of an area's units that go to some of its successors: all units if these are
 * all of them.
 * @example partOf(101, { successors: [{ area: "a", share: 600_000 }, { area: "b", share: 400_000 }] }, ["b"]) // => 40
 */
export function partOf<A>(
  units: number,
  { successors }: { readonly successors: readonly Successor<A>[] },
  of: readonly A[],
): number {
  const parts = apportion(
    units,
    successors.map(({ share }) => share),
  );
  return parts.reduce((sum, part, i) => sum + (of.includes(successors[i]!.area) ? part : 0), 0);
}
