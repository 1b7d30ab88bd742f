import { type Area, type AreaTree, validity } from "../../model/areas/areas.ts";
import { successor } from "../../model/areas/successors.ts";
import { firstDay, type Period } from "../../model/periods/period.ts";
import { type Refused, read, refused, type Value } from "../cells/cell-reading.ts";
import type { FoundArea } from "./read-area.ts";

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
