import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Area } from "../../model/areas/areas.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type {
  Edition,
  EditionArea,
  EditionFigure,
  EditionInput,
  EditionMeasure,
} from "../../revisions/edition.ts";
import type { Study } from "../review.ts";
import { editionCells } from "./edition-cells.ts";
import { type TracedCorrection, tracedCorrections } from "./edition-corrections.ts";
import { editionRanks } from "./edition-ranks.ts";

/** The figures of a study, and everything that decided them; what pages say of them is not in it yet. */
export function editionOf(study: Study, toolkit: string): Edition {
  const { applied } = study.corrections;
  const asFiled = applied.length === 0 ? study : study.correctedBy([]);
  const traced = tracedCorrections(applied, study.files, asFiled.files);
  const withoutScale = withPlainOnes(traced, study, asFiled);
  return {
    year: study.year,
    asOf: study.asOf,
    toolkit,
    reason: null,
    county: study.tree.county.code,
    inputs: study.files.map(inputOf),
    areas: study.tree.areas.map(areaOf),
    measures: study.measures.map(measureOf),
    corrections: traced.flatMap(({ changes }) => changes),
    cells: editionCells({ now: study, withoutScale, asFiled }),
    figures: new Map(study.figures.all().map((figure) => [figure.id, figureOf(figure)])),
    ranks: editionRanks(study),
    notebooks: [],
    findings: [],
  };
}

/** The study without the corrections that put a unit right. */
function withPlainOnes(traced: readonly TracedCorrection[], study: Study, asFiled: Study): Study {
  const plain = traced.filter(({ isScale }) => !isScale);
  if (plain.length === traced.length) return study;
  if (plain.length === 0) return asFiled;
  return study.correctedBy(plain.map(({ correction }) => correction));
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
});

function measureOf(measure: Measure): EditionMeasure {
  const { id, dataset, column, unit, only = {}, overTime, overAreas } = measure;
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
