import type { ColumnTable } from "arquero";
import { type MeasureView, measureView, type ViewScope } from "../analyze/measure/measure-view.ts";
import { NothingFiled } from "../analyze/measure/nothing-filed.ts";
import { type FigureIndex, figureIndex } from "../analyze/statistics/figure-index.ts";
import type { CheckResult } from "../checks/check/check-result.ts";
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

/** The published editions of a review. */
export interface Published {
  /** Returns the latest edition of a year; null if there is none. */
  edition(year: number): Edition | null;
  /** Compares that edition with today's figures, at the first call; null if there is no edition. */
  revisions(year: number): Revisions | null;
}

/** Everything that was read from a data folder, with its measures and figures. */
export interface Review extends Published {
  readonly config: ReviewConfig;
  /** The year under review. */
  readonly year: number;
  /** The years from the first of the data up to the year under review. */
  readonly years: readonly number[];
  readonly asOf: string;
  readonly tree: AreaTree;
  readonly files: readonly FileResult[];
  /** Every measure of the datasets that have facts, in the order of their definitions. */
  readonly measures: readonly MeasureView[];
  /** The labels of datasets with measures of which nothing was filed. */
  readonly unfiled: readonly Text[];
  /** The catalogue of the scorecard, from the dataset that defines `indicator`; empty if none was filed. */
  readonly indicators: readonly Indicator[];
  /** Returns the counted facts of a dataset as an Arquero table: one row per township, month, type... */
  facts(dataset: string): ColumnTable;
  /** Returns the facts of a dataset by file, before they are added up; a register is unfolded into its years. */
  folded(dataset: string): readonly Facts[];
  /** Every figure of the measures, by id. */
  readonly figures: FigureIndex;
  /** The reviewed corrections, applied or refused; those applied are in every figure. */
  readonly corrections: Corrections;
  /** Makes the review again with other corrections. */
  correctedBy(corrections: readonly Correction[]): Review;
  /** Returns the ledger of checks after corrections; they run at the first call. */
  checks(): readonly CheckResult[];
  /**
   * Returns a measure by its name.
   * @throws NothingFiled if nothing was filed for it.
   */
  measure(name: string): MeasureView;
  /** Returns the entries of a dataset that count, and those that are only compared with them. */
  counted(dataset: string): CountedEntries;
}

/**
 * Returns the result of `make` in a list, or an empty list if nothing was filed for it:
 * `page.tiles(...ifFiled(() => tileOf(measure("funds_received"))))`. Any other error is thrown.
 */
export function ifFiled<Made>(make: () => Made): readonly Made[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof NothingFiled) return [];
    throw error;
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
  /** Opens the editions; `reviewAs` reviews today's data for the year and closing date of an edition. */
  readonly published?: (reviewAs: (edition: Edition) => Review) => Published;
}

const nothingPublished = (): Published => ({ edition: () => null, revisions: () => null });

/** Adds up the facts of all files and makes the review of them. */
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
      files.flatMap(({ dataset, facts }) => (dataset && definesIndicators(dataset) && facts) || []),
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
      checks ??= runChecks(
        { ...read, counted: (name) => named("dataset", name, counted) },
        checkSettings(config.checks),
      );
      return checks;
    },
  };
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
