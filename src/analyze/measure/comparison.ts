import type { Text } from "../../messages/text.ts";
import {
  growsInPercent,
  isOneScale,
  type Measure,
  smallestBaseOf,
} from "../../model/datasets/measure.ts";
import type { Cell, Panel, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { growth } from "../../statistics/trend/growth.ts";
import { isComplete } from "./complete.ts";
import {
  haveFigures,
  levelId,
  type RowFigures,
  rowFigures,
  type WayFigures,
  wayFigures,
} from "./row-figures.ts";
import { absenceIn, comparedRatio, type LeftOut, type RowUnits, rowCells } from "./row-units.ts";
import type { Swing } from "./swing.ts";

/** One area, level or type in two periods. */
export interface ComparisonRow {
  /** The code of the area or the value of the breakdown, as figure ids end in it. */
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeStatus: Status;
  readonly afterStatus: Status;
  /** after - before, exact to the unit of the measure; null where one of the two is missing or not complete. */
  readonly change: number | null;
  /** change / before; null on a base below the measure's smallest base, and for scores and rates. */
  readonly rate: number | null;
  /** True where a value includes a share of an area that was split; `estimatedIn` names the periods. */
  readonly isEstimated: boolean;
  readonly estimatedIn: readonly Side[];
  /**
   * This row with every proposed correction adopted, where that would move its change materially: the change
   * is in doubt. Null where the row would be gone.
   */
  readonly adopted?: ComparisonRow | null;
  /** The ids of its numbers, where they are figures. */
  readonly figures?: RowFigures;
  /** The units within an area that holds others: `before` and `after` are those of the units that compare. */
  readonly units?: RowUnits;
}

export type Side = "before" | "after";

/** Two periods compared like for like, row by row, and the total of the rows that can be compared. */
export interface Comparison {
  readonly kind: "comparison";
  readonly measure: Measure;
  readonly before: Period;
  readonly after: Period;
  /** The noun for the rows: townships, types... */
  readonly of: Text;
  /** Sorted by `after`, largest first, rows that cannot be compared last; or in the fixed order of a scheme. */
  readonly rows: readonly ComparisonRow[];
  /** The total over the rows that can be compared. */
  readonly total: ComparisonRow;
  /** True where the changes of the rows are figures with ids: those of areas are. */
  readonly areFigures: boolean;
  /** The ordinary swing of the total from year to year; null where it is not known. */
  readonly swing: Swing | null;
  /** The ids of the numbers of rows that rose, fell and stayed the same, and of all that compare. */
  readonly counts?: WayFigures;
}

/** Says why a row cannot be compared; null for one that can. */
export const whyLeftOut = ({ change, beforeStatus, afterStatus }: ComparisonRow): LeftOut | null =>
  change === null ? absenceIn([beforeStatus, afterStatus]) : null;

/** Makes the ids of the numbers of areas that moved; where none compares they have no figures. */
function countsOf(compared: Comparison, county: string): WayFigures {
  const { measure, before, after, rows } = compared;
  const counts = wayFigures(measure.id, before, after, county);
  return rows.some(({ change }) => change !== null)
    ? counts
    : { ...counts, known: rowsId(compared, "comparable")! };
}

/** The units within areas: all of them, those that compare, and those left out for a reason. */
type CountedUnits = "units" | "units_compared" | `units_${LeftOut}`;

/**
 * Makes the id of the number of all areas of which something was due in either period, or of those left out for a
 * reason: `returns:sessions.either/2022..2023`; of the units within one area its code stands behind. Undefined for
 * rows that are no areas.
 */
export const rowsId = (
  { measure, before, after, areFigures }: Comparison,
  what: "either" | "comparable" | LeftOut | CountedUnits = "either",
  key: string | null = null,
): string | undefined =>
  areFigures
    ? `returns:${measure.id}.${what}/${before}..${after}${key === null ? "" : `/${key}`}`
    : undefined;

/** The two values of a row. */
export interface Pair {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeStatus: Status;
  readonly afterStatus: Status;
  readonly estimatedIn?: readonly Side[];
  readonly figures?: RowFigures;
  readonly units?: RowUnits;
}

/**
 * Compares two periods of a panel, area by area, on its own boundaries. Use a like-for-like panel, or a merger
 * looks like growth. An area whose returns are not complete in both periods stays in the list but does not enter
 * the total.
 */
export function compare(panel: Panel, before: Period, after: Period): Comparison {
  const areFigures = panel.isWhole && haveFigures(before, after);
  const areAlike = isOneScale(panel.measure, before, after);
  const pairs = panel.areas.map((area) => {
    const row = rowCells(panel, area, [before, after], areAlike);
    const [from, to] = row.cells;
    const level = (period: Period) => levelId(panel, area, period);
    const ids = row.units?.isPart ? {} : { level };
    return {
      key: area.code,
      name: area.name,
      before: from.value,
      after: to.value,
      beforeStatus: from.status,
      afterStatus: to.status,
      estimatedIn: estimatedSides(from, to),
      ...(row.units ? { units: row.units } : {}),
      ...(areFigures
        ? { figures: rowFigures(panel.measure, [before, after], area.code, ids) }
        : {}),
    };
  });
  const shown = pairs.filter(
    (pair) => pair.beforeStatus !== "not-due" || pair.afterStatus !== "not-due",
  );
  const compared = comparePairs(panel.measure, before, after, panel.words.parts, shown);
  const total = panel.ratioOver ? totalRatio(panel, compared) : compared.total;
  const county = panel.county(after).area.code;
  const figures =
    areFigures && panel.measure.overAreas === "sum"
      ? { figures: rowFigures(panel.measure, [before, after], county) }
      : {};
  const whole = { ...total, isEstimated: false, estimatedIn: [] };
  return {
    ...compared,
    total: { ...(isEstimatedOver(panel, compared) ? total : whole), ...figures },
    areFigures,
    ...(areFigures ? { counts: countsOf({ ...compared, areFigures }, county) } : {}),
  };
}

/** Divides the sums of the areas that are compared: the total of ratios is no sum of them. */
function totalRatio(
  panel: Panel,
  { rows, total, before, after, measure }: Comparison,
): ComparisonRow {
  const known = rows.filter(({ change }) => change !== null);
  const [from, to] = [before, after].map((period) => comparedRatio(panel, known, period));
  return compareRow({ ...total, before: from!, after: to! }, measure, true);
}

const estimatedSides = (before: Cell, after: Cell): Side[] => [
  ...(before.qualifier === "estimated" ? ["before" as const] : []),
  ...(after.qualifier === "estimated" ? ["after" as const] : []),
];

/** True where the total includes a share of an area that was split. With all its shares it is no estimate. */
function isEstimatedOver(panel: Panel, { rows }: Comparison): boolean {
  const compared = new Set(rows.flatMap((row) => (row.change === null ? [] : row.key)));
  const estimated = new Set(rows.flatMap((row) => (row.isEstimated ? row.key : [])));
  return panel.areas
    .filter(({ code }) => compared.has(code) && estimated.has(code))
    .flatMap((area) => panel.inherited(area))
    .some(({ successors }) => successors.some(({ area }) => !compared.has(area.code)));
}

/** Compares pairs of values of a measure: types, levels, sources. */
export function comparePairs(
  measure: Measure,
  before: Period,
  after: Period,
  of: Text,
  pairs: readonly Pair[],
): Comparison {
  const areAlike = isOneScale(measure, before, after);
  const rows = pairs.map((pair) => compareRow(pair, measure, areAlike)).sort(comparableFirst);
  const comparable = rows.filter((row) => row.change !== null);
  const total = compareRow(
    {
      key: "",
      name: "",
      before: exactSum(comparable.map((row) => row.before!)),
      after: exactSum(comparable.map((row) => row.after!)),
      beforeStatus: "reported",
      afterStatus: "reported",
      estimatedIn: SIDES.filter((side) => comparable.some((row) => row.estimatedIn.includes(side))),
    },
    measure,
    areAlike,
  );
  return {
    kind: "comparison",
    measure,
    before,
    after,
    of,
    rows,
    total,
    areFigures: false,
    swing: null,
  };
}

const SIDES = ["before", "after"] as const;

function compareRow(pair: Pair, measure: Measure, areAlike: boolean): ComparisonRow {
  const { before, after, beforeStatus, afterStatus } = pair;
  const areComplete =
    areAlike && isComplete({ status: beforeStatus }) && isComplete({ status: afterStatus });
  const change =
    areComplete && before !== null && after !== null ? exactSum([after, -before]) : null;
  const rate = change === null ? null : rateOf(before!, after!, measure);
  const { estimatedIn = [] } = pair;
  return { ...pair, change, rate, estimatedIn, isEstimated: estimatedIn.length > 0 };
}

function rateOf(before: number, after: number, measure: Measure): number | null {
  if (!growsInPercent(measure)) return null;
  const grown = growth(before, after, 1, { minBase: smallestBaseOf(measure) });
  return isRefused(grown) ? null : grown.totalRate;
}

/** Sorts by the later value, largest first, rows that cannot be compared last, ties in the given order. */
function comparableFirst(a: ComparisonRow, b: ComparisonRow): number {
  if ((a.change === null) !== (b.change === null)) return a.change === null ? 1 : -1;
  return (b.after ?? -Infinity) - (a.after ?? -Infinity) || 0;
}
