import type { ColumnTable } from "arquero";
import { type MeasureView, measureView, type ViewScope } from "../analyze/measure/measure-view.ts";
import { NothingFiled } from "../analyze/measure/nothing-filed.ts";
import { ratioViews } from "../analyze/measure/ratio-view.ts";
import { placeExpectations } from "../analyze/plans/place-expectations.ts";
import { figureIndex } from "../analyze/statistics/figure-index.ts";
import type { ProposedCorrection } from "../checks/check/check-result.ts";
import { NO_RULES } from "../checks/check/office-rule.ts";
import { correctionOfProposal } from "../checks/check/proposal.ts";
import { checkSettings } from "../checks/check/settings.ts";
import { proposalsOf, runChecks } from "../checks/run-checks.ts";
import { applyCorrections } from "../ingest/corrections/apply-corrections.ts";
import { NO_EXPLANATIONS } from "../ingest/corrections/explanations.ts";
import { NO_EXPECTATIONS } from "../ingest/references/read-expectations.ts";
import { breakdownSpans } from "../ingest/references/read-schemes.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import { ScriptError } from "../messages/authors/script-errors.ts";
import { factsTable } from "../model/arquero/facts-table.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { unknownWord } from "../model/did-you-mean.ts";
import { type BodyNames, bodyNames } from "../model/facts/body-names.ts";
import type { Facts } from "../model/facts/facts.ts";
import {
  changedPoints,
  type Indicator,
  indicatorsOf,
  mostPoints,
} from "../model/facts/indicator.ts";
import { unfoldRegister, withRegisterColumns } from "../model/facts/register-years.ts";
import { memoize, once } from "../model/memoize.ts";
import { type CountedEntries, resolveGrain } from "../model/panel/counted.ts";
import { foldFacts } from "../model/panel/cube.ts";
import { monthsOver } from "../model/periods/period.ts";
import { doubtsBetween, withDoubts } from "./doubts.ts";
import { yearsUpTo } from "./filed-years.ts";
import type { Published, Review, ReviewInput } from "./review.ts";
import { unfiledOf } from "./unfiled-of.ts";

/** Stands for the editions of a review that has none. */
export const nothingPublished = (): Published => ({
  edition: () => null,
  revisions: () => null,
  keptEditions: () => [],
  unusableEditions: () => [],
});

/** Adds up the facts of all files and makes the review of them; its comparisons say which rows are in doubt. */
export function createReview(input: ReviewInput): Review {
  const filed = plainReview(input);
  const adopted = () => filed.adopted();
  const doubtedOf = (kind: "measures" | "ratios") =>
    filed[kind].map((view) =>
      withDoubts(view, () => adopted()?.[kind].find(({ id }) => id === view.id) ?? null),
    );
  const [measures, ratios] = [doubtedOf("measures"), doubtedOf("ratios")];
  const byId = new Map([...measures, ...ratios].map((view) => [view.id, view]));
  const asFiled = (name: string) => filed.measure(name);
  return {
    ...filed,
    ...{ measures, ratios },
    measure: (name) => byId.get(asFiled(name).id) ?? asFiled(name),
    doubts: doubtsBetween(filed.figures, () => adopted()?.figures ?? null),
  };
}

/** A review that knows of no doubts: what the checks look at, and what is compared with it. */
type PlainReview = Omit<Review, "doubts">;

/** Makes a plain review. Datasets that the corrections do not touch are taken over from a review without them. */
function plainReview(input: ReviewInput, uncorrected: PlainReview | null = null): PlainReview {
  const { config, tree, datasets, year, asOf } = input;
  const { explanations = NO_EXPLANATIONS, rules = NO_RULES } = input;
  const { files, ...corrections } = applyCorrections(input.files, input.corrections ?? []);
  const years = yearsUpTo(year, files);
  const indicators = cataloguesIn(files, config.scorerTolerance);
  const parts = partsOf(input, files, { years, indicators }, uncorrected);
  const measures = parts.flatMap(({ views }) => views);
  const byName = new Map(parts.map((part) => [part.name, part]));
  const foldedIn = (name: string) => named("dataset", name, byName).folded;
  const plans = placeExpectations(input.expectations ?? NO_EXPECTATIONS, {
    ...{ measures, tree, folded: foldedIn },
    schemes: input.schemes ?? new Map(),
  });
  const ratios = ratioViews(datasets, measures, tree);
  const held = [...measures, ...ratios, ...plans.targets, ...plans.duties];
  const byId = new Map(held.map((measure) => [measure.id, measure]));
  const defined = new Set(
    datasets.flatMap((each) => Object.keys({ ...each.measures, ...each.ratios })),
  );
  const tables = new Map<string, ColumnTable>();
  const countedIn = (name: string) => named("dataset", name, byName).counted;
  const adopting = adoptionOf(input, () => review);
  const checks = once(() =>
    runChecks(
      {
        ...{ datasets, files, measures, tree, year, years, counted: countedIn },
        ...{ answers: explanations.given, rules },
        adopting: (proposals) => ({ ...adopting(proposals), datasets }),
      },
      checkSettings(config.checks),
    ),
  );
  const review: PlainReview = {
    ...{ config, year, years, asOf, tree, files, datasets, corrections, explanations, rules },
    schemes: input.schemes ?? new Map(),
    correctedBy: (others) => createReview({ ...input, corrections: others }),
    ...(input.published ?? nothingPublished)((edition) =>
      createReview({ ...input, year: edition.year, asOf: edition.asOf ?? asOf }),
    ),
    ...{ measures, ratios, plans },
    unfiled: unfiledOf(datasets, measures, files),
    indicators,
    facts: (name) => memoize(tables, name, () => tableOf(countedIn(name), input)),
    folded: foldedIn,
    figures: figureIndex(held),
    measure: (name) => {
      if (!byId.has(name) && defined.has(name)) throw new NothingFiled(name);
      return named("measure", name, byId);
    },
    counted: countedIn,
    checks,
    adopted: once(() =>
      proposalsOf(checks()).length === 0 ? null : adopting(proposalsOf(checks())),
    ),
  };
  return review;
}

