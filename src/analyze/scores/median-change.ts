import { median } from "simple-statistics";
import { cardsId } from "./cards-id.ts";
import type { Scorecards } from "./scorecards.ts";

/** The medians of the cards that are complete in both years, and how many these are. */
export interface MedianChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly cards: number;
  /** The ids of these four numbers. */
  readonly figures: Readonly<Record<"before" | "after" | "change" | "cards", string>>;
}

/** Compares the median score of two years over the same cards; null where no card is complete in both. */
export function medianChange(cards: Scorecards): MedianChange | null {
  const both = cards.rows.filter(({ total, before }) => total !== null && before !== null);
  if (both.length === 0) return null;
  const before = median(both.map((row) => row.before!));
  const after = median(both.map(({ total }) => total!));
  return {
    ...{ before, after, change: after - before, cards: both.length },
    figures: {
      before: cardsId(cards, "before"),
      after: cardsId(cards, "after"),
      change: cardsId(cards, "change"),
      cards: cardsId(cards, "compared"),
    },
  };
}
