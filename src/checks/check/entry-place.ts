import { within } from "../../model/panel/due-returns.ts";
import type { Entry } from "../../model/panel/entry.ts";
import type { Evidence } from "./check.ts";
import { type FactPlace, placeOf } from "./proposal.ts";

/** Finds the fact of an entry that has only one; null where it has several. */
export function entryPlace(
  { facts }: Pick<Evidence, "facts">,
  { file, area, period, firstLine, rows }: Entry,
): FactPlace | null {
  const own = rows === 1 ? facts.find((each) => each.file === file) : undefined;
  if (!own) return null;
  // A line of a wide file holds several facts.
  for (
    let fact = own.lines.indexOf(firstLine);
    fact >= 0;
    fact = own.lines.indexOf(firstLine, fact + 1)
  ) {
    const at = placeOf({ facts: own, fact });
    if (at.area.code === area.code && within(at.period, period)) return { facts: own, fact };
  }
  return null;
}
