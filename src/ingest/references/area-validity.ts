import type { AreaTree } from "../../model/areas/areas.ts";
import type { Period } from "../../model/periods/period.ts";
import { isRefused, type Refused, type Value } from "../cells/cell-reading.ts";
import { checkValidity } from "./check-validity.ts";
import type { FoundArea } from "./read-area.ts";

/** Whether areas existed in periods, by the numbers of a pair; each pair is judged once. */
export interface AreaValidity {
  holds(area: number, period: number): boolean;
  /** What is to be said of a pair that holds in part or not at all; null of one that holds. */
  trouble(area: number, period: number): Value<FoundArea> | Refused | null;
  /** Whether anything is to be said of any pair. */
  isNoted(): boolean;
}

/** `areas` and `periods` may still grow: numbers are looked up when they are asked for. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
  tree: AreaTree,
): AreaValidity {
  const held: boolean[][] = [];
  const troubles = new Map<string, Value<FoundArea> | Refused>();
  const judge = (area: number, period: number): boolean => {
    const judgement = checkValidity(areas[area]!, periods[period]!, tree);
    if (isRefused(judgement) || judgement.warnings.length > 0)
      troubles.set(`${area} ${period}`, judgement);
    return !isRefused(judgement);
  };
  return {
    holds: (area, period) => {
      held[area] ??= [];
      held[area][period] ??= judge(area, period);
      return held[area][period];
    },
    trouble: (area, period) => troubles.get(`${area} ${period}`) ?? null,
    isNoted: () => troubles.size > 0,
  };
}
