import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs } from "../../analyze/statistics/all-statistics.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { amount, percent, qualified, signedAmount } from "../../narrate/sentence/words.ts";
import type { Review } from "../../review/review.ts";
import { figureCoverage } from "../../review/trace/figure-coverage.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import { NO_NUMBER } from "../html/words.ts";
import { correctionsOf } from "./corrected-figures.ts";
import type { FigureSource } from "./page.ts";

/**
 * Tells where a figure comes from. `named` is false on the page of one area, which does not name the others.
 */
export function figureSource(figure: Figure, review: Review, named: boolean): FigureSource {
  const measure = review.measure(figure.measure);
  const cells = figureInputs(measure, figure);
  return {
    id: figure.id,
    name: figureName(figure, measure, review.tree),
    value: figureValue(figure, measure),
    definition: figureDefinition(figure, measure, cells),
    scope: figureCoverage(figure, measure, cells, named),
    files: figure.sources.map((source) => {
      const file = review.files.find(({ file }) => file === source.file);
      return { ...source, sha256: file?.sha256 ?? "", quarantineRow: file?.quarantine.length ?? 0 };
    }),
    corrections: correctionsOf(figure, review),
  };
}

/** A figure with its unit, as sentences say it; a change has its sign. */
export function figureValue(
  { value, statistic, status, qualifier }: Figure,
  measure: Measure,
): Text {
  if (value === null)
    return status === "missing" ? NO_NUMBER.missing.sign : NO_NUMBER["not-due"].sign;
  if (statistic === "rate") return qualified(percent(value), qualifier);
  return statistic === "change"
    ? signedAmount(value, measure, qualifier)
    : amount(value, measure, qualifier);
}
