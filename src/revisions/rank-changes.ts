import type { EditionRank } from "./edition.ts";
import type { RankChange } from "./revision.ts";

/** Which areas could have other places than they could have had. In order of measure and code. */
export function rankChanges(
  published: readonly EditionRank[],
  now: readonly EditionRank[],
): RankChange[] {
  const [before, after] = [byArea(published), byArea(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old?.best === fresh?.best && old?.worst === fresh?.worst) return [];
    const { measure, period, area } = (old ?? fresh)!;
    return [{ measure, period, area, published: placesOf(old), now: placesOf(fresh) }];
  });
}

const byArea = (ranks: readonly EditionRank[]): Map<string, EditionRank> =>
  new Map(ranks.map((rank) => [`${rank.measure}|${rank.period}|${rank.area}`, rank]));

const placesOf = (rank: EditionRank | undefined): RankChange["now"] =>
  rank ? [rank.best, rank.worst] : null;
