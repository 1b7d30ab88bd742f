import type { Text } from "../../messages/text.ts";
import type { PartRow } from "../../model/arquero/part-rows.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { type Period, periodKind } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type MixShift, mixShift, type ShiftedMeasure, UNSTATED } from "./mix-shift.ts";

/** One part of the whole over the periods. */
export interface MixPart {
  readonly key: string;
  readonly values: readonly (number | null)[];
  /** The share of the period's total, 0 to 1; null where the total is not above zero. */
  readonly shares: readonly (number | null)[];
}

/** The division of a total into parts (types, sources, levels), period by period. */
export interface Mix {
  readonly kind: "mix";
  /** The county and the breakdown whose shares are figures; null where the parts are no breakdown of the measure. */
  readonly figures: { readonly county: string; readonly breakdown: string } | null;
  readonly measure: Measure;
  /** The noun for the parts: types, sources... */
  readonly of: Text;
  readonly periods: readonly Period[];
  /** Sorted by the last value, largest first; or in the fixed order of a scheme. */
  readonly parts: readonly MixPart[];
  /** The whole of each period, with what states no part. */
  readonly totals: readonly number[];
  /** The share of each period that states no part: it is none of them. Null where the total is not above zero. */
  readonly unstated: readonly (number | null)[];
  /** True where the last period is the one under review: false where nothing was reported of it. */
  readonly isCurrent: boolean;
  /** The last two periods compared; null where there is one period only. */
  readonly shift: MixShift | null;
}

/**
 * Divides a total into parts, period by period. A part without a row in a period counts as zero there: the rows
 * come from events, and no event of a type means none of that type.
 */
export function mix(measure: Reviewed, of: Text, given: readonly PartRow[]): Mix {
  const rows = given.map((row) => ({ ...row, period: reviewedPeriod(measure, row.period) }));
  const periods = [...new Set(rows.map((row) => row.period))].sort();
  const keys = [...new Set(rows.map((row) => row.part))].sort();
  const amount = (part: string, period: Period): number =>
    rows
      .filter((row) => row.part === part && row.period === period)
      .reduce((sum, row) => sum + row.value, 0);
  const totals = periods.map((period) => keys.reduce((sum, key) => sum + amount(key, period), 0));
  const partOf = (key: string): MixPart => {
    const values = periods.map((period) => amount(key, period));
    const shares = values.map((value, i) => (totals[i]! > 0 ? value / totals[i]! : null));
    return { key, values, shares };
  };
  const parts = keys.filter((key) => key !== UNSTATED).map(partOf);
  parts.sort((a, b) => b.values.at(-1)! - a.values.at(-1)!);
  const isCurrent = measure.period === undefined || periods.at(-1) === measure.period;
  const shift = mixShift(measure, rows, periods);
  return {
    kind: "mix",
    figures: figuresOf(measure, given),
    measure,
    of,
    periods,
    parts,
    totals,
    unstated: partOf(UNSTATED).shares,
    isCurrent,
    shift,
  };
}

/** A measure, with the months of a year under review where they are known. */
type Reviewed = ShiftedMeasure & Partial<Pick<MeasureView, "period" | "periodOf" | "totals">>;

function figuresOf(
  { dataset, overAreas, totals }: Reviewed,
  rows: readonly PartRow[],
): Mix["figures"] {
  const column = rows[0]?.column;
  if (!totals || column === undefined || overAreas !== "sum") return null;
  if (!dataset.columns[column]?.breakdown) return null;
  return { county: totals().county, breakdown: column };
}

/**
 * Reads a year as the period under review: where the year is not over, the rows of a script that groups by year
 * are of the same months of every year.
 */
const reviewedPeriod = ({ periodOf }: Reviewed, period: Period): Period =>
  periodOf && periodKind(period) === "year" ? periodOf(Number(period)) : period;

/**
 * Finds the part whose share moved most over the last two periods, up or down, of those that moved more than usual;
 * null where there is none, or nothing was reported of the period under review.
 */
export function largestShift({ shift, isCurrent }: Mix): { key: string; points: number } | null {
  if (!isCurrent || shift === null) return null;
  const moves = shift.moves
    .filter(({ swing }) => swing === null || swing.isBeyond)
    .map(({ key, before, after }) => ({ key, points: after - before }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return moves[0] ?? null;
}
