import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs } from "../../analyze/statistics/all-statistics.ts";
import { entriesInside } from "../../analyze/statistics/statistic.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { Review } from "../../review/review.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import { filesOfPart, traceFigure } from "../../review/trace/trace-figure.ts";

/** True where a reviewed correction changed or dropped a record of a figure. */
export function isCorrected(figure: Figure, review: Review): boolean {
  if (review.corrections.applied.length === 0) return false;
  const measure = figureView(review, figure);
  const counted = review.counted(measure.dataset.name);
  return figureInputs(measure, figure).some((cell) =>
    entriesInside(measure, counted, cell, figure.breakdown).some(({ sum }) => sum.corrected > 0),
  );
}

/** Lists the reviewed corrections of a figure's records; traces the records only where there are any. */
export const correctionsOf = (figure: Figure, review: Review): readonly AppliedCorrection[] =>
  isCorrected(figure, review)
    ? traceFigure(review, figure).parts.flatMap((part) =>
        filesOfPart(part).flatMap(({ corrections }) => corrections),
      )
    : [];
