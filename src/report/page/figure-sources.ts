import { basename } from "node:path";
import type { Review } from "../../review/review.ts";
import { citedFigures } from "./cited-figures.ts";
import { markFigures } from "./corrected-figures.ts";
import { figureSource } from "./figure-source.ts";
import type { Page } from "./page.ts";

/**
 * A page that tells where the figures of its sentences and tiles come from, and marks the numbers that are
 * estimates and those that a correction touched. The page of one area is called by its code: it names no other area.
 */
export function figureSources(page: Page, review: Review): Page {
  const isOfOne = review.tree.byCode(basename(page.info.file, ".html")) !== undefined;
  const figures = citedFigures(page.blocks).flatMap((id) => review.figures.find(id) ?? []);
  return {
    ...page,
    blocks: markFigures(page.blocks, review),
    figures: figures.map((figure) => figureSource(figure, review, !isOfOne)),
  };
}