/** One dataset of a review: its facts by file, the returns that count, and its measures. */
interface ReviewPart {
  readonly name: string;
  readonly folded: readonly Facts[];
  readonly counted: CountedEntries;
  readonly views: readonly MeasureView[];
}

/** Makes the parts of a review, one for each dataset. */
function partsOf(
  { datasets, tree, year, asOf, schemes = new Map() }: ReviewInput,
  files: readonly FileResult[],
  { years, indicators }: Pick<Review, "years" | "indicators">,
  uncorrected: PlainReview | null,
): ReviewPart[] {
  const rescaled = new Set(years.filter((each) => changedPoints(indicators, each).length > 0));
  const names = bodyNames(files.flatMap(({ facts }) => facts ?? []));
  const isTouched = (dataset: Dataset): boolean => {
    const others = datasetFacts(dataset, uncorrected?.files ?? []);
    return datasetFacts(dataset, files).some((facts) => !others.includes(facts));
  };
  return datasets.map((dataset) =>
    uncorrected === null || isTouched(dataset)
      ? addUp(dataset, files, names, { tree, years, year, asOf, rescaled, indicators, schemes })
      : takenOver(dataset, uncorrected),
  );
}

/** The scope of a part, and the years from which indicators have other points than in the year before. */
interface PartScope extends Omit<ViewScope, "counted"> {
  readonly asOf: string;
  readonly rescaled: ReadonlySet<number>;
  readonly indicators: readonly Indicator[];
  readonly schemes: NonNullable<ReviewInput["schemes"]>;
}

/** Adds up the facts of a dataset, and decides which returns count. A measure of which no file has a column is none. */
function addUp(
  dataset: Dataset,
  files: readonly FileResult[],
  names: BodyNames,
  { asOf, rescaled, indicators, schemes, ...scope }: PartScope,
): ReviewPart {
  const folded = foldedOf(dataset, files, scope);
  const cube = foldFacts(withRegisterColumns(dataset), folded);
  const counted = resolveGrain(cube, asOf, names);
  const filed = new Set(cube.entries.length > 0 ? folded.flatMap(numericColumns) : []);
  const measures = Object.entries(cube.dataset.measures).filter(([, { column }]) =>
    filed.has(column),
  );
  const spans = breakdownSpans(dataset, schemes);
  const views = measures.map(([id, definition]) => {
    const by = dataset.columns[definition.column]?.limitedBy;
    const limits = by === undefined ? {} : { rescaled, points: mostPoints(by, indicators) };
    return measureView(
      { ...definition, id, dataset: cube.dataset, spans, ...limits },
      { ...scope, counted },
    );
  });
  return { name: dataset.name, folded, counted, views };
}

/** Lists the columns of numbers that a file has. */
const numericColumns = ({ numbers }: Facts): string[] => [...numbers.keys()];

/** Takes a dataset over from another review. */
const takenOver = ({ name }: Dataset, { folded, counted, measures }: PlainReview): ReviewPart => ({
  name,
  folded: folded(name),
  counted: counted(name),
  views: measures.filter(({ dataset }) => dataset.name === name),
});

/** Adopts proposals; the same ones once, because checks and doubts both look at the review with all of them. */
function adoptionOf(input: ReviewInput, filed: () => PlainReview) {
  const known = new Map<string, PlainReview>();
  return (proposals: readonly ProposedCorrection[]): PlainReview =>
    memoize(known, JSON.stringify(proposals), () => {
      const corrections = [...(input.corrections ?? []), ...proposals.map(correctionOfProposal)];
      return plainReview({ ...input, corrections }, filed());
    });
}

/** Reads the indicators of all catalogues. */
const cataloguesIn = (files: readonly FileResult[], tolerance: number | undefined): Indicator[] =>
  indicatorsOf(
    files.flatMap(({ dataset, facts }) => (dataset && definesIndicators(dataset) && facts) || []),
    tolerance,
  );

const definesIndicators = ({ columns }: Dataset): boolean =>
  Object.values(columns).some(({ defines }) => defines === "indicator");

/** Makes a table of the counted facts under review. */
const tableOf = (counted: CountedEntries, { tree, year, asOf }: ReviewInput): ColumnTable =>
  factsTable(counted, tree, {
    year,
    months: monthsOver(year, counted.cube.dataset.returns, asOf) || 12,
  });

function named<T>(what: "dataset" | "measure", name: string, all: ReadonlyMap<string, T>): T {
  const found = all.get(name);
  if (found === undefined) throw new ScriptError(unknownWord(what, name, [...all.keys()]));
  return found;
}

/** Returns the facts of a dataset by file, as they were read. */
const datasetFacts = (dataset: Dataset, files: readonly FileResult[]): readonly Facts[] =>
  files.flatMap((file) => (file.dataset === dataset && file.facts ? file.facts : []));

/** Returns the facts of a dataset by file; a register is unfolded into the years under review. */
function foldedOf(
  dataset: Dataset,
  files: readonly FileResult[],
  { years, tree }: Pick<ViewScope, "years" | "tree">,
): readonly Facts[] {
  const filed = datasetFacts(dataset, files);
  const { lifetime } = dataset;
  // A register also has the year before the first one: a review of one year compares with it.
  const unfolded = years.length > 1 ? years : [years[0]! - 1, ...years];
  return lifetime ? filed.map((each) => unfoldRegister(each, lifetime, unfolded, tree)) : filed;
}
