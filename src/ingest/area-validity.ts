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

/** `areas` and `periods` may still grow: numbers are looked up when they are asked for. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
  tree: AreaTree,
): AreaValidity {
  const judged: (Value<FoundArea> | Refused)[][] = [];
  const held: boolean[][] = [];
  let noted = false;
  const judge = (area: number, period: number): Value<FoundArea> | Refused => {
    const judgement = checkValidity(areas[area]!, periods[period]!, tree);
    noted ||= judgement.warnings.length > 0;
    judged[area] ??= [];
    held[area] ??= [];
    judged[area][period] = judgement;
    held[area][period] = !isRefused(judgement);
    return judgement;
  };
  const of = (area: number, period: number): Value<FoundArea> | Refused =>
    judged[area]?.[period] ?? judge(area, period);
  return {
    holds: (area, period) => held[area]?.[period] ?? !isRefused(judge(area, period)),
    isNoted: () => noted,
    of,
  };
}
