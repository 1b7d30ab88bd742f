import type { Area } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { within } from "../../model/panel/due-returns.ts";
import type { Cell } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { plusId } from "../figures/derived.ts";
import { figureId } from "../figures/figure-id.ts";
import { isComplete } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** A total in scenarios of its missing returns. They are no limits: what comes may be more than ever before. */
export interface MissingBounds {
  readonly measure: Measure;
  readonly period: Period;
  /** The total as filed: every missing return taken as zero. */
  readonly asZero: number;
  /** The total with every missing return taken as the same one of the year before, or the latest there is. */
  readonly asLast: number;
  /** The total with every missing return taken as the largest its area ever filed. */
  readonly asLargest: number;
  /** The missing returns, in the order of areas and periods. */
  readonly missing: readonly { readonly area: Area; readonly period: Period }[];
  /** Areas that never filed a return, for which there is no scenario. */
  readonly unknown: readonly Area[];
  /** The ids of the three totals, where what is added to the first are figures, and of the number of missing returns. */
  readonly figures: Readonly<
    Record<"asZero" | "asLast" | "asLargest" | "missing", string | undefined>
  >;
}

/**
 * Estimates the county's total of a year with its missing returns taken as zero, as last time, and as the largest of
 * the area. A return is not missing where the area filed a coarser one for the time, such as one for the year.
 */
export function missingBounds(view: MeasureView, year: Period): MissingBounds {
  const returns = view.panel(view.dataset.returns);
  const whole = returns.periods.filter((period) => within(period, year));
  const inYear = view.overTime === "last" ? whole.slice(-1) : whole;
  const isCovered = coveredBy(view);
  const gaps = returns.areas.flatMap((area) =>
    inYear
      .map((period) => returns.cell(area, period))
      .filter(({ status }) => status === "missing" || status === "partial")
      .filter((gap) => !isCovered(gap)),
  );
  const known = (area: Area): Cell[] =>
    returns.periods.map((period) => returns.cell(area, period)).filter(isComplete);
  const unknown = [...new Set(gaps.map(({ area }) => area))].filter(
    (area) => known(area).length === 0,
  );
  const bounded = gaps.filter(({ area }) => !unknown.includes(area));
  const years = view.panel();
  const there = years.periods.includes(year) ? (years.county(year).value ?? 0) : 0;
  const more = (guess: (gap: Cell) => number): number =>
    exactSum([there, ...bounded.map((gap) => Math.max(0, guess(gap) - (gap.value ?? 0)))]);
  const level = figureId(view.id, year, years.county(years.periods[0]!).area.code);
  const isFigure = ["quarter", "year"].includes(view.dataset.returns);
  const addedId = (guess: (gap: Cell) => Cell): string | undefined =>
    isFigure && bounded.every(({ value }) => value === null)
      ? plusId(
          level,
          ...bounded.map(guess).map(({ area, period }) => figureId(view.id, period, area.code)),
        )
      : undefined;
  return {
    figures: {
      missing: missingId(view, year),
      asZero: level,
      asLast: addedId((gap) => lastBefore(known(gap.area), gap.period)),
      asLargest: addedId(({ area }) => largestOf(known(area))),
    },
    measure: view,
    period: year,
    asZero: there,
    asLast: more((gap) => lastBefore(known(gap.area), gap.period).value!),
    asLargest: more(({ area }) => largestOf(known(area)).value!),
    missing: gaps.map(({ area, period }) => ({ area, period })),
    unknown,
  };
}

/** Makes the id of the number of missing returns of a year. */
export const missingId = (view: MeasureView, year: Period): string =>
  `returns:${view.id}.unfiled/${year}`;

/** Makes a test that is true for a cell inside a longer period of which its area filed everything. */
function coveredBy(view: MeasureView): (cell: Cell) => boolean {
  const longer = (["half", "year"] as const).map((kind) => view.panel(kind));
  return ({ area, period }) =>
    longer.some((panel) =>
      panel.periods.some(
        (each) => each !== period && within(period, each) && isComplete(panel.cell(area, each)),
      ),
    );
}

/** Estimates the totals of the year before and of the year under review. */
export const boundsOf = (view: MeasureView): [before: MissingBounds, after: MissingBounds] => [
  missingBounds(view, view.periodOf(view.year - 1)),
  missingBounds(view, view.period),
];

/** Finds the same return of the year before; else the latest before it; else the first one. */
function lastBefore(known: readonly Cell[], period: Period): Cell {
  const same = `${yearOf(period) - 1}${period.slice(4)}`;
  return (
    known.find((each) => each.period === same) ??
    known.findLast((each) => each.period < period) ??
    known[0]!
  );
}

/** Finds the largest return. */
const largestOf = (known: readonly Cell[]): Cell =>
  known.reduce((most, each) => (each.value! > most.value! ? each : most));
