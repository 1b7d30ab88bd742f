import { WHOLE } from "../model/areas/apportion.ts";
import { successorsOf } from "../model/areas/successors.ts";
import type { EditionArea } from "./edition.ts";

/** Which areas stand for which today, in a list of areas. */
export interface AreaGroups {
  /**
   * How much of an area counts today in areas that are asked for, from none to all of it. `isSpread`: whether
   * what is counted is spread where areas were split.
   */
  share(code: string, isIn: (successor_: string) => boolean, isSpread: boolean): number;
  /** Where an area counts today, with whom, and with which share: the same words, the same group. */
  groupOf(code: string): string;
  /** Whether two areas count in the same one today. */
  areTogether(code: string, other: string): boolean;
}

/** Without a list every area stands for itself. */
export function areaGroups(areas: readonly EditionArea[] | null): AreaGroups {
  const byCode = new Map((areas ?? []).map((area) => [area.code, area]));
  const successors = new Map(
    [...byCode].sort().map(([code, area]) => [
      code,
      successorsOf(area, (each) => byCode.get(each)).map((successor_) => ({
        code: successor_.area.code,
        share: successor_.share,
      })),
    ]),
  );
  const heirsAt = (code: string) => successors.get(code) ?? [{ code, share: WHOLE }];
  const membersOf = (code: string): string[] =>
    [...successors].flatMap(([member, all]) =>
      all.flatMap((successor_) =>
        successor_.code === code ? `${member}:${successor_.share}` : [],
      ),
    );
  return {
    share(code, isIn, isSpread) {
      const all = heirsAt(code);
      if (all.length > 1 && !isSpread) return isIn(code) ? 1 : 0;
      const inside = all.filter((successor_) => isIn(successor_.code));
      return inside.reduce((sum, { share }) => sum + share, 0) / WHOLE;
    },
    groupOf: (code) =>
      heirsAt(code)
        .map((successor_) => `${successor_.code}=${membersOf(successor_.code).join("+")}`)
        .join(),
    areTogether: (code, other) =>
      heirsAt(code).some((successor_) =>
        heirsAt(other).some((each) => each.code === successor_.code),
      ),
  };
}
