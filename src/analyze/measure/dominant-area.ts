import type { Comparison, ComparisonRow } from "./comparison.ts";
import { weightOf } from "./swing.ts";

/** The one area that makes the change of a total, and the others together. */
export interface DominantArea {
  readonly row: ComparisonRow;
  readonly rest: {
    readonly count: number;
    readonly change: number;
    /** True where none of them changed. */
    readonly isLevel: boolean;
    readonly isEstimated: boolean;
  };
}

/** An area makes a change from this share of the net change on; without it, the rest may move the other way. */
const MOST_OF_NET = 0.8;

/** In a change that is no larger than usual, it must also hold this share of all moves. */
const MUCH_OF_GROSS = 1 / 3;

/** With fewer areas than this, each of them makes the change. */
const FEWEST_AREAS = 3;

/** Finds the area without which the total would hardly have changed, or the other way; null where there is none. */
export function dominantArea({ measure, rows, total, swing }: Comparison): DominantArea | null {
  const known = rows.filter((row) => row.change !== null);
  const net = total.change ?? 0;
  const addsUp = measure.overAreas === "sum" && !measure.ratio;
  if (!addsUp || known.length < FEWEST_AREAS || net === 0) return null;
  const withNet = (row: ComparisonRow): number => row.change! * Math.sign(net);
  const row = known.reduce((most, each) => (withNet(each) > withNet(most) ? each : most));
  const others = known.filter((each) => each !== row);
  const gross = known.reduce((sum, each) => sum + Math.abs(each.change!), 0);
  const isNews = weightOf(total, swing) === "beyond";
  if (withNet(row) < MOST_OF_NET * Math.abs(net)) return null;
  if (!isNews && withNet(row) < MUCH_OF_GROSS * gross) return null;
  return {
    row,
    rest: {
      count: others.length,
      change: net - row.change!,
      isLevel: others.every(({ change }) => change === 0),
      isEstimated: others.some(({ isEstimated }) => isEstimated),
    },
  };
}
