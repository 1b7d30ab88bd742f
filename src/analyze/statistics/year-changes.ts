import type { Text } from "../../messages/text.ts";
import { pointsOf } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { memoize } from "../../model/memoize.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Cell, Panel, Source } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Figure } from "../figures/figure.ts";
import { type ComparisonRow, compare } from "../measure/comparison.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { comparedSources, type RowUnits } from "../measure/row-units.ts";
import type { ComputedFigure, TracePart } from "./statistic.ts";
import { type FigureInput, figureInput, slicesOf } from "./statistic.ts";

/** Two consecutive years of an area, or of all areas that can be compared. */
export interface YearChange {
  readonly panel: Panel;
  readonly before: string;
  readonly after: string;
  readonly row: ComparisonRow;
  readonly sources: readonly Source[];
  readonly sides: Readonly<Record<"before" | "after", readonly Source[]>>;
  /** The areas it is over, for the definition of a figure. */
  readonly set: string;
  readonly breakdown: Breakdown;
}

/**
 * Compares all consecutive years of a measure, and the year under review with the year before of its parts: those of
 * the county, or each item of a score card.
 */
export const allYearChanges = (view: MeasureView): readonly YearChange[] =>
  memoize(known, view, () => [
    ...view
      .panel()
      .periods.slice(1)
      .flatMap((after) => changesUpTo(view, after)),
    ...slicesOf(view).flatMap((breakdown) =>
      changesUpTo(view.where(breakdown), view.period, "whole").map((each) => ({
        ...each,
        breakdown,
      })),
    ),
  ]);

/** The changes of views: several statistics are computed from them. */
const known = new WeakMap<MeasureView, readonly YearChange[]>();

/** Restricts a measure to the part that a figure is of. */
export const sliceOf = (
  view: MeasureView,
  { breakdown }: Pick<Figure, "breakdown">,
): MeasureView => (Object.keys(breakdown).length > 0 ? view.where(breakdown) : view);

/**
 * Compares a year with the one before, like for like: first the total, if there is one, then area by area. Of a
 * measure that is added over areas `whole` leaves the areas out.
 */
function changesUpTo(view: MeasureView, after: string, only?: "whole"): YearChange[] {
  const panel = view.panel("year", "like-for-like");
  const before = panel.periods[panel.periods.indexOf(after) - 1];
  if (before === undefined) return [];
  const { rows, total } = compare(panel, before, after);
  const comparable = rows.filter((row) => row.change !== null);
  if (comparable.length === 0) return [];
  const changeOf = (row: ComparisonRow, over: readonly ComparisonRow[], set: string) => {
    const sides = {
      before: comparedSources(panel, over, before),
      after: comparedSources(panel, over, after),
    };
    const sources = [...sides.before, ...sides.after];
    return { panel, before, after, row, sources, sides, set, breakdown: {} };
  };
  const county = { ...total, key: panel.county(after).area.code };
  const isAdded = view.overAreas === "sum";
  const own = isAdded && only === "whole" ? [] : comparable;
  return [
    ...(isAdded
      ? [changeOf(county, comparable, `over ${comparedSet(comparable)} complete in both periods`)]
      : []),
    ...own.map((row) => changeOf(row, [row], "on today's boundaries")),
  ];
}

/** Counts what is compared: areas, or the units within them where not all compare. */
function comparedSet(rows: readonly ComparisonRow[]): string {
  const units = rows.flatMap((each) => each.units?.compared ?? []);
  const isPart = rows.some((each) => each.units?.isPart);
  return isPart ? `${units.length} reporting units` : `${rows.length} areas`;
}

/** Makes a figure of a change of two years. */
export const changeFigure = (
  { panel, before, after, row, sources, breakdown }: YearChange,
  value: number | null,
  definition: string,
): ComputedFigure => ({
  panel,
  period: `${before}..${after}`,
  area: row.key,
  breakdown,
  value,
  qualifier: row.isEstimated ? "estimated" : null,
  sources,
  definition,
});

/** Returns two cells of each area that is compared: the later one added, the earlier one subtracted. */
export function comparedInputs(view: MeasureView, figure: Figure): FigureInput[] {
  const panel = sliceOf(view, figure).panel("year", figure.basis);
  const [before = "", after = ""] = figure.period.split("..");
  const isOne = panel.areas.some((area) => area.code === figure.area);
  const compared = new Map(
    compare(panel, before, after)
      .rows.filter((row) => row.change !== null)
      .map((row) => [row.key, row]),
  );
  const areas = panel.areas.filter(
    (area) => compared.has(area.code) && (!isOne || area.code === figure.area),
  );
  return areas.flatMap((area) => {
    const part = partCompared(compared.get(area.code)!.units);
    return [
      { ...figureInput(panel, area, after), ...part },
      { ...figureInput(panel, area, before, -1), ...part },
    ];
  });
}

/** Returns what counts of an area of which some units compare and others do not. */
function partCompared(units: RowUnits | undefined): Partial<FigureInput> {
  if (!units?.isPart) return {};
  return {
    members: units.compared.flatMap(({ members }) => members),
    inherited: units.compared.flatMap(({ inherited }) => inherited),
    of: { compared: units.compared.length, left: units.left.map(({ area }) => area) },
  };
}

/** Parts a trace into the later year and the earlier one. */
export const bothYears = (inputs: readonly FigureInput[]): TracePart[] =>
  ([1, -1] as const).flatMap((sign) => {
    const side = inputs.filter((input) => input.sign === sign);
    return side[0] ? [{ label: periodName(side[0].period), sign, inputs: side }] : [];
  });

/** Names the two years of a figure. */
export function yearsOf({ period }: Figure): readonly [before: Text, after: Text] {
  const [before = period, after = period] = period.split("..");
  return [periodName(before), periodName(after)];
}

/** Writes the difference of two sums of smallest units. */
export const difference = (after: number, before: number, scale: number): string =>
  `${exactDecimal(after, scale)} − ${exactDecimal(before, scale)}`;

/** The scored cells of a year, of a whole score card or of one item, and the points that they could have. */
interface Cards {
  readonly panel: Panel;
  readonly period: Period;
  readonly breakdown: Breakdown;
  readonly cells: readonly Cell[];
  readonly points: number;
}

/** Lists the cards of a measure that has points: the whole ones, and those of each item. */
export function cardsOf(view: MeasureView): Cards[] {
  const { points } = view;
  if (points === undefined) return [];
  return [{}, ...slicesOf(view)].flatMap((breakdown: Breakdown) => {
    const panel = sliceOf(view, { breakdown }).panel();
    return panel.periods.slice(-1).map((period) => ({
      ...{ panel, period, breakdown, cells: completeCells(panel, period) },
      points: pointsOf(view, { period, breakdown }),
    }));
  });
}
