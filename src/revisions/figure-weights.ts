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
  const parts = Object.entries(breakdown);
  const isInPart = ({ by }: Pick<CellPair, "by">): boolean =>
    parts.every(([name, value]) => by[name] === value);
  const [first = "", second] = period.split("..");
  if (second !== undefined) {
    const isCompared = isCounty ? comparedIn(figure, edition) : (group: string) => group === area;
    const [ofLater, ofEarlier] = SIGNS[statistic ?? ""] ?? [1, -1];
    return (cell) => {
      const share = isInPart(cell) ? groups.share(cell.area, isCompared, isSpread) : 0;
      return isIn(cell.period, second)
        ? ofLater * share
        : isIn(cell.period, first)
          ? ofEarlier * share
          : 0;
    };
  }
  const isOwn = (group: string): boolean => group === area;
  return (cell) => {
    if (!isInPart(cell) || !isIn(cell.period, first)) return 0;
    if (isCounty) return 1;
    return statistic === null ? Number(isOwn(cell.area)) : groups.share(cell.area, isOwn, isSpread);
  };
}

/** The weights of the later and the earlier year in figures that are of one of them; a change has both. */
const SIGNS: Readonly<Record<string, readonly [later: number, earlier: number]>> = {
  before: [0, 1],
  after: [1, 0],
};

/** Selects the areas that a change of the county is over: those that have a change of their own. */
function comparedIn({ measure, period }: EditionFigure, { figures }: Edition) {
  return (group: string): boolean =>
    (figures.get(figureId(`${measure}.change`, period, group))?.value ?? null) !== null;
}
