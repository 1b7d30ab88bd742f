import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { CountedEntries, CountedEntry } from "../../model/panel/counted.ts";
import { type Breakdown, fill } from "../../model/panel/fill-cell.ts";
import type { Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { compare } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { Figure } from "./figure.ts";

/** A value that a figure was computed from: the areas that count in it, and whether it is added or taken off. */
export interface FigureInput {
  readonly area: Area;
  /** Those that count in full: more than one for the county, or where areas were merged. */
  readonly members: readonly Area[];
  /** Areas that were split: the declared share of each counts. */
  readonly inherited: readonly Succession[];
  readonly period: Period;
  readonly sign: 1 | -1;
}

/**
 * The cells behind a figure. A level has one; a change and a rate have two of each area that can be compared,
 * the earlier one taken off; a median has one of each area whose returns are complete. A figure without a
 * value has none.
 */
export function figureInputs(view: MeasureView, figure: Figure): FigureInput[] {
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

/** The entries inside a cell: what its panel was filled with, in full or for a part. */
export const entriesInside = (
  measure: Measure,
  counted: CountedEntries,
  { members, inherited, period }: FigureInput,
  breakdown: Breakdown,
): CountedEntry[] =>
  [...members, ...inherited.map(({ from }) => from)].flatMap((area) => [
    ...fill(measure, counted, area, period, breakdown).inside,
  ]);

const rowCell = (panel: Panel, area: Area, period: Period, sign: 1 | -1): FigureInput => ({
  area,
  members: panel.members(area),
  inherited: panel.inherited(area),
  period,
  sign,
});

/** All areas count in the county as a whole; an area of its own counts with what became part of it. */
function levelCell(panel: Panel, { area: code, period }: Figure): FigureInput {
  const area = panel.areas.find((each) => each.code === code);
  if (area) return rowCell(panel, area, period, 1);
  return {
    area: panel.county(panel.periods[0]!).area,
    members: [...new Set(panel.areas.flatMap((each) => areasIn(panel, each)))],
    inherited: [],
    period,
    sign: 1,
  };
}

const areasIn = (panel: Panel, area: Area): Area[] => [
  ...panel.members(area),
  ...panel.inherited(area).map(({ from }) => from),
];

const completeCells = (panel: Panel, period: Period): FigureInput[] =>
  panel.areas
    .filter((area) => ["reported", "zero"].includes(panel.cell(area, period).status))
    .map((area) => rowCell(panel, area, period, 1));

function comparedCells(panel: Panel, { area: code, period }: Figure): FigureInput[] {
  const [before = "", after = ""] = period.split("..");
  const isOne = panel.areas.some((area) => area.code === code);
  const compared = new Set(
    compare(panel, before, after).rows.flatMap((row) => (row.change === null ? [] : row.key)),
  );
  const areas = panel.areas.filter(
    (area) => compared.has(area.code) && (!isOne || area.code === code),
  );
  return areas.flatMap((area): FigureInput[] => [
    rowCell(panel, area, after, 1),
    rowCell(panel, area, before, -1),
  ]);
}
