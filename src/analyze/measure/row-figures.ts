import type { Area } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { isYearBefore, type Period, periodKind } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";

/** The ids of the numbers of a row. */
export interface RowFigures {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly rate: string;
}

/**
 * Makes the ids of two compared numbers: those of an area are its own; those of a total are of the pair, since areas
 * may be left out.
 */
export function rowFigures(
  { id }: Measure,
  [before, after]: readonly [Period, Period],
  area: string,
  { level, breakdown = {} }: { level?: (period: Period) => string; breakdown?: Breakdown } = {},
): RowFigures {
  const of = (statistic: string): string =>
    figureId(`${id}.${statistic}`, `${before}..${after}`, area, breakdown);
  return {
    before: level?.(before) ?? of("before"),
    after: level?.(after) ?? of("after"),
    change: of("change"),
    rate: of("rate"),
  };
}

/** Makes the id of an area's number in a like-for-like panel: that as reported where nothing else is inside. */
export function levelId(panel: Panel, area: Area, period: Period): string {
  return figureId(
    isAsReported(panel, area) ? panel.measure.id : `${panel.measure.id}.today`,
    period,
    area.code,
  );
}

/** True where a like-for-like row holds what was reported of its area: nothing else is inside, and nothing left it. */
export const isAsReported = (panel: Panel, area: Area): boolean => {
  const [only, ...others] = panel.members(area);
  return only === area && others.length + panel.inherited(area).length === 0;
};

/** True where changes are figures: of a year, or its first months, against the year before. */
export const haveFigures = (before: Period, after: Period): boolean =>
  isYearBefore(before, after) && !["month", "quarter"].includes(periodKind(after));

/** The ids of the numbers of areas by the direction of their change. */
export interface WayFigures {
  readonly rose: string;
  readonly fell: string;
  readonly level: string;
  readonly known: string;
  /** All that those that rose gained, and all that those that fell lost. */
  readonly gains: string;
  readonly losses: string;
}

/** Makes the ids of the numbers of areas that moved between two periods. */
export function wayFigures(id: string, before: Period, after: Period, county: string): WayFigures {
  const of = (statistic: string): string =>
    figureId(`${id}.${statistic}`, `${before}..${after}`, county);
  return {
    rose: of("risen"),
    fell: of("fallen"),
    level: of("unchanged"),
    known: of("compared"),
    gains: of("gains"),
    losses: of("losses"),
  };
}
