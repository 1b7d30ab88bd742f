import { type Area, type AreaTree, successor, validity } from "../../model/areas/areas.ts";
import { firstDay, type Period } from "../../model/periods/period.ts";
import { isRefused, type Refused, read, refused, type Value } from "../cells/cell-reading.ts";
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

/**
 * Whether an area existed in a period under the name that was used for it. An area that ended before
 * (or began after) is refused and its successors suggested; part of the period, or a name given up
 * before, is a warning.
 */
export function checkValidity(
  { area, nameUsed }: FoundArea,
  period: Period,
  tree: AreaTree,
): Value<FoundArea> | Refused {
  const found = { area, nameUsed };
  const extent = validity(area, period);
  if (extent === "none") {
    return refused("TOWNSHIP_NOT_VALID_IN_PERIOD", { suggest: heirNames(area, tree) });
  }
  if (extent === "part") return read(found, ["PARTIAL_VALIDITY"], validDays(area, period));
  const former = area.formerNames.find(({ name }) => name === nameUsed);
  return former && firstDay(period) > former.lastDay
    ? read(found, ["FORMER_NAME_USED"], nameUsed)
    : read(found);
}

/** The area that stands for one today, or those that it was split into. */
function heirNames(area: Area, tree: AreaTree): string[] {
  const successor_ = successor(tree, area);
  const split = successor_.splitInto.flatMap(({ code }) => tree.byCode(code)?.name ?? []);
  if (split.length > 0) return split;
  return successor_ === area ? [] : [successor_.name];
}

const validDays = ({ from, to }: FoundArea["area"], period: Period): string =>
  from > firstDay(period) ? `valid from ${from}` : `valid until ${to}`;
