import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";
import { breakdownsOf, CARD_GROUP, type Measure } from "../../model/datasets/measure.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { CountedEntry } from "../../model/panel/entry.ts";
import { type Breakdown, fill } from "../../model/panel/fill-cell.ts";
import type { Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** A cell that a figure is computed from: the areas that count in it, and its sign. */
export interface FigureInput {
  readonly area: Area;
  /** The areas that count in full: more than one for the county, or where areas were merged. */
  readonly members: readonly Area[];
  /** Areas that were split: the declared share of each counts. */
  readonly inherited: readonly Succession[];
  readonly period: Period;
  /** -1 where the cell is subtracted. */
  readonly sign: 1 | -1;
  /** True where the entries outside the breakdown of the figure count: the rest of a whole. */
  readonly isRest?: boolean;
  /** True for all areas but the one of the figure. */
  readonly isOthers?: boolean;
}

/** Describes the cell of one area of a panel as an input. */
export const figureInput = (
  panel: Panel,
  area: Area,
  period: Period,
  sign: 1 | -1 = 1,
): FigureInput => ({
  area,
  members: panel.members(area),
  inherited: panel.inherited(area),
  period,
  sign,
});

/** Names the area of an input. */
export const areaName = ({ area }: FigureInput): Text => ({
  zh: area.name,
  en: area.nameEn ?? area.name,
});

/** Returns the entries inside an input, counted in full or for a share: those its panel was filled with. */
export function entriesInside(
  measure: Measure,
  counted: CountedEntries,
  { members, inherited, period, isRest = false }: FigureInput,
  breakdown: Breakdown,
): CountedEntry[] {
  const areas = [...members, ...inherited.map(({ from }) => from)];
  const inside = (slice: Breakdown): CountedEntry[] =>
    areas.flatMap((area) => [...fill(measure, counted, area, period, slice).inside]);
  if (!isRest) return inside(breakdown);
  const part = new Set(inside(breakdown).map(({ entry }) => entry));
  return inside({}).filter(({ entry }) => !part.has(entry));
}

/**
 * Lists every value of every breakdown of a measure, each as a slice; of a score card its items and the groups of its
 * catalogue. Ratios have none.
 */
export function slicesOf(view: MeasureView): Breakdown[] {
  if (view.ratio) return [];
  const { points } = view;
  const names = points ? [points.by] : breakdownsOf(view);
  const groups = new Set(points?.groups?.(view.year).values());
  return [
    ...names.flatMap((name) => view.valuesOf(name).map((value) => ({ [name]: value }))),
    ...[...groups].map((value) => ({ [CARD_GROUP]: value })),
  ];
}

/** Returns the code of the county of a measure. */
export function countyOf(view: MeasureView): string {
  const panel = view.panel();
  return panel.county(panel.periods[0]!).area.code;
}
