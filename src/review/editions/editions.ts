import { compareEditions, haveSameNumbers } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import type { Published, Review } from "../review.ts";
import { buildEdition } from "./build-edition.ts";

/** What is said on the pages of a study. */
export type Said = Pick<Edition, "notebooks" | "findings">;

/** The editions of a data folder, and what it takes to make one of a study. */
export interface Editions {
  /** The latest edition of a year; null where none was frozen. */
  readonly published: (year: number) => Edition | null;
  readonly toolkit: string;
  readonly findingsOf: (review: Review) => Said;
}

/** Opens editions to questions; `studyAs` is the study of today's data with the year and the day of an edition. */
export function publishedOf(editions: Editions, studyAs: (edition: Edition) => Review): Published {
  const found = new Map<number, Revisions>();
  return {
    edition: (year) => editions.published(year) ?? null,
    revisions: (year) => {
      const published = editions.published(year) ?? null;
      if (published === null) return null;
      const known =
        found.get(year) ??
        compareEditions(published, currentOf(studyAs(published), published, editions));
      found.set(year, known);
      return known;
    },
  };
}

/** Today's edition. Where it prints the same numbers its pages say the same, and nobody needs to listen. */
function currentOf(review: Review, published: Edition, { toolkit, findingsOf }: Editions): Edition {
  const current = buildEdition(review, toolkit);
  return haveSameNumbers(published, current) ? current : { ...current, ...findingsOf(review) };
}
