import type { Comparison } from "../analyze/measure/comparison.ts";
import type { MeasureView } from "../analyze/measure/measure-view.ts";

/** The change of a total as filed, and as it would be with every proposed correction. */
export interface EffectRow {
  readonly measure: MeasureView;
  readonly filed: Comparison;
  readonly corrected: Comparison;
  /** Whether the total would go another way. */
  readonly turns: boolean;
}

/** What the proposed corrections would do to the totals of the year under review. */
export interface ProposedEffect {
  /** How many corrections are proposed. */
  readonly proposals: number;
  /** Measures of which the change would be another one, those that would turn first. */
  readonly rows: readonly EffectRow[];
}

/** Compares totals as filed with those of the same measures once every proposal is applied. */
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
