import type { Comparison } from "../analyze/measure/comparison.ts";
import type { MeasureView } from "../analyze/measure/measure-view.ts";

/** The change of a total as filed, and with every proposed correction applied. */
export interface EffectRow {
  readonly measure: MeasureView;
  readonly filed: Comparison;
  readonly corrected: Comparison;
  /** True where the direction of the change would be another one. */
  readonly turns: boolean;
}

/** The effect of the proposed corrections on the totals of the year under review. */
export interface ProposedEffect {
  /** The number of proposed corrections. */
  readonly proposals: number;
  /** The measures whose change would differ, those whose direction would change first. */
  readonly rows: readonly EffectRow[];
}

/** Compares the totals of measures as filed with those after every proposed correction. */
export function proposedEffect(
  filed: readonly MeasureView[],
  corrected: readonly MeasureView[],
  proposals: number,
): ProposedEffect {
  const rows = filed.flatMap((measure): EffectRow[] => {
    const other = corrected.find(({ id }) => id === measure.id);
    if (measure.overAreas !== "sum" || !other || !measure.years.includes(measure.year - 1))
      return [];
    const [before, after] = [measure.compare(), other.compare()];
    if (before.total.change === after.total.change && before.total.before === after.total.before)
      return [];
    const turns = Math.sign(before.total.change ?? 0) !== Math.sign(after.total.change ?? 0);
    return [{ measure, filed: before, corrected: after, turns }];
  });
  return {
    proposals,
    rows: [...rows.filter(({ turns }) => turns), ...rows.filter((row) => !row.turns)],
  };
}
