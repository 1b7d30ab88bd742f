import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Scorecards } from "./scorecards.ts";

/** What one indicator costs over all cards. */
export interface LossRow {
  readonly key: string;
  readonly name: string;
  /** Points. */
  readonly lost: number;
  /** Of all points lost, 0 to 1. */
  readonly share: number;
  /** Of this indicator and all above it. */
  readonly cumulative: number;
  /** Cards on which it is open: no loss. */
  readonly notScored: number;
}

/** Where points were lost, most first. */
export interface Losses {
  readonly kind: "losses";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  /** How many cards were looked at. */
  readonly scorecards: number;
  /** Whether anybody was scored on anything: if not, nothing can be said of losses. */
  readonly isScored: boolean;
  /** All points lost. */
  readonly total: number;
  /** Indicators that cost something. */
  readonly rows: readonly LossRow[];
}

/** The points that each indicator costs a county; what nobody scored costs nothing. */
export function lossesOf({ measure, words, period, indicators, lost, rows }: Scorecards): Losses {
  const costly = lost.filter((each) => each.lost > 0);
  return {
    kind: "losses",
    measure,
    words,
    period,
    scorecards: rows.length,
    isScored: lost.some(({ notScored }) => notScored < rows.length),
    total: costly.reduce((sum, each) => sum + each.lost, 0),
    rows: costly.map((each) => ({
      key: indicators[each.item]!.code,
      name: indicators[each.item]!.name,
      lost: each.lost,
      share: each.share ?? 0,
      cumulative: each.cumulativeShare ?? 0,
      notScored: each.notScored,
    })),
  };
}
