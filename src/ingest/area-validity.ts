import type { AreaTree } from "../table/areas.ts";
import { firstDay, lastDay, type Period } from "../table/period.ts";
import { checkValidity } from "./check-validity.ts";
import type { FoundArea } from "./read-area.ts";
import { isRefused, type Refused, type Value } from "./reading.ts";

/** Whether areas existed in periods, by the numbers of a pair; each pair is judged once. */
export interface AreaValidity {
  holds(area: number, period: number): boolean;
  /** What is to be said of a pair that holds in part or not at all; null of one that holds. */
  trouble(area: number, period: number): Value<FoundArea> | Refused | null;
  /** Whether anything is to be said of any pair. */
  isNoted(): boolean;
}

const HOLDS = 1;
const IS_REFUSED = 2;

/** `areas` and `periods` may still grow: numbers are looked up when they are asked for. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
  tree: AreaTree,
): AreaValidity {
  const states: number[][] = [];
  const troubles = new Map<string, Value<FoundArea> | Refused>();
  const days: { readonly first: string; readonly last: string }[] = [];
  const isWithin = ({ area: { from, to, formerNames } }: FoundArea, period: number): boolean => {
    days[period] ??= { first: firstDay(periods[period]!), last: lastDay(periods[period]!) };
    const { first, last } = days[period];
    return formerNames.length === 0 && from <= first && (to === null || last <= to);
  };
  const judge = (area: number, period: number): number => {
    if (isWithin(areas[area]!, period)) return HOLDS;
    const judgement = checkValidity(areas[area]!, periods[period]!, tree);
    if (isRefused(judgement) || judgement.warnings.length > 0)
      troubles.set(`${area} ${period}`, judgement);
    return isRefused(judgement) ? IS_REFUSED : HOLDS;
  };
  return {
    holds: (area, period) => {
      states[area] ??= [];
      states[area][period] ??= judge(area, period);
      return states[area][period] === HOLDS;
    },
    trouble: (area, period) => troubles.get(`${area} ${period}`) ?? null,
    isNoted: () => troubles.size > 0,
  };
}
