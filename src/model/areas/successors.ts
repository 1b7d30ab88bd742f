import { apportion, WHOLE } from "./apportion.ts";
import type { Area } from "./areas.ts";

/** What became of an area: what it was merged into, or split into. */
type Succeeded = Pick<Area, "code" | "mergedInto" | "splitInto">;

/** An area in which another one counts today, and how much of it, in millionths. */
export interface Successor<A = Area> {
  readonly area: A;
  readonly share: number;
}

/** A part of an area that was split, in one of those it was split into. */
export interface Succession {
  readonly from: Area;
  /** Everybody who has a part of it, in order of code. */
  readonly successors: readonly Successor[];
  /** The declared share of this part, in millionths. */
  readonly share: number;
}

/**
 * Where the numbers of an area count on today's boundaries, in order of code: in itself; in the area it was
 * merged into at last; or, where it was split with declared shares, in several. Without shares it stands for
 * itself, like an area that the list leads back to.
 */
export function successorsOf<A extends Succeeded>(
  area: A,
  byCode: (code: string) => A | undefined,
  way: readonly A[] = [area],
): Successor<A>[] {
  const next = nextOf(area, byCode);
  if (next.length === 0 || next.some((successor) => way.includes(successor.area)))
    return [{ area, share: WHOLE }];
  const shares = new Map<A, number>();
  for (const { area: successor, share } of next) {
    const last = successorsOf(successor, byCode, [...way, successor]);
    const parts = apportion(
      share,
      last.map((each) => each.share),
    );
    for (const [i, each] of last.entries())
      shares.set(each.area, (shares.get(each.area) ?? 0) + parts[i]!);
  }
  return [...shares]
    .map(([successor, share]) => ({ area: successor, share }))
    .sort((a, b) => (a.area.code < b.area.code ? -1 : 1));
}

/** The areas that came right after one. */
function nextOf<A extends Succeeded>(
  { mergedInto, splitInto }: A,
  byCode: (code: string) => A | undefined,
): Successor<A>[] {
  const named = mergedInto === null ? splitInto : [{ code: mergedInto, share: WHOLE }];
  const known = named.flatMap(({ code, share }) => {
    const area = byCode(code);
    return area === undefined || share === null ? [] : [{ area, share }];
  });
  return known.length === named.length ? known : [];
}

/**
 * What of the units of an area that was split belongs to some of its heirs: all of it where they are all.
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
