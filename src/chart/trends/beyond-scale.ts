import type { TrendSeries } from "../../analyze/measure/trends.ts";

/** At most this many values may stand beyond the scale, */
const MOST_BEYOND = 3;
/** each this many times the largest value within it. */
const FAR = 1.6;

/** A value that a common scale leaves out, so that all the other panels can be read. */
export interface Beyond {
  readonly series: TrendSeries;
  readonly at: number;
  readonly value: number;
}

/**
 * The few single values that would flatten every other panel of a common scale. A series that is large
 * throughout is not among them: at most half of its own values may be.
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
