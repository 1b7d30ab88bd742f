import { revisionsBetween } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import { haveSameNumbers } from "../../revisions/same-numbers.ts";
import type { Study } from "../review.ts";
import { editionOf } from "./build-edition.ts";

/** What is said on the pages of a study. */
export type Said = Pick<Edition, "notebooks" | "findings">;

/** The editions of a data folder, and what it takes to make one of a study. */
export interface Editions {
  /** The latest edition of a year; null where none was frozen. */
  readonly published: (year: number) => Edition | null;
  readonly toolkit: string;
  readonly findingsOf: (study: Study) => Said;
}

/** What a study knows of what was published. */
export interface Published {
  /** The figures of a year as they were published: the latest edition kept; null where there is none. */
  edition(year: number): Edition | null;
  /** What has become of them since, and why. Found when first asked; null where there is no edition. */
  revisions(year: number): Revisions | null;
}

/** Opens editions to questions; `studyAs` is the study of today's data with the year and the day of an edition. */
export function publishedOf(
  editions: Editions | undefined,
  studyAs: (edition: Edition) => Study,
): Published {
  const found = new Map<number, Revisions>();
  return {
    edition: (year) => editions?.published(year) ?? null,
    revisions: (year) => {
      const published = editions?.published(year) ?? null;
      if (!editions || !published) return null;
      const known =
        found.get(year) ??
        revisionsBetween(published, currentOf(studyAs(published), published, editions));
      found.set(year, known);
      return known;
    },
  };
}

/** Today's edition. Where it prints the same numbers its pages say the same, and nobody needs to listen. */
function currentOf(study: Study, published: Edition, { toolkit, findingsOf }: Editions): Edition {
  const current = editionOf(study, toolkit);
  return haveSameNumbers(published, current) ? current : { ...current, ...findingsOf(study) };
}
