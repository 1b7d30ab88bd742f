import { basename } from "node:path";
import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs, statisticOf, unitMeasure } from "../../analyze/statistics/all-statistics.ts";
import type { StatisticDefinition } from "../../analyze/statistics/statistic.ts";
import { inBoth } from "../../analyze/statistics/statistic.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatNumber } from "../../model/number-format.ts";
import { sayAnswer } from "../../narrate/quality/say-answer.ts";
import { sayCounterfactual } from "../../narrate/quality/say-counterfactual.ts";
import { signedPoints } from "../../narrate/sentence/change-clause.ts";
import {
  amount,
  kindOf,
  oneDecimal,
  percent,
  qualified,
  signedAmount,
} from "../../narrate/sentence/words.ts";
import type { Review } from "../../review/review.ts";
import { counterfactualsFor } from "../../review/trace/counterfactuals.ts";
import { figureCoverage } from "../../review/trace/figure-coverage.ts";
import { figureView } from "../../review/trace/figure-view.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import { NO_NUMBER } from "../html/words.ts";
import { correctionsOf } from "./corrected-figures.ts";
import { answersOf } from "./explained-figures.ts";
import { answersOfArea, doubtsOfArea, markBlocks } from "./mark-blocks.ts";
import type { Block, FigureSource, Page } from "./page.ts";

/**
 * Adds to a page the sources of the figures in its sentences and tiles (a number of areas has its id only), and marks numbers that are in doubt,
 * estimates, or changed by a correction. The page of one area, named by its code, names no other area.
 */
export function figureSources(page: Page, review: Review): Page {
  const area = review.tree.byCode(basename(page.info.file, ".html")) ?? null;
  const cited = citedFigures(page.blocks);
  const figures = cited
    .flatMap((id) => review.figures.find(id) ?? [])
    .filter((figure) => isExplained(statisticOf(figure)));
  return {
    ...page,
    blocks: [
      ...(area ? doubtsOfArea(area.code, review, cited) : []),
      ...(area ? answersOfArea(area.code, review) : []),
      ...markBlocks(page.blocks, review),
    ],
    figures: figures.map((figure) => ({
      ...figureSource(figure, review, area),
      ...(page.info.print === "one-page" ? unlessOf(figure, review) : {}),
    })),
  };
}

const isExplained = ({ format, isPlain }: StatisticDefinition): boolean =>
  format !== "count" && isPlain !== true;

/** Says what would have to be different for a sentence about a figure not to be said. */
function unlessOf(figure: Figure, review: Review): Pick<FigureSource, "unless"> {
  const all = counterfactualsFor(figure.id, review).map((each) =>
    sayCounterfactual(each, figureView(review, figure)),
  );
  if (all.length === 0) return {};
  return {
    unless: { zh: all.map(({ zh }) => zh).join(""), en: all.map(({ en }) => en).join(" ") },
  };
}

/** Describes the source of a figure. The page of one area does not name the others. */
function figureSource(figure: Figure, review: Review, only: Area | null): FigureSource {
  const measure = figureView(review, figure);
  const cells = figureInputs(measure, figure);
  return {
    id: figure.id,
    name: figureName(figure, measure),
    value: review.doubts.of(figure.id)
      ? inDoubtValue(figureValue(figure, measure))
      : figureValue(figure, measure),
    definition: figureDefinition(figure, measure, cells),
    scope: figureCoverage(figure, measure, cells, only === null),
    files: figure.sources.map((source) => {
      const file = review.files.find(({ file }) => file === source.file);
      return { ...source, sha256: file?.sha256 ?? "", quarantined: file?.quarantine.length ?? 0 };
    }),
    corrections: correctionsOf(figure, review),
    answers: answersOf(figure, review)
      .filter(({ area }) => only === null || area?.code === only.code)
      .map(sayAnswer),
  };
}

const inDoubtValue = ({ zh, en }: Text): Text => ({ zh: `${zh}（存疑）`, en: `${en} (in doubt)` });

/** Writes a figure with its unit, as sentences do; a change with its sign. */
export function figureValue(figure: Figure, measure: Measure): Text {
  const { value, status, qualifier } = figure;
  if (value === null)
    return status === "missing" ? NO_NUMBER.missing.sign : NO_NUMBER["not-due"].sign;
  switch (statisticOf(figure).format) {
    case "percent":
      return qualified(percent(value), qualifier);
    case "points":
      return qualified(signedPoints(value), qualifier);
    case "signed":
      return kindOf(unitMeasure(figure, measure)) === "rate"
        ? qualified(signedPoints(value), qualifier)
        : signedAmount(value, unitMeasure(figure, measure), qualifier);
    case "amount":
      return amount(value, unitMeasure(figure, measure), qualifier);
    case "count":
      return { zh: `${value}个`, en: formatNumber(value, { lang: "en" }) };
    case "ratio":
      return inBoth(`${value}`);
    case "number":
      return qualified(oneDecimal(value), qualifier);
  }
}

/** Lists the figures that the sentences and tiles of a page cite, each once, in the order of the page. */
const citedFigures = (blocks: readonly Block[]): string[] => [...new Set(blocks.flatMap(citedIn))];

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
