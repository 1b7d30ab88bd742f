import type { SlopeRow, Slopes } from "../../analyze/results/slopes.ts";

/** At most three keys: more would not compile. */
export type Highlight =
  | readonly []
  | readonly [string]
  | readonly [string, string]
  | readonly [string, string, string];

/** Which way a row went, as the measure sees it. */
export function turned(
  { before, after }: SlopeRow,
  direction: Slopes["measure"]["direction"],
): "bad" | "other" {
  const isBad = direction === "more" ? after < before : direction === "less" && after > before;
  return isBad ? "bad" : "other";
}
