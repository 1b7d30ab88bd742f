import type { ColumnTable } from "arquero";
import { type MeasureView, measureView, type ViewScope } from "../analyze/measure/measure-view.ts";
import { NothingFiled } from "../analyze/measure/nothing-filed.ts";
import { figureIndex } from "../analyze/statistics/figure-index.ts";
import type { ProposedCorrection } from "../checks/check/check-result.ts";
import { correctionOfProposal } from "../checks/check/proposal.ts";
import { checkSettings } from "../checks/check/settings.ts";
import { proposalsOf, runChecks } from "../checks/run-checks.ts";
import { applyCorrections } from "../ingest/corrections/apply-corrections.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import { factsTable } from "../model/arquero/facts-table.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { unknownWord } from "../model/did-you-mean.ts";
import { bodyNames } from "../model/facts/body-names.ts";
import type { Facts } from "../model/facts/facts.ts";
import { indicatorsOf } from "../model/facts/indicator.ts";
import { unfoldRegister, withRegisterColumns } from "../model/facts/register-years.ts";
import { memoize, once } from "../model/memoize.ts";
import { type CountedEntries, resolveGrain } from "../model/panel/counted.ts";
import { foldFacts } from "../model/panel/cube.ts";
import { monthsOver, yearOf } from "../model/periods/period.ts";
import { doubtsBetween, withDoubts } from "./doubts.ts";
import type { Published, Review, ReviewInput } from "./review.ts";

const nothingPublished = (): Published => ({ edition: () => null, revisions: () => null });

/** Adds up the facts of all files and makes the review of them; its comparisons say which rows are in doubt. */
export function createReview(input: ReviewInput): Review {
  const filed = plainReview(input);
  const adopted = () => filed.adopted();
  const doubted = filed.measures.map((view) =>
    withDoubts(view, () => adopted()?.measures.find(({ id }) => id === view.id) ?? null),
  );
  const byId = new Map(doubted.map((view) => [view.id, view]));
  return {
    ...filed,
    measures: doubted,
    measure: (name) => byId.get(filed.measure(name).id)!,
    doubts: doubtsBetween(filed.figures, () => adopted()?.figures ?? null),
  };
}

/** Makes a review that knows of no doubts: what the checks look at, and what is compared with it. */
function plainReview(input: ReviewInput): Omit<Review, "doubts"> {
  const { config, tree, datasets, year, asOf } = input;
  const { files, ...corrections } = applyCorrections(input.files, input.corrections ?? []);
  const years = yearsUpTo(year, files);
  const { folded, counted } = addUp(datasets, files, years, asOf);
  const measures = measuresOf([...counted.values()], { tree, years, year });
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const defined = new Set(datasets.flatMap((dataset) => Object.keys(dataset.measures)));
  const tables = new Map<string, ColumnTable>();
  const countedIn = (name: string) => named("dataset", name, counted);
  const adopting = adoptionOf(input);
  const checks = once(() =>
    runChecks(
      {
        ...{ datasets, files, measures, tree, year, years, counted: countedIn },
        adopting: (proposals) => ({ ...adopting(proposals), datasets }),
      },
      checkSettings(config.checks),
    ),
  );
  return {
    config,
    year,
    years,
    asOf,
    tree,
    files,
    corrections,
    correctedBy: (others) => createReview({ ...input, corrections: others }),
    ...(input.published ?? nothingPublished)((edition) =>
      createReview({ ...input, year: edition.year, asOf: edition.asOf ?? asOf }),
    ),
    measures,
    unfiled: datasets.filter(isUnfiled(measures)).map(({ label }) => label),
    indicators: indicatorsOf(
      files.flatMap(({ dataset, facts }) => (dataset && definesIndicators(dataset) && facts) || []),
      config.scorerTolerance,
    ),
    facts: (name) => memoize(tables, name, () => tableOf(countedIn(name), input)),
    folded: (name) => named("dataset", name, folded),
    figures: figureIndex(measures),
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
}

/** Adds up the facts of every dataset, and decides which returns count. */
function addUp(
  datasets: readonly Dataset[],
  files: readonly FileResult[],
  years: readonly number[],
  asOf: string,
) {
  const folded = new Map(
    datasets.map((dataset) => [dataset.name, foldedOf(dataset, files, years)]),
  );
  const names = bodyNames(files.flatMap(({ facts }) => facts ?? []));
  const counted = new Map(
    datasets.map((dataset) => {
      const cube = foldFacts(withRegisterColumns(dataset), folded.get(dataset.name)!);
      return [dataset.name, resolveGrain(cube, asOf, names)];
    }),
  );
  return { folded, counted };
}

/** Adopts proposals; the same ones once, because checks and doubts both look at the review with all of them. */
function adoptionOf(input: ReviewInput) {
  const known = new Map<string, Omit<Review, "doubts">>();
  return (proposals: readonly ProposedCorrection[]): Omit<Review, "doubts"> =>
    memoize(known, JSON.stringify(proposals), () => {
      const corrections = [...(input.corrections ?? []), ...proposals.map(correctionOfProposal)];
      return plainReview({ ...input, corrections });
    });
}

const definesIndicators = ({ columns }: Dataset): boolean =>
  Object.values(columns).some(({ defines }) => defines === "indicator");

/** Makes a table of the counted facts under review. */
const tableOf = (counted: CountedEntries, { tree, year, asOf }: ReviewInput): ColumnTable =>
  factsTable(counted, tree, {
    year,
    months: monthsOver(year, counted.cube.dataset.returns, asOf) || 12,
  });

const isUnfiled =
  (measures: readonly MeasureView[]) =>
  (dataset: Dataset): boolean =>
    Object.keys(dataset.measures).length > 0 &&
    measures.every((measure) => measure.dataset.name !== dataset.name);

/** Makes a view of every measure of the datasets that have facts. */
function measuresOf(
  all: readonly CountedEntries[],
  scope: Omit<ViewScope, "counted">,
): MeasureView[] {
  return all
    .filter(({ cube }) => cube.entries.length > 0)
    .flatMap((counted) =>
      Object.entries(counted.cube.dataset.measures).map(([id, definition]) =>
        measureView({ ...definition, id, dataset: counted.cube.dataset }, { ...scope, counted }),
      ),
    );
}

function named<T>(what: string, name: string, all: ReadonlyMap<string, T>): T {
  const found = all.get(name);
  if (found === undefined) throw new Error(unknownWord(what, name, [...all.keys()]));
  return found;
}

/** Returns the facts of a dataset by file; a register is unfolded into the years under review. */
function foldedOf(
  dataset: Dataset,
  files: readonly FileResult[],
  years: readonly number[],
): readonly Facts[] {
  const filed = files.flatMap((file) => (file.dataset === dataset && file.facts ? file.facts : []));
  const { lifetime } = dataset;
  // A register also has the year before the first one: a review of one year compares with it.
  const unfolded = years.length > 1 ? years : [years[0]! - 1, ...years];
  return lifetime ? filed.map((each) => unfoldRegister(each, lifetime, unfolded)) : filed;
}

/** Lists the years from the first of all facts to the one under review, with years of which nothing was reported. */
function yearsUpTo(year: number, files: readonly FileResult[]): number[] {
  const periods = files.flatMap(({ facts, dataset }) =>
    dataset?.lifetime ? [] : (facts?.period.values ?? []),
  );
  const first = periods.reduce((least, period) => Math.min(least, yearOf(period)), year);
  return Array.from({ length: year - first + 1 }, (_, i) => first + i);
}
