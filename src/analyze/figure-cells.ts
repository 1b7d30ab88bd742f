import type { Area } from "../table/areas.ts";
import type { Counted, CountedEntry } from "../table/counted.ts";
import { type Breakdown, fill } from "../table/filling.ts";
import type { Measure } from "../table/measure.ts";
import type { Panel } from "../table/panel.ts";
import type { Period } from "../table/period.ts";
import { compare } from "./comparison.ts";
import type { Figure } from "./figure.ts";
import type { MeasureView } from "./measure-view.ts";

/** A value that a figure was computed from: the areas that count in it, and whether it is added or taken off. */
export interface FigureCell {
  readonly area: Area;
  /** More than one for the county, or where areas were merged. */
  readonly members: readonly Area[];
  readonly period: Period;
  readonly sign: 1 | -1;
}

/**
 * The cells behind a figure. A level has one; a change and a rate have two of each area that can be compared,
 * the earlier one taken off; a median has one of each area whose returns are complete. A figure without a
 * value has none.
 */
export function cellsOfFigure(view: MeasureView, figure: Figure): FigureCell[] {
  if (figure.value === null) return [];
  switch (figure.statistic) {
    case null:
      return [levelCell(view.panel("year", figure.basis), figure)];
    case "median":
      return completeCells(view.panel("year", figure.basis), figure.period);
    case "change":
    case "rate":
      return comparedCells(view.panel("year", figure.basis), figure);
  }
}

/** The entries inside a cell: what its panel was filled with. */
export const entriesInside = (
  measure: Measure,
  counted: Counted,
  { members, period }: FigureCell,
  breakdown: Breakdown,
): CountedEntry[] =>
  members.flatMap((area) => [...fill(measure, counted, area, period, breakdown).inside]);

/** All areas count in the county as a whole; an area of its own counts with those that were merged into it. */
function levelCell(panel: Panel, { area: code, period }: Figure): FigureCell {
  const area = panel.areas.find((each) => each.code === code);
  if (area) return { area, members: panel.members(area), period, sign: 1 };
  return {
    area: panel.county(panel.periods[0]!).area,
    members: panel.areas.flatMap((each) => panel.members(each)),
    period,
    sign: 1,
  };
}

const completeCells = (panel: Panel, period: Period): FigureCell[] =>
  panel.areas
    .filter((area) => ["reported", "zero"].includes(panel.cell(area, period).status))
    .map((area) => ({ area, members: panel.members(area), period, sign: 1 }));

function comparedCells(panel: Panel, { area: code, period }: Figure): FigureCell[] {
  const [before = "", after = ""] = period.split("..");
  const isOne = panel.areas.some((area) => area.code === code);
  const compared = new Set(
    compare(panel, before, after).rows.flatMap((row) => (row.change === null ? [] : row.key)),
  );
  const areas = panel.areas.filter(
    (area) => compared.has(area.code) && (!isOne || area.code === code),
  );
  return areas.flatMap((area): FigureCell[] => [
    { area, members: panel.members(area), period: after, sign: 1 },
    { area, members: panel.members(area), period: before, sign: -1 },
  ]);
}
