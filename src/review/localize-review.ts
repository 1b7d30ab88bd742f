import type { Lang } from "../messages/text.ts";
import { localizeAreas, localizeFacts } from "../model/facts/localize-areas.ts";
import { createReview } from "./create-review.ts";
import type { Review, ReviewInput } from "./review.ts";

/**
 * Gives the areas of a review their names in a language; returns the review itself if the list of areas has none.
 * Corrections are not applied again: they are written with the filed names.
 */
export function localizeReview(review: Review, input: ReviewInput, lang: Lang): Review {
  const tree = localizeAreas(review.tree, lang);
  if (tree === review.tree) return review;
  const files = review.files.map((file) =>
    file.facts === null ? file : { ...file, facts: localizeFacts(file.facts, tree) },
  );
  const shown = createReview({ ...input, tree, files, corrections: [] });
  return { ...shown, corrections: review.corrections };
}
