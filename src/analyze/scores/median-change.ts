import { median } from "simple-statistics";
import type { Scorecards } from "./scorecards.ts";

/** The medians of the cards that are complete in both years, and how many these are. */
export interface MedianChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly cards: number;
}

/** Compares the median score of two years over the same cards; null where no card is complete in both. */
export function medianChange({ rows }: Pick<Scorecards, "rows">): MedianChange | null {
  const both = rows.filter(({ total, before }) => total !== null && before !== null);
  if (both.length === 0) return null;
  const before = median(both.map((row) => row.before!));
  const after = median(both.map(({ total }) => total!));
  return { before, after, change: after - before, cards: both.length };
}
