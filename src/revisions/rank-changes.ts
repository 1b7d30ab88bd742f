import { yearOf } from "../model/periods/period.ts";
import type { ExplainCell } from "./cell-causes.ts";
import type { CellPair } from "./cell-pairs.ts";
import type { Changes } from "./changes.ts";
import type { EditionRank } from "./edition.ts";
import { CAUSES, type Cause, type RankChange } from "./revision.ts";

type Moved = Omit<RankChange, "causes">;

/** Finds the areas whose range of ranks differs, in order of measure and code. */
export function movedRanks(
  published: readonly EditionRank[],
  now: readonly EditionRank[],
): readonly Moved[] {
  const [before, after] = [byArea(published), byArea(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old?.best === fresh?.best && old?.worst === fresh?.worst) return [];
    const { measure, period, area } = (old ?? fresh)!;
    return [{ measure, period, area, published: placesOf(old), now: placesOf(fresh) }];
  });
}

/**
 * Finds the causes of changed ranks: everything that changed in the numbers of any area, which are all compared with
 * each other and with their own years before, in the residents they are divided by, and in the areas.
 */
export function rankCauses(
  pairs: readonly CellPair[],
  explain: ExplainCell,
  changes: Changes,
): (rank: Moved) => Cause[] {
  const known = new Map<string, ReadonlySet<Cause>>();
  const ofCells = ({ measure, period }: Moved): ReadonlySet<Cause> => {
    const found =
      known.get(measure) ??
      new Set(
        pairs
          .filter((pair) => pair.measure === measure && yearOf(pair.period) <= yearOf(period))
          .flatMap((pair) => explain(pair).map(({ cause }) => cause)),
      );
    known.set(measure, found);
    return found;
  };
  return (rank) => {
    const found = new Set(ofCells(rank));
    if (changes.areas.any) found.add("boundary");
    if (changes.areas.residentsChanged(rank.period).length > 0) found.add("residents");
    if (changes.definitions.settings.includes("scorerTolerance")) found.add("definition");
    if (found.size === 0)
      for (const { cause } of changes.around(rank.measure, rank.area, true)) found.add(cause);
    return CAUSES.filter((cause) => found.has(cause));
  };
}

const byArea = (ranks: readonly EditionRank[]): Map<string, EditionRank> =>
  new Map(ranks.map((rank) => [`${rank.measure}|${rank.period}|${rank.area}`, rank]));

const placesOf = (rank: EditionRank | undefined): RankChange["now"] =>
  rank ? [rank.best, rank.worst] : null;
