import { median } from "simple-statistics";
import type { Scorecards } from "./scorecards.ts";

/** The number of open cards, and the medians with all their open indicators at nought and at full points. */
export interface UnscoredMedians {
  readonly open: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Computes the medians that open cards could still make; null where none is open. */
export function unscoredMedians({ rows, indicators }: Scorecards): UnscoredMedians | null {
  const open = rows.filter(({ total }) => total === null).length;
  if (open === 0) return null;
  const totals = (share: 0 | 1): number[] =>
    rows.map(({ scores }) =>
      scores.reduce<number>((sum, score, i) => sum + (score ?? share * indicators[i]!.points), 0),
    );
  return { open, lowest: median(totals(0)), highest: median(totals(1)) };
}
