import type { Area, AreaTree } from "./areas.ts";
import { areasBelow } from "./node-tree.ts";
import { type Succession, successorsOf } from "./successors.ts";

/** The contents of a row on today's boundaries: areas in full, and parts of areas that were split. */
interface Contents {
  readonly members: readonly Area[];
  readonly inherited: readonly Succession[];
}

/** An area that files, with what became part of it since or was split off it: they are compared as one. */
export interface Unit extends Contents {
  /** The area by which it is named: the one that is there today. */
  readonly area: Area;
}

/** An area of a unit, with the codes of all areas whose numbers count in the same ones today. */
interface Piece {
  readonly area: Area;
  readonly codes: ReadonlySet<string>;
  readonly split: Succession | null;
}

/**
 * Divides a row of a tree of several levels into its units, in order of code: the areas at the end of all branches,
 * and those that file themselves for all below them. Areas that were merged or split among themselves are one.
 */
export function unitsIn(
  tree: AreaTree,
  { members, inherited }: Contents,
  filesAlone: (area: Area) => boolean,
): Unit[] {
  const piecesOf = (area: Area): Piece[] => {
    const below = areasBelow(tree, area);
    return below.length === 0 || filesAlone(area)
      ? [{ area, codes: codesToday(tree, area), split: null }]
      : below.flatMap(piecesOf);
  };
  const pieces = [
    ...members.flatMap(piecesOf),
    ...inherited.map((split) => ({
      ...{ area: split.from, split, codes: codesToday(tree, split.from) },
    })),
  ];
  return grouped(pieces).map((group) => ({
    area: (group.find(({ area, split }) => split === null && area.to === null) ?? group.at(-1)!)
      .area,
    members: group.flatMap(({ area, split }) => (split === null ? area : [])),
    inherited: group.flatMap(({ split }) => split ?? []),
  }));
}

/** Collects the codes in which the numbers of an area, and of all areas below it, count today. */
function codesToday(tree: AreaTree, area: Area): ReadonlySet<string> {
  const today = successorsOf(area, tree.byCode).map((each) => each.area.code);
  const below = areasBelow(tree, area).flatMap((each) => [...codesToday(tree, each)]);
  return new Set([area.code, ...today, ...below]);
}

/** Joins the pieces that share a code, directly or by others. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const byCode = new Map<string, { pieces: Piece[]; codes: Set<string> }>();
  for (const piece of pieces) {
    const met = [...new Set([...piece.codes].flatMap((code) => byCode.get(code) ?? []))];
    const one = {
      pieces: [...met.flatMap((group) => group.pieces), piece],
      codes: new Set([...met.flatMap(({ codes }) => [...codes]), ...piece.codes]),
    };
    for (const code of one.codes) byCode.set(code, one);
  }
  const codeOf = ([first]: readonly Piece[]): string => first!.area.code;
  return [...new Set(byCode.values())]
    .map((group) => group.pieces)
    .sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
}
