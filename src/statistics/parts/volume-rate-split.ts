import { exactSum } from "../exact-sum.ts";
import type { Value } from "../known-values.ts";

/** A split of a change, in the order of the units; null if the unit cannot be split. */
export interface VolumeRateSplit {
  /** activityTotal + intensityTotal + notSplit. */
  readonly total: number;
  readonly activityEffect: readonly Value[];
  readonly intensityEffect: readonly Value[];
  readonly activityTotal: number;
  readonly intensityTotal: number;
  /** The change of units that held no activity in one of the periods: listed apart. */
  readonly notSplit: number;
}

/** The activities held and the people reached by each unit in one period. */
export interface Reach {
  readonly activities: readonly Value[];
  readonly audience: readonly Value[];
}

/**
 * Splits a change of audience into two effects: more activities, and more people at each.
 *
 * Per unit (a1 - a0)(p0 + p1) / 2 and (p1 - p0)(a0 + a1) / 2 with p = audience / activity, then
 * summed. Units without activities on a side cannot be split and are listed apart; units with a
 * missing value are left out altogether. Person-times. Source: Das Gupta 1993, two factors.
 * @example volumeRateSplit({ activities: [2], audience: [20] }, { activities: [3], audience: [36] }).activityEffect // => [11]
 */
export function volumeRateSplit(before: Reach, after: Reach): VolumeRateSplit {
  const units = before.activities.map((a0, i): UnitSplit | null => {
    const audience0 = before.audience[i] ?? null;
    const a1 = after.activities[i] ?? null;
    const audience1 = after.audience[i] ?? null;
    if (a0 === null || audience0 === null || a1 === null || audience1 === null) return null;
    const change = exactSum([audience1, -audience0]);
    if (a0 <= 0 || a1 <= 0) return { change, byActivity: null };
    return { change, byActivity: ((a1 - a0) * (audience0 / a0 + audience1 / a1)) / 2 };
  });
  const known = units.filter((unit) => unit !== null);
  const split = known.filter((unit) => unit.byActivity !== null);
  const changeOf = (some: readonly UnitSplit[]) => exactSum(some.map(({ change }) => change));
  const activityTotal = exactSum(split.map(({ byActivity }) => byActivity ?? 0));
  return {
    total: changeOf(known),
    activityEffect: units.map((unit) => unit?.byActivity ?? null),
    intensityEffect: units.map((unit) => (unit === null ? null : intensity(unit))),
    activityTotal,
    intensityTotal: changeOf(split) - activityTotal,
    notSplit: changeOf(known.filter((unit) => unit.byActivity === null)),
  };
}

interface UnitSplit {
  readonly change: number;
  /** Null if the unit held nothing in one of the periods. */
  readonly byActivity: Value;
}

const intensity = ({ change, byActivity }: UnitSplit): Value =>
  byActivity === null ? null : change - byActivity;
