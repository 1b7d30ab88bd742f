import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { NumberCell, TableCell } from "../../model/tables/data-table.ts";

/** From this many points down a cell carries ▼. */
const FELL = 1;

/** A score on its band, with ▼ where it fell by a point or more; open scores say so. */
export function scoreCell(score: number | null, before: number | null, points: number): TableCell {
  if (score === null) return { status: "not-scored" };
  return {
    value: score,
    band: bandNumber(score / points),
    ...(before !== null && before - score >= FELL ? { fell: true } : {}),
  };
}

/** 1 for the lowest band, 4 for the highest. */
export const bandNumber = (share: number): NonNullable<NumberCell["band"]> =>
  ([1, 2, 3, 4] as const)[SCORE_BANDS.indexOf(bandOf(share))]!;
