import { compareEditions, haveSameNumbers } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import type { Published, Review } from "../review.ts";
import { buildEdition } from "./build-edition.ts";

/** The findings on the pages of a review, and the notebooks that they come from. */
export type EditionFindings = Pick<Edition, "notebooks" | "findings">;

/** The editions of a data folder, with the version and the findings that a new edition needs. */
export interface Editions {
  /** Returns the latest edition of a year; null if none was frozen. */
  readonly published: (year: number) => Edition | null;
  readonly toolkit: string;
  readonly findingsOf: (review: Review) => EditionFindings;
}

/** Opens editions; `reviewAs` reviews today's data for the year and closing date of an edition. */
export function publishedOf(editions: Editions, reviewAs: (edition: Edition) => Review): Published {
  const found = new Map<number, Revisions>();
  return {
    edition: (year) => editions.published(year) ?? null,
    revisions: (year) => {
      const published = editions.published(year) ?? null;
      if (published === null) return null;
      const known =
        found.get(year) ??
        compareEditions(published, currentOf(reviewAs(published), published, editions));
      found.set(year, known);
      return known;
    },
  };
}

/** Makes today's edition. Its findings are only collected if a number differs: else they are the same. */
function currentOf(review: Review, published: Edition, { toolkit, findingsOf }: Editions): Edition {
  const current = buildEdition(review, toolkit);
  return haveSameNumbers(published, current) ? current : { ...current, ...findingsOf(review) };
}
