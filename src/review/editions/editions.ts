import { compareEditions, endOf, haveSameNumbers } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import type { KeptEdition, UnusableEdition } from "../kept-edition.ts";
import type { Published, Review } from "../review.ts";
import { buildEdition } from "./build-edition.ts";

/** The findings on the pages of a review, and the notebooks that they come from. */
export type EditionFindings = Pick<Edition, "notebooks" | "findings">;

/** The editions of a data folder, with the version and the findings that a new edition needs. */
export interface Editions {
  /** In order of year, reporting day and time of freezing. */
  readonly kept: readonly KeptEdition[];
  readonly unusable: readonly UnusableEdition[];
  readonly toolkit: string;
  readonly findingsOf: (review: Review) => EditionFindings;
}

/**
 * Opens editions for a review of a year up to a day; `reviewAs` reviews today's data for the year and reporting day
 * of an edition.
 */
export function publishedOf(
  editions: Editions,
  { year: underReview, asOf }: Pick<Review, "year" | "asOf">,
  reviewAs: (edition: Edition) => Review,
): Published {
  const found = new Map<Edition, Revisions>();
  const editionOf = (year: number): Edition | null => {
    const day = endOf({ year, asOf });
    const ofYear = editions.kept.filter((each) => each.isLatest && each.edition.year === year);
    const inTime = ofYear.filter(({ edition }) => year < underReview || endOf(edition) <= day);
    const same = inTime.find(({ edition }) => endOf(edition) === day);
    return (same ?? inTime.at(-1))?.edition ?? null;
  };
  return {
    edition: editionOf,
    revisions: (year) => {
      const published = editionOf(year);
      if (published === null) return null;
      const known =
        found.get(published) ??
        compareEditions(published, currentOf(reviewAs(published), published, editions));
      found.set(published, known);
      return known;
    },
    keptEditions: (year) => editions.kept.filter(({ edition }) => edition.year === year),
    unusableEditions: (year) =>
      editions.unusable.filter((each) => each.year === year).map(({ says }) => says),
  };
}

/** Makes today's edition. Its findings are only collected if a number differs: else they are the same. */
function currentOf(review: Review, published: Edition, { toolkit, findingsOf }: Editions): Edition {
  const current = buildEdition(review, toolkit);
  return haveSameNumbers(published, current) ? current : { ...current, ...findingsOf(review) };
}
