import { basename } from "node:path";
import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs } from "../../analyze/figures/figure-inputs.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { amount, percent, qualified, signedAmount } from "../../narrate/sentence/words.ts";
import type { Review } from "../../review/review.ts";
import { figureCoverage } from "../../review/trace/figure-coverage.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import { NO_NUMBER } from "../html/words.ts";
import { correctionsOf, markFigures } from "./corrected-figures.ts";
import type { Block, FigureSource, Page } from "./page.ts";

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

/** The figures that the sentences and tiles of a page cite, each once, in the order of the page. */
export const citedFigures = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(citedIn)),
];

function citedIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "findings":
    case "statement":
    case "lead":
      return block.findings.flatMap(({ figures }) => figures);
    case "tiles":
      return block.tiles.flatMap(({ figure, change }) =>
        [figure, change?.figure].flatMap((id) => id ?? []),
      );
    case "columns":
      return [...block.left, ...block.right].flatMap(citedIn);
    default:
      return [];
  }
}
