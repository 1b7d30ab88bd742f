import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { isYearBefore, type Period, periodKind } from "../../model/periods/period.ts";
import type { Slot } from "../../model/tables/phrase.ts";
import type { ChangeFigures } from "./change-clause.ts";

/** The place that a sentence is about: a township, the county. Its code, where it has one, leads to its figures. */
export interface Place {
  readonly name: Slot;
  readonly code?: string;
}

/** Returns the place of a row: its name and, if its key is a code and not the value of a breakdown, that code. */
export const placeOf = ({ key, name }: { readonly key: string; readonly name: string }): Place =>
  /^\d{6,}$/.test(key) ? { name, code: key } : { name };

/** Returns the figure of a measure's level at a place: years, quarters and the first months of a year have one. */
export function levelFigure(measure: Measure, period: Period, { code }: Place): string | undefined {
  const kind = periodKind(period);
  const isFigure = code !== undefined && kind !== "month" && kind !== "day";
  return isFigure ? figureId(measure.id, period, code) : undefined;
}

/**
 * Returns the figures of a change and its rate at a place: a year, or its first months, has them against the year
 * before.
 */
export function changeFigures(
  measure: Measure,
  before: Period,
  after: Period,
  { code }: Place,
): ChangeFigures {
  const isFigure = isYearBefore(before, after) && !["month", "quarter"].includes(periodKind(after));
  if (code === undefined || !isFigure) return {};
  const id = (statistic: string) =>
    figureId(`${measure.id}.${statistic}`, `${before}..${after}`, code);
  return { change: id("change"), rate: id("rate") };
}
