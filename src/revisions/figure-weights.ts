import { figureId } from "../analyze/figures/figure-id.ts";
import { within } from "../model/panel/due-returns.ts";
import { lastDay, type Period } from "../model/periods/period.ts";
import type { AreaGroups } from "./area-groups.ts";
import type { CellPair } from "./cell-pairs.ts";
import type { Edition, EditionFigure } from "./edition.ts";

/** The weight of a cell in a figure: 1 added, -1 subtracted, 0 not in it; a share where its area was split. */
export type Weigh = (cell: Pick<CellPair, "area" | "period" | "by">) => number;

/**
 * Weighs the cells of an edition for a figure. A level adds the cells of its area and period. A change adds those
 * of the later year and subtracts those of the earlier, over all areas that count in its area today (of split
 * areas their share), or over all that can be compared. Medians and rates are no sums: theirs are the cells they
 * are computed from.
 */
export function figureWeights(figure: EditionFigure, edition: Edition, groups: AreaGroups): Weigh {
  const { statistic, period, area, breakdown } = figure;
  const isCounty = area === edition.county;
  const definition = edition.measures?.find(({ id }) => id === figure.measure);
  const isSpread = (definition?.overAreas ?? "sum") === "sum";
  // Of a stock only the cells at the end of a period are in it.
  const isIn = (cell: Period, whole: Period): boolean =>
    within(cell, whole) && (definition?.overTime !== "last" || lastDay(cell) === lastDay(whole));
  const [first = "", second] = period.split("..");
  if (second !== undefined) {
    const isCompared = isCounty ? comparedIn(figure, edition) : (group: string) => group === area;
    return (cell) => {
      const share = groups.share(cell.area, isCompared, isSpread);
      return isIn(cell.period, second) ? share : isIn(cell.period, first) ? 0 - share : 0;
    };
  }
  const isOwn = (group: string): boolean => group === area;
  const parts = Object.entries(breakdown);
  return (cell) => {
    const isInPart = parts.every(([name, value]) => cell.by[name] === value);
    if (!isInPart || !isIn(cell.period, first)) return 0;
    if (isCounty) return 1;
    return statistic === null ? Number(isOwn(cell.area)) : groups.share(cell.area, isOwn, isSpread);
  };
}

/** Selects the areas that a change of the county is over: those that have a change of their own. */
function comparedIn({ measure, period }: EditionFigure, { figures }: Edition) {
  return (group: string): boolean =>
    (figures.get(figureId(`${measure}.change`, period, group))?.value ?? null) !== null;
}
