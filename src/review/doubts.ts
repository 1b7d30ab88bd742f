import { type Doubt, isMaterial, turns } from "../analyze/figures/doubt.ts";
import type { Comparison, ComparisonRow } from "../analyze/measure/comparison.ts";
import type { MeasureView } from "../analyze/measure/measure-view.ts";
import { statisticOf } from "../analyze/statistics/all-statistics.ts";
import type { FigureIndex } from "../analyze/statistics/figure-index.ts";
import { memoize } from "../model/memoize.ts";

/** The figures that the proposed corrections would move materially. */
export interface Doubts {
  /** Returns the doubt of a figure; null where there is none, or no such figure. */
  of(id: string): Doubt | null;
}

/** Compares figures as filed with those of the same review with every proposal adopted; null where nothing is proposed. */
export function doubtsBetween(filed: FigureIndex, adopted: () => FigureIndex | null): Doubts {
  const known = new Map<string, Doubt | null>();
  return { of: (id) => memoize(known, id, () => doubtOf(id, filed, adopted())) };
}

function doubtOf(id: string, filed: FigureIndex, adopted: FigureIndex | null): Doubt | null {
  const own = adopted === null ? undefined : filed.find(id);
  if (own === undefined) return null;
  const other = adopted!.find(id) ?? null;
  if (!isMaterial(own, other?.value ?? null)) return null;
  const { isChange } = statisticOf(own);
  return {
    filed: own,
    adopted: other,
    turns: isChange && turns(own.value ?? 0, other?.value ?? 0),
  };
}

/** A measure whose comparisons say of every row if the proposed corrections would move it materially. */
export function withDoubts(view: MeasureView, adopted: () => MeasureView | null): MeasureView {
  return {
    ...view,
    where: (breakdown) =>
      withDoubts(view.where(breakdown), () => adopted()?.where(breakdown) ?? null),
    compare: (before, after) => {
      const other = adopted();
      const filed = view.compare(before, after);
      return other === null ? filed : markDoubts(filed, other.compare(before, after));
    },
  };
}

function markDoubts(filed: Comparison, adopted: Comparison): Comparison {
  const byKey = new Map(adopted.rows.map((row) => [row.key, row]));
  const marked = (row: ComparisonRow, other: ComparisonRow | undefined): ComparisonRow =>
    isMaterial({ statistic: "change", value: row.change }, other?.change ?? null)
      ? { ...row, adopted: other ?? null }
      : row;
  return {
    ...filed,
    rows: filed.rows.map((row) => marked(row, byKey.get(row.key))),
    total: marked(filed.total, adopted.total),
  };
}
