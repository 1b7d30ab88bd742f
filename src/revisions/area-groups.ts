import { WHOLE } from "../model/areas/apportion.ts";
import { successorsOf } from "../model/areas/successors.ts";
import type { EditionArea } from "./edition.ts";

/** The areas of today that the areas of a list count in. */
export interface AreaGroups {
  /**
   * Returns the share of an area, 0 to 1, that counts today in the areas that are in. `isSpread`: true where
   * numbers are spread over the successors of areas that were split.
   */
  share(code: string, isIn: (each: string) => boolean, isSpread: boolean): number;
  /** Describes where an area counts today, with which others and with which share; equal texts mean equal groups. */
  groupOf(code: string): string;
  /** True where two areas count in the same one today. */
  areTogether(code: string, other: string): boolean;
}

/** Groups the areas of a list by the areas they count in today; without a list every area counts in itself. */
export function areaGroups(areas: readonly EditionArea[] | null): AreaGroups {
  const byCode = new Map((areas ?? []).map((area) => [area.code, area]));
  const successors = new Map(
    [...byCode].sort().map(([code, area]) => [
      code,
      successorsOf(area, (each) => byCode.get(each)).map((each) => ({
        code: each.area.code,
        share: each.share,
      })),
    ]),
  );
  const successorsIn = (code: string) => successors.get(code) ?? [{ code, share: WHOLE }];
  const membersOf = (code: string): string[] =>
    [...successors].flatMap(([member, all]) =>
      all.flatMap((each) => (each.code === code ? `${member}:${each.share}` : [])),
    );
  return {
    share(code, isIn, isSpread) {
      const all = successorsIn(code);
      if (all.length > 1 && !isSpread) return isIn(code) ? 1 : 0;
      const inside = all.filter((each) => isIn(each.code));
      return inside.reduce((sum, { share }) => sum + share, 0) / WHOLE;
    },
    groupOf: (code) =>
      successorsIn(code)
        .map((each) => `${each.code}=${membersOf(each.code).join("+")}`)
        .join(),
    areTogether: (code, other) =>
      successorsIn(code).some((one) => successorsIn(other).some((each) => each.code === one.code)),
  };
}
