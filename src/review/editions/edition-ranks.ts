import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Ranking, rankingOfCards, rankingOfRates } from "../../analyze/results/ranking.ts";
import { scorecards } from "../../analyze/scores/scorecards.ts";
import type { EditionRank } from "../../revisions/edition.ts";
import type { Review } from "../review.ts";

/** The places that areas can have in the period under review: of counts of events by residents, and of cards. */
export function editionRanks(review: Review): EditionRank[] {
  return review.measures.flatMap((measure) =>
    (rankingOf(measure, review)?.rows ?? [])
      .map(({ key, ranks }) => ({
        measure: measure.id,
        period: measure.period,
        area: key,
        ...ranks,
      }))
      .sort((a, b) => (a.area < b.area ? -1 : 1)),
  );
}

function rankingOf(measure: MeasureView, { tree, indicators }: Review): Ranking | null {
  if (measure.countLike)
    return rankingOfRates(measure.panel("year", "like-for-like"), measure.period, tree);
  const isScore = measure.dataset.columns[measure.column]?.kind === "score";
  return isScore && indicators.length > 0 ? rankingOfCards(scorecards(measure, indicators)) : null;
}
