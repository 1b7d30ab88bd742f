import type { AreaTree } from "../table/areas.ts";
import type { Period } from "../table/period.ts";
import { checkValidity } from "./check-validity.ts";
import type { FoundArea } from "./read-area.ts";
import { isRefused, type Refused, type Value } from "./reading.ts";

/** Whether areas existed in periods, by the numbers of a pair; each pair is judged once. */
export interface AreaValidity {
  holds(area: number, period: number): boolean;
  isNoted(): boolean;
  of(area: number, period: number): Value<FoundArea> | Refused;
}

const MOST_PERIODS = 1 << 20;

/** `areas` and `periods` may still grow: numbers are looked up when they are asked for. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
  tree: AreaTree,
): AreaValidity {
  const judged = new Map<number, Value<FoundArea> | Refused>();
  let noted = false;
  const of = (area: number, period: number): Value<FoundArea> | Refused => {
    const pair = area * MOST_PERIODS + period;
    const known = judged.get(pair);
    if (known) return known;
    const judgement = checkValidity(areas[area]!, periods[period]!, tree);
    noted ||= judgement.warnings.length > 0;
    judged.set(pair, judgement);
    return judgement;
  };
  return {
    holds: (area, period) => !isRefused(of(area, period)),
    isNoted: () => noted,
    of,
  };
}
