import { type MeasureView, measureView, type ViewScope } from "../analyze/measure/measure-view.ts";
import { breakdownSpans } from "../ingest/references/read-schemes.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { withDerivedColumns } from "../model/datasets/derived-columns.ts";
import type { Measure } from "../model/datasets/measure.ts";
import { type BodyNames, bodyNames } from "../model/facts/body-names.ts";
import { alikePeriods } from "../model/facts/case-periods.ts";
import type { Facts } from "../model/facts/facts.ts";
import { changedPoints, type Indicator, mostPoints } from "../model/facts/indicator.ts";
import { latestOfYears } from "../model/facts/latest-rows.ts";
import { unfoldRegister } from "../model/facts/register-years.ts";
import { countRows } from "../model/facts/row-counts.ts";
import { once } from "../model/memoize.ts";
import { type CountedEntries, resolveGrain } from "../model/panel/counted.ts";
import { foldFacts } from "../model/panel/cube.ts";
import { filingTree, foldAreas } from "../model/panel/fold-areas.ts";
import type { Review, ReviewInput } from "./review.ts";

/** One dataset of a review: its facts by file, the returns that count, and its measures. */
export interface ReviewPart {
  readonly name: string;
  readonly folded: readonly Facts[];
  readonly counted: CountedEntries;
  readonly views: readonly MeasureView[];
  readonly filing: () => FilingAreas;
}

/** The areas that file a dataset, at whatever level, and its measures by them. */
export interface FilingAreas {
  readonly tree: AreaTree;
  readonly views: readonly MeasureView[];
}

/** A review without corrections, of which untouched parts are taken over. */
interface Uncorrected extends Pick<Review, "files" | "folded" | "counted" | "measures"> {
  filing(dataset: string): FilingAreas;
}

/** Makes the parts of a review, one for each dataset. */
export function partsOf(
  { datasets, tree, year, asOf, schemes = new Map() }: ReviewInput,
  files: readonly FileResult[],
  { years, indicators }: Pick<Review, "years" | "indicators">,
  uncorrected: Uncorrected | null,
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
  const folded = foldedOf(dataset, files, { ...scope, asOf });
  const cube = foldFacts(withDerivedColumns(dataset), folded);
  const counted = foldAreas(resolveGrain(cube, asOf, names), scope.tree);
  const filed = new Set(cube.entries.length > 0 ? folded.flatMap(numericColumns) : []);
  const spans = breakdownSpans(dataset, schemes);
  const measures = Object.entries(cube.dataset.measures).flatMap(([id, definition]): Measure[] => {
    if (!filed.has(definition.column)) return [];
    const by = dataset.columns[definition.column]?.limitedBy;
    const limits = by === undefined ? {} : { rescaled, points: mostPoints(by, indicators) };
    return [{ ...definition, id, dataset: cube.dataset, spans, ...limits }];
  });
  const viewsOf = (tree: AreaTree): MeasureView[] =>
    measures
      .filter((measure) => isFiledIn(measure, counted, tree))
      .map((measure) => measureView(measure, { ...scope, tree, counted }));
  const views = viewsOf(scope.tree);
  const filing = once(() => {
    const tree = filingTree(counted, scope.tree);
    return { tree, views: tree === scope.tree ? views : viewsOf(tree) };
  });
  return { name: dataset.name, folded, counted, views, filing };
}

/** False for what does not add up over areas, where only areas above or below those under review filed it. */
function isFiledIn(
  { overAreas, column }: Measure,
  { cube }: CountedEntries,
  tree: AreaTree,
): boolean {
  if (overAreas === "sum" || !tree.depth) return true;
  const codes = new Set(tree.areas.map(({ code }) => code));
  return cube.entries.some(({ area, sums }) => codes.has(area.code) && sums[column] !== undefined);
}

/** Lists the columns of numbers that a file has. */
const numericColumns = ({ numbers }: Facts): string[] => [...numbers.keys()];

/** Takes a dataset over from another review. */
const takenOver = (
  { name }: Dataset,
  { folded, counted, measures, filing }: Uncorrected,
): ReviewPart => ({
  name,
  folded: folded(name),
  counted: counted(name),
  views: measures.filter(({ dataset }) => dataset.name === name),
  filing: () => filing(name),
});

/** Returns the facts of a dataset by file, as they were read. */
const datasetFacts = (dataset: Dataset, files: readonly FileResult[]): readonly Facts[] =>
  files.flatMap((file) => (file.dataset === dataset && file.facts ? file.facts : []));

/**
 * Returns the facts of a dataset by file, with their counts of rows; a register is unfolded into the years under
 * review.
 */
function foldedOf(
  dataset: Dataset,
  files: readonly FileResult[],
  { years, tree, asOf }: Pick<PartScope, "years" | "tree" | "asOf">,
): readonly Facts[] {
  const all = datasetFacts(dataset, files).map((facts) => countRows(facts, asOf));
  const filed = dataset.latest ? latestOfYears(all, dataset) : alikePeriods(all, dataset);
  const { lifetime } = dataset;
  // A register also has the year before the first one: a review of one year compares with it.
  const unfolded = years.length > 1 ? years : [years[0]! - 1, ...years];
  return lifetime ? filed.map((each) => unfoldRegister(each, lifetime, unfolded, tree)) : filed;
}
