import type { TrendSeries } from "../../analyze/measure/trends.ts";

/** The most values that may lie beyond the scale. */
const MOST_BEYOND = 3;
/** The least ratio of such a value to the largest one within the scale. */
const FAR = 1.6;

/** A value that a common scale leaves out, so that the other panels stay readable. */
export interface Beyond {
  readonly series: TrendSeries;
  readonly at: number;
  readonly value: number;
}

/**
 * Finds the few single values that would flatten all other panels of a common scale. At most half of the values of
 * a series may be among them: a series that is large throughout stays on the scale.
 */
export function beyondScale(series: readonly TrendSeries[]): Beyond[] {
  const all = series
    .flatMap((each) =>
      each.values.flatMap((value, at) => (value === null ? [] : [{ series: each, at, value }])),
    )
    .sort((a, b) => b.value - a.value);
  for (let count = MOST_BEYOND; count > 0; count--) {
    const [last, next] = [all[count - 1], all[count]];
    if (!last || !next || next.value <= 0 || last.value < FAR * next.value) continue;
    const beyond = all.slice(0, count);
    if (beyond.every((each) => isSingle(each, beyond))) return beyond;
  }
  return [];
}

const isSingle = ({ series }: Beyond, beyond: readonly Beyond[]): boolean =>
  2 * beyond.filter((each) => each.series === series).length <=
  series.values.filter((value) => value !== null).length;
