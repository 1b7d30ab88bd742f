import { median } from "simple-statistics";
import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Cell, Panel, Qualifier, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { compare } from "./comparison.ts";
import { isComplete } from "./complete.ts";

/** The county in one period: the sum as reported, and the change from the period before over one set of areas. */
export interface TotalsRow {
  readonly period: Period;
  readonly value: number | null;
  readonly status: Status;
  readonly qualifier: Qualifier;
  /** Areas whose returns are complete, and areas of which returns were due. */
  readonly complete: number;
  readonly expected: number;
  /** The change from the period before, like for like; null in the first period. */
  readonly change: number | null;
  readonly rate: number | null;
  /** True where the change includes a share of an area that was split. */
  readonly isEstimated: boolean;
  /** The number of areas compared. */
  readonly comparable: number;
  /** The distribution over the complete areas where they do not add up; null where they do, or none is complete. */
  readonly spread: Spread | null;
}

/** The median and the range of the values of areas. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly lowest: Cell;
  readonly highest: Cell;
}

/** County totals by period, as reported, each with its like-for-like change. */
export interface Totals {
  readonly kind: "totals";
  readonly measure: Measure;
  readonly words: AreaWords;
  /** The code of the county, as figure ids end in it. */
  readonly county: string;
  readonly rows: readonly TotalsRow[];
  /** True where no return of the year under review is due yet: the last row is of the year before. */
  readonly isBehind?: boolean;
}

/**
 * Adds up the county in consecutive periods. `reported` has each area as it was; `likeForLike` has the same
 * periods with merged areas inside their successor: changes are computed there, over the areas whose returns are
 * complete in both periods.
 */
export function totals(reported: Panel, likeForLike: Panel): Totals {
  const rows = reported.periods.map((period, i) => {
    const cell = reported.county(period);
    const areas = reported.areas.map((area) => reported.cell(area, period));
    const expected = areas.filter(({ status }) => status !== "not-due");
    const complete = expected.filter(isComplete);
    const before = reported.periods[i - 1];
    const comparison = before === undefined ? null : compare(likeForLike, before, period);
    const comparable = comparison?.rows.filter((row) => row.change !== null).length ?? 0;
    return {
      period,
      value: cell.value,
      status: cell.status,
      qualifier: cell.qualifier,
      complete: complete.length,
      expected: expected.length,
      change: comparable > 0 ? comparison!.total.change : null,
      rate: comparable > 0 ? comparison!.total.rate : null,
      isEstimated: comparison?.total.isEstimated ?? false,
      comparable,
      spread: reported.measure.overAreas === "sum" ? null : spreadOf(complete),
    };
  });
  const county = reported.county(reported.periods[0]!).area.code;
  return { kind: "totals", measure: reported.measure, words: reported.words, county, rows };
}

function spreadOf(complete: readonly Cell[]): Spread | null {
  const cells = [...complete].sort((a, b) => a.value! - b.value!);
  const [lowest, highest] = [cells[0], cells.at(-1)];
  if (!lowest || !highest) return null;
  return { count: cells.length, median: median(cells.map(({ value }) => value!)), lowest, highest };
}
