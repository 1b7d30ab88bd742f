import { figureId } from "../figures/figure-id.ts";
import type { Scorecards } from "./scorecards.ts";

/** A number of all cards together: medians over those that compare, and counts of cards. */
export type CardsNumber =
  | "before"
  | "after"
  | "change"
  | "compared"
  | "risen"
  | "fallen"
  | "unchanged"
  | "band"
  | "edge"
  | "open";

/** The numbers of two years, over the cards that are complete in both. */
const OF_BOTH: ReadonlySet<CardsNumber> = new Set([
  ...(["before", "after", "change"] as const),
  ...(["compared", "risen", "fallen", "unchanged"] as const),
]);

/** Makes the id of a number of all cards together: `cards:score.before/2022..2023/990123`. */
export function cardsId(
  { measure, before, period, county, isOfBodies }: CardsOfYear,
  what: CardsNumber,
  band?: string,
): string {
  const when = OF_BOTH.has(what) ? `${before}..${period}` : period;
  const of = { ...(isOfBodies ? { of: "bodies" } : {}), ...(band ? { band } : {}) };
  return `cards:${figureId(`${measure.id}.${what}`, when, county, of)}`;
}

export type CardsOfYear = Pick<
  Scorecards,
  "measure" | "before" | "period" | "county" | "isOfBodies"
>;
