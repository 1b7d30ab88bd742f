import type { Lang } from "../messages/text.ts";
import { localizeAreas, localizeFacts } from "../model/facts/localize-areas.ts";
import { createReview, type Review, type ReviewInput } from "./review.ts";

/**
 * A study with its areas called as in a language; the same one where the list of areas gives no such names.
 * Only names differ: corrections were applied under the names that they were written with.
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
