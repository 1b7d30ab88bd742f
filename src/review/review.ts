import type { ColumnTable } from "arquero";
import { type MeasureView, measureView, type ViewScope } from "../analyze/measure/measure-view.ts";
import { type FigureIndex, figureIndex } from "../analyze/statistics/figure-index.ts";
import type { CheckResult, ProposedCorrection } from "../checks/check/check-result.ts";
import { correctionOfProposal } from "../checks/check/proposal.ts";
import { checkSettings } from "../checks/check/settings.ts";
import { runChecks } from "../checks/run-checks.ts";
import { applyCorrections, type Corrections } from "../ingest/corrections/apply-corrections.ts";
import type { Correction } from "../ingest/corrections/corrections.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { Text } from "../messages/text.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import { factsTable } from "../model/arquero/facts-table.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { unknownWord } from "../model/did-you-mean.ts";
import type { Facts } from "../model/facts/facts.ts";
import { type Indicator, indicatorsOf } from "../model/facts/indicator.ts";
import { unfoldRegister, withRegisterColumns } from "../model/facts/register-years.ts";
import { type CountedEntries, resolveGrain } from "../model/panel/counted.ts";
import { foldFacts } from "../model/panel/cube.ts";
import { monthsOver, yearOf } from "../model/periods/period.ts";
import type { Edition } from "../revisions/edition.ts";
import type { Revisions } from "../revisions/revision.ts";
import type { ReviewConfig } from "./review-config.ts";

/** What a study knows of what was published. */
export interface Published {
  /** The figures of a year as they were published: the latest edition kept; null where there is none. */
  edition(year: number): Edition | null;
  /** What has become of them since, and why. Found when first asked; null where there is no edition. */
  revisions(year: number): Revisions | null;
}

/** Everything that was read, ready for questions. */
export interface Review extends Published {
  readonly config: ReviewConfig;
  /** The year under review, and all years from the first of the data up to it. */
  readonly year: number;
  readonly years: readonly number[];
  readonly asOf: string;
  readonly tree: AreaTree;
  readonly files: readonly FileResult[];
  /** Every measure of the datasets that have facts, in the order of their definitions. */
  readonly measures: readonly MeasureView[];
  /** What the other datasets with measures are called: nothing was filed. */
  readonly unfiled: readonly Text[];
  /** The catalogue of the scorecard, from the dataset `indicators`; empty where none was filed. */
  readonly indicators: readonly Indicator[];
  /** The counted facts of a dataset as an Arquero table: one row per township, month, type... */
  facts(dataset: string): ColumnTable;
  /** The same as they were added up, file by file; a register is unfolded into its years. */
  folded(dataset: string): readonly Facts[];
  /** Every figure of the measures, by id. */
  readonly figures: FigureIndex;
  /** What became of the reviewed corrections: those applied are in every figure. */
  readonly corrections: Corrections;
  /** The same study with other corrections. */
  correctedBy(corrections: readonly Correction[]): Review;
  /** The ledger of checks on what was read, after corrections. Run when first asked for. */
  checks(): readonly CheckResult[];
  /** A measure by its name. */
  measure(name: string): MeasureView;
  /** What counts in a dataset, and what was compared instead of added. */
  counted(dataset: string): CountedEntries;
}

/** Thrown where a script asks for a measure or a dataset that is defined, but of which nothing was filed. */
export class NothingFiled extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`nothing was filed for "${what}"`);
    this.what = what;
  }
}

export interface ReviewInput {
  readonly config: ReviewConfig;
  readonly tree: AreaTree;
  readonly files: readonly FileResult[];
  readonly datasets: readonly Dataset[];
  readonly year: number;
  readonly asOf: string;
  readonly corrections?: readonly Correction[];
  /** Opens what was published to questions; `reviewAs` is the review of today's data as of an edition. */
  readonly published?: (reviewAs: (edition: Edition) => Review) => Published;
}

const nothingPublished = (): Published => ({ edition: () => null, revisions: () => null });

/** Folds the facts of all files and opens them to questions. */
export function createReview(input: ReviewInput): Review {
  const { config, tree, datasets, year, asOf } = input;
  const { files, ...corrections } = applyCorrections(input.files, input.corrections ?? []);
  const years = yearsUpTo(year, files);
  const folded = new Map(
    datasets.map((dataset) => [dataset.name, foldedOf(dataset, files, years)]),
  );
  const counted = new Map(
    datasets.map((dataset) => {
      const cube = foldFacts(withRegisterColumns(dataset), folded.get(dataset.name)!);
      return [dataset.name, resolveGrain(cube, asOf)];
    }),
  );
  const measures = measuresOf([...counted.values()], { tree, years, year });
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const defined = new Set(datasets.flatMap((dataset) => Object.keys(dataset.measures)));
  const tables = new Map<string, ColumnTable>();
  let checks: readonly CheckResult[] | null = null;
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
      files.flatMap(({ dataset, facts }) => (dataset?.name === "indicators" && facts ? facts : [])),
    ),
    facts: (name) => {
      const table = tables.get(name) ?? tableOf(named("dataset", name, counted), input);
      tables.set(name, table);
      return table;
    },
    folded: (name) => named("dataset", name, folded),
    figures: figureIndex(measures),
    measure: (name) => {
      if (!byId.has(name) && defined.has(name)) throw new NothingFiled(name);
      return named("measure", name, byId);
    },
    counted: (name) => named("dataset", name, counted),
    checks: () => {
      const read = { datasets, files, measures, tree, year, years };
      const adopting = (proposals: readonly ProposedCorrection[]) => {
        const applied = corrections.applied.map(({ correction }) => correction);
        const others = [...applied, ...proposals.map(correctionOfProposal)];
        return { ...createReview({ ...input, corrections: others }), datasets };
      };
      checks ??= runChecks(
        { ...read, counted: (name) => named("dataset", name, counted), adopting },
        checkSettings(config.checks),
      );
      return checks;
    },
  };
}

/** What of the counted facts is under review, as a table. */
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

/** Every measure of the datasets that have facts. */
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

/** The facts of a dataset; the entries of a register are unfolded into the years under review. */
function foldedOf(
  dataset: Dataset,
  files: readonly FileResult[],
  years: readonly number[],
): readonly Facts[] {
  const filed = files.flatMap((file) => (file.dataset === dataset && file.facts ? file.facts : []));
  const { lifetime } = dataset;
  // A register knows the year before the first one: a review of one year compares with it.
  const unfolded = years.length > 1 ? years : [years[0]! - 1, ...years];
  return lifetime ? filed.map((each) => unfoldRegister(each, lifetime, unfolded)) : filed;
}

/** From the first year of all facts to the one under review: a year of which nothing was reported is one of them. */
function yearsUpTo(year: number, files: readonly FileResult[]): number[] {
  const periods = files.flatMap(({ facts, dataset }) =>
    dataset?.lifetime ? [] : (facts?.period.values ?? []),
  );
  const first = periods.reduce((least, period) => Math.min(least, yearOf(period)), year);
  return Array.from({ length: year - first + 1 }, (_, i) => first + i);
}
