import type { ColumnTable } from "arquero";
import { NothingFiled } from "../analyze/measure/nothing-filed.ts";
import { ratioViews } from "../analyze/measure/ratio-view.ts";
import { placeExpectations } from "../analyze/plans/place-expectations.ts";
import { figureIndex } from "../analyze/statistics/figure-index.ts";
import type { CheckResult, ProposedCorrection } from "../checks/check/check-result.ts";
import { NO_RULES } from "../checks/check/office-rule.ts";
import { correctionOfProposal } from "../checks/check/proposal.ts";
import { checkSettings } from "../checks/check/settings.ts";
import { type CheckInput, proposalsOf, runChecks } from "../checks/run-checks.ts";
import { applyCorrections } from "../ingest/corrections/apply-corrections.ts";
import { NO_EXPLANATIONS } from "../ingest/corrections/explanations.ts";
import { NO_EXPECTATIONS } from "../ingest/references/read-expectations.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import { ScriptError } from "../messages/authors/script-errors.ts";
import { factsTable } from "../model/arquero/facts-table.ts";
import { rowTable } from "../model/arquero/row-table.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { unknownWord } from "../model/did-you-mean.ts";
import { type Indicator, indicatorsOf } from "../model/facts/indicator.ts";
import { memoize, once } from "../model/memoize.ts";
import type { CountedEntries } from "../model/panel/counted.ts";
import { monthsOver } from "../model/periods/period.ts";
import { doubtsBetween, withDoubts } from "./doubts.ts";
import { yearsUpTo } from "./filed-years.ts";
import type { Published, Review, ReviewInput } from "./review.ts";
import { type FilingAreas, partsOf } from "./review-parts.ts";
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
interface PlainReview extends Omit<Review, "doubts"> {
  filing(dataset: string): FilingAreas;
}

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
  const filingIn = (name: string) => named("dataset", name, byName).filing();
  const checks = once(() => input.asked?.(input) ?? ledgerOf(review, adopting));
  const review: PlainReview = {
    ...{ config, year, years, asOf, tree, files, datasets, corrections, explanations, rules },
    schemes: input.schemes ?? new Map(),
    correctedBy: (others) => createReview({ ...input, corrections: others }),
    ...(input.published ?? nothingPublished)((edition) =>
      createReview({ ...input, year: edition.year, asOf: edition.asOf ?? asOf }),
    ),
    ...{ measures, ratios, plans },
    unfiled: unfiledOf(datasets, measures, files, tree),
    indicators,
    facts: (name) => memoize(tables, name, () => tableOf(countedIn(name), input)),
    ...{
      folded: foldedIn,
      rows: (name) => rowsBehind(named("measure", name, byId), foldedIn, files),
    },
    figures: figureIndex(held),
    measure: (name) => {
      if (!byId.has(name) && defined.has(name)) throw new NothingFiled(name);
      return named("measure", name, byId);
    },
    counted: countedIn,
    filing: filingIn,
    checks,
    adopted: once(() =>
      proposalsOf(checks()).length === 0 ? null : adopting(proposalsOf(checks())),
    ),
  };
  return review;
}

/** Runs the checks of a review. */
const ledgerOf = (
  review: PlainReview,
  adopting: (proposals: readonly ProposedCorrection[]) => PlainReview,
): CheckResult[] =>
  runChecks(
    {
      ...checkedParts(review),
      ...{ answers: review.explanations.given, rules: review.rules },
      adopting: (proposals) => checkedParts(adopting(proposals)),
    },
    checkSettings(review.config.checks),
  );

/** The data that checks look at: by the areas that file, at whatever level. */
function checkedParts(review: PlainReview): CheckInput {
  const { datasets, files, tree, year, years, plans, counted, filing } = review;
  const measures = datasets.flatMap(({ name }) => filing(name).views);
  const treeOf = (name: string) => filing(name).tree;
  return { datasets, files, measures, plans, tree, treeOf, year, years, counted };
}

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

/** Makes a table of the rows behind a measure in the year under review. */
const rowsBehind = (
  { dataset, column, year }: Measured,
  folded: Review["folded"],
  files: readonly FileResult[],
): ColumnTable =>
  rowTable(
    dataset,
    folded(dataset.name),
    column,
    year,
    files.flatMap((file) => (file.dataset?.name === dataset.name ? (file.facts ?? []) : [])),
  );

type Measured = Pick<ReturnType<Review["measure"]>, "dataset" | "column" | "year">;

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
