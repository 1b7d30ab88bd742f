import { type Area, type AreaTree, validity } from "../../model/areas/areas.ts";
import { successor } from "../../model/areas/successors.ts";
import { firstDay, type Period } from "../../model/periods/period.ts";
import { isRefused, type Refused, read, refused, type Value } from "../cells/cell-reading.ts";
import type { FoundArea } from "../references/read-area.ts";

/** The validity of areas in periods, by their numbers; each pair is checked once. */
export interface AreaValidity {
  holds(area: number, period: number): boolean;
  /** The refusal or warning for a pair; null where it is valid without reservation. */
  judgement(area: number, period: number): Value<FoundArea> | Refused | null;
  /** True where any pair has a warning or a refusal. */
  isNoted(): boolean;
}

/** Makes the table. `areas` and `periods` may still grow: numbers are looked up on demand. */
export function areaValidity(
  areas: readonly FoundArea[],
  periods: readonly Period[],
  tree: AreaTree,
): AreaValidity {
  const held: boolean[][] = [];
  const judgements = new Map<string, Value<FoundArea> | Refused>();
  const judge = (area: number, period: number): boolean => {
    const judgement = checkValidity(areas[area]!, periods[period]!, tree);
    if (isRefused(judgement) || judgement.warnings.length > 0)
      judgements.set(`${area} ${period}`, judgement);
    return !isRefused(judgement);
  };
  return {
    holds: (area, period) => {
      held[area] ??= [];
      held[area][period] ??= judge(area, period);
      return held[area][period];
    },
    judgement: (area, period) => judgements.get(`${area} ${period}`) ?? null,
    isNoted: () => judgements.size > 0,
  };
}

/**
 * Checks that an area existed in a period under the name used for it. An area that ended before the
 * period (or began after it) is refused with its successors as suggestions; validity for part of
 * the period, or a name given up before it, is a warning.
 */
export function checkValidity(
  { area, nameUsed }: FoundArea,
  period: Period,
  tree: AreaTree,
): Value<FoundArea> | Refused {
  const found = { area, nameUsed };
  const extent = validity(area, period);
  if (extent === "none") {
    return refused("TOWNSHIP_NOT_VALID_IN_PERIOD", { suggest: successorNames(area, tree) });
  }
  if (extent === "part") return read(found, ["PARTIAL_VALIDITY"], validDays(area, period));
  const former = area.formerNames.find(({ name }) => name === nameUsed);
  return former && firstDay(period) > former.lastDay
    ? read(found, ["FORMER_NAME_USED"], nameUsed)
    : read(found);
}

/** Names the present successor of an area, or the areas that it was split into. */
function successorNames(area: Area, tree: AreaTree): string[] {
  const today = successor(tree, area);
  const split = today.splitInto.flatMap(({ code }) => tree.byCode(code)?.name ?? []);
  if (split.length > 0) return split;
  return today === area ? [] : [today.name];
}

const validDays = ({ from, to }: FoundArea["area"], period: Period): string =>
  from > firstDay(period) ? `valid from ${from}` : `valid until ${to}`;
