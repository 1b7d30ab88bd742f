import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { type Ranking, rankingOfCards, rankingOfRates } from "../../analyze/results/ranking.ts";
import { scorecards } from "../../analyze/scores/scorecards.ts";
import { answeredQuestions } from "../../checks/order-questions.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Area } from "../../model/areas/areas.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type {
  Edition,
  EditionAnswer,
  EditionArea,
  EditionFigure,
  EditionInput,
  EditionMeasure,
  EditionRank,
} from "../../revisions/edition.ts";
import type { Review } from "../review.ts";
import { editionCells } from "./edition-cells.ts";
import { type TracedCorrection, tracedCorrections } from "./edition-corrections.ts";
import { editionDefinitions } from "./edition-definitions.ts";

/** Makes the edition of a review: its figures and everything they depend on. Findings are added later. */
export function buildEdition(review: Review, toolkit: string): Edition {
  const { applied } = review.corrections;
  const asFiled = applied.length === 0 ? review : review.correctedBy([]);
  const traced = tracedCorrections(applied, review.files, asFiled.files);
  const withoutScale = withoutUnitCorrections(traced, review, asFiled);
  return {
    year: review.year,
    asOf: review.asOf,
    stage: null,
    toolkit,
    reason: null,
    county: review.tree.county.code,
    inputs: review.files.map(inputOf),
    areas: review.tree.areas.map(areaOf),
    measures: [
      ...review.datasets.flatMap((dataset) =>
        Object.entries(dataset.measures).map(([id, definition]) =>
          measureOf({ ...definition, id, dataset }),
        ),
      ),
      ...review.ratios.map(measureOf),
    ],
    definitions: editionDefinitions(review),
    corrections: traced.flatMap(({ changes }) => changes),
    answers: answersIn(review),
    cells: editionCells({ now: review, withoutScale, asFiled }),
    figures: new Map(review.figures.all().map((figure) => [figure.id, figureOf(figure)])),
    ranks: editionRanks(review),
    notebooks: [],
    findings: [],
  };
}

/** Lists the answers that hold; the checks do not run where nobody answered. */
function answersIn({ explanations, checks }: Review): EditionAnswer[] {
  if (explanations.given.length === 0) return [];
  return answeredQuestions(checks()).map(
    ({ dataset, finding: { area, period, says, explanation } }) => ({
      dataset: dataset.name,
      area: area?.code ?? null,
      period,
      asked: says.zh,
      ...explanation!,
    }),
  );
}

/** Makes the review without the corrections of units. */
function withoutUnitCorrections(
  traced: readonly TracedCorrection[],
  review: Review,
  asFiled: Review,
): Review {
  const plain = traced.filter(({ isScale }) => !isScale);
  if (plain.length === traced.length) return review;
  if (plain.length === 0) return asFiled;
  return review.correctedBy(plain.map(({ correction }) => correction));
}

function inputOf(result: FileResult): EditionInput {
  const { file, sha256, dataset, disposition, supersedes, supersededBy, columns } = result;
  const read = columns.flatMap(({ field, factor }) =>
    field !== null && factor !== null ? [[field, factor] as const] : [],
  );
  return {
    file,
    sha256,
    dataset: dataset?.name ?? null,
    disposition,
    replaces: supersedes?.file ?? null,
    replacedBy: supersededBy,
    factors: Object.fromEntries(read),
  };
}

const areaOf = (area: Area): EditionArea => ({
  code: area.code,
  name: area.name,
  from: area.from,
  to: area.to,
  mergedInto: area.mergedInto,
  splitInto: area.splitInto,
  aliases: area.aliases,
  formerNames: area.formerNames.map((old) => `${old.name}@${old.lastDay}`),
  residents: Object.fromEntries(area.residents),
});

function measureOf(measure: Measure): EditionMeasure {
  const { id, dataset, column, unit, only = {}, overTime, overAreas, ratio } = measure;
  return {
    id,
    dataset: dataset.name,
    column,
    kind: dataset.columns[column]?.kind ?? "count",
    perOne: unitsPerOne(dataset, column),
    unit: unit.en,
    only,
    overTime,
    overAreas,
    smallestBase: smallestBaseOf(measure),
    returns: dataset.returns,
    register: dataset.lifetime !== undefined,
    ...(ratio ? { ratio: { of: ratio.of.id, to: ratio.to?.id ?? null } } : {}),
  };
}

const figureOf = (figure: EditionFigure): EditionFigure => ({
  id: figure.id,
  measure: figure.measure,
  statistic: figure.statistic,
  period: figure.period,
  area: figure.area,
  breakdown: figure.breakdown,
  value: figure.value,
  status: figure.status,
  qualifier: figure.qualifier,
});

/** Returns the possible ranks of areas in the period under review: of rates per resident, and of scorecards. */
function editionRanks(review: Review): EditionRank[] {
  return review.measures.flatMap((measure) =>
    (rankingOf(measure, review)?.rows ?? [])
      .map(({ key, ranks }) => ({
        measure: measure.id,
        period: measure.period,
        area: key,
        ...ranks,
      }))
      .sort((a, b) => (a.area < b.area ? -1 : 1)),
  );
}

function rankingOf(measure: MeasureView, { tree, indicators }: Review): Ranking | null {
  if (measure.countLike)
    return rankingOfRates(measure.panel("year", "like-for-like"), measure.period, tree);
  const isScore = measure.dataset.columns[measure.column]?.kind === "score";
  return isScore && indicators.length > 0 ? rankingOfCards(scorecards(measure, indicators)) : null;
}
