import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Succession } from "../../model/areas/successors.ts";
import type { Plan } from "../../model/datasets/expectations.ts";
import { breakdownsOf, CARD_GROUP, type Measure } from "../../model/datasets/measure.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { CountedEntry } from "../../model/panel/entry.ts";
import { type Breakdown, fill } from "../../model/panel/fill-cell.ts";
import type { Panel, Source } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureIdParts } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/**
 * A statistic of figures: computes them, names the cells they are computed from, defines them in words, and
 * recomputes a traced one from its rows. Each is one file of this folder and one line of `all-statistics.ts`.
 */
export interface StatisticDefinition<Name extends string | null = string | null> {
  /** The word behind the measure in figure ids; null for the level itself. */
  readonly name: Name;
  /** The expectations it is a statistic of; absent for the measures themselves. */
  readonly of?: Plan["kind"];
  /** The format of a printed value; all but `amount`, `signed` and `count` also make the unit of the figure `ratio`. */
  readonly format: "amount" | "signed" | "percent" | "points" | "count" | "number" | "ratio";
  /** True where pages tell the id of a value and no more: its parts stand beside it. */
  readonly isPlain?: true;
  /** True where a value is a sum of cells, so that the causes of a revision have amounts that add up. */
  readonly isSum: boolean;
  /** True where the sign of a value says whether something rose or fell. */
  readonly isChange: boolean;
  /** Computes the value from the ratios of its parts; absent where there is no such figure of ratios. */
  readonly ofRatios?: (ratios: readonly number[]) => number;
  /** Computes the value from the differences of the two sides of each part; absent for all but ratios in one unit. */
  readonly ofSides?: (differences: readonly number[]) => number;
  /** True where a value is computed from one number per area, so that merging areas changes it. */
  readonly isOverAreas: boolean;
  /** Groups of figures, each computed when one of its ids is first asked for. An id belongs to the first that has it. */
  readonly kinds: readonly FigureKind[];
  /** Returns the cells behind a figure that has a value. */
  inputs(view: MeasureView, figure: Figure): FigureInput[];
  readonly words: {
    /** The words behind the measure in the name of a figure, before its periods. */
    readonly name: Text;
    /** The words behind the measure where only the later period is named, before the measure. */
    readonly ofLaterYear: Text;
    /** Defines a figure in a sentence; `sum` says what is added up in a cell. */
    definition(sum: Text, figure: Figure, inputs: readonly FigureInput[]): Text;
  };
  /** Groups the inputs into the parts of a trace: the rows of a part are added up together. */
  parts(inputs: readonly FigureInput[]): TracePart[];
  /** Recomputes a value from the sums of its parts, in whole smallest units. */
  recheck(sums: readonly number[], stated: StatedValue, traced: TracedFigure): Recheck;
}

/** The figure that is recomputed, its measure, and its inputs in the order of the sums. */
export interface TracedFigure {
  readonly figure: Figure;
  readonly view: MeasureView;
  readonly cells: readonly FigureInput[];
}

/** Figures of a measure that are computed together. */
export interface FigureKind {
  /** False where an id of the statistic cannot be one of these; absent where any can. */
  readonly has?: (id: FigureIdParts) => boolean;
  compute(view: MeasureView): ComputedFigure[];
}

/** A figure before its id, its unit and its origin are added. */
export interface ComputedFigure
  extends Pick<Figure, "period" | "area" | "value" | "qualifier" | "definition"> {
  /** The panel it was computed from. */
  readonly panel: Panel;
  /** `reported` unless given. */
  readonly status?: Figure["status"];
  /** The unit, where it is not that of the measure or of the format. */
  readonly unit?: string;
  readonly breakdown?: Figure["breakdown"];
  readonly sources: readonly Source[];
}

/** Inputs whose rows are added up together. */
export interface TracePart {
  /** A period or an area; null where a figure has one part. */
  readonly label: Text | null;
  /** -1 where the part is subtracted. */
  readonly sign: 1 | -1;
  readonly inputs: readonly FigureInput[];
}

/** The value of a figure, and the number of smallest units in one unit: 100 fen a yuan. */
export interface StatedValue {
  readonly value: number;
  readonly scale: number;
}

/** A recomputed value as an equation, and whether it is the value of the figure. */
export interface Recheck {
  readonly shown: Text;
  readonly addsUp: boolean;
}

/** Returns a text of numbers and signs, which is the same in both languages. */
export const inBoth = (text: string): Text => ({ zh: text, en: text });

/** True where a value is exactly this number of smallest units. */
export const isUnits = ({ value, scale }: StatedValue, units: number): boolean =>
  value === units / scale;

/** Quotients are compared to twelve digits. */
export const SAME_QUOTIENT = 1e-12;

/** Parts a trace of one cell: it has no name beside that of its figure. */
export const eachAlone = (inputs: readonly FigureInput[]): TracePart[] =>
  inputs.map((input) => ({ label: null, sign: 1, inputs: [input] }));

/** Parts a trace of several areas: each by itself. */
export function byArea(inputs: readonly FigureInput[]): TracePart[] {
  return inputs.map((input) => ({ label: areaName(input), sign: input.sign, inputs: [input] }));
}

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
  /** The units within the area that count and those that do not, where some are left out of a comparison. */
  readonly of?: { readonly compared: number; readonly left: readonly Area[] };
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
