import type { ColumnTable } from "arquero";
import type { MeasureView } from "../analyze/measure/measure-view.ts";
import { NothingFiled } from "../analyze/measure/nothing-filed.ts";
import type { Plans } from "../analyze/plans/place-expectations.ts";
import type { FigureIndex } from "../analyze/statistics/figure-index.ts";
import type { CheckResult } from "../checks/check/check-result.ts";
import type { OfficeRules } from "../checks/check/office-rule.ts";
import type { Corrections } from "../ingest/corrections/apply-corrections.ts";
import type { Correction } from "../ingest/corrections/corrections.ts";
import type { Explanations } from "../ingest/corrections/explanations.ts";
import type { ExpectationLines } from "../ingest/references/read-expectations.ts";
import type { WorkingScheme } from "../ingest/references/read-schemes.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { Text } from "../messages/text.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import type { Facts } from "../model/facts/facts.ts";
import type { Indicator } from "../model/facts/indicator.ts";
import type { CountedEntries } from "../model/panel/counted.ts";
import type { Edition } from "../revisions/edition.ts";
import type { Revisions } from "../revisions/revision.ts";
import type { Doubts } from "./doubts.ts";
import type { KeptEdition } from "./kept-edition.ts";
import type { ReviewConfig } from "./review-config.ts";

/** The published editions of a review. */
export interface Published {
  /**
   * Returns the edition of a year that this review is compared with: the latest of the same reporting day, else that
   * of the last day before; null if there is none.
   */
  edition(year: number): Edition | null;
  /**
   * Compares that edition with today's data as they are for its reporting day, at the first call; null if there is no
   * edition.
   */
  revisions(year: number): Revisions | null;
  /** Returns all editions of a year, those that were frozen again included. */
  keptEditions(year: number): readonly KeptEdition[];
  /** Says why files of a year cannot be used as editions. */
  unusableEditions(year: number): readonly Text[];
}

/** A dataset, or a single measure of one, of which no file has a column, or nothing counts. */
export interface Unfiled {
  readonly label: Text;
  readonly measures: readonly string[];
  /** True for a dataset that was filed, and all of it set aside. */
  readonly isSetAside?: boolean;
  /** True for what areas below those under review filed, and what does not add up. */
  readonly isBelow?: boolean;
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
  readonly datasets: readonly Dataset[];
  /** The values that categories may have; empty where nothing says. */
  readonly schemes: ReadonlyMap<string, WorkingScheme>;
  /** Every measure of which a file has a column, in the order of their definitions. */
  readonly measures: readonly MeasureView[];
  /** The targets and duties of the measures, and the lines of their lists that could not be taken. */
  readonly plans: Plans;
  /** Every ratio that datasets define of two measures that were filed; `measure` finds them as well. */
  readonly ratios: readonly MeasureView[];
  /** The datasets and measures of which nothing was filed, or nothing counts: they are left out, never missing. */
  readonly unfiled: readonly Unfiled[];
  /** The catalogue of the scorecard, from the dataset that defines `indicator`; empty if none was filed. */
  readonly indicators: readonly Indicator[];
  /** Returns the counted facts of a dataset as an Arquero table: one row per township, month, type... */
  facts(dataset: string): ColumnTable;
  /** Returns the rows behind a measure of the year under review, with their texts and days, for lists. */
  rows(measure: string): ColumnTable;
  /** Returns the facts of a dataset by file, before they are added up; a register is unfolded into its years. */
  folded(dataset: string): readonly Facts[];
  /** Every figure of the measures, by id. */
  readonly figures: FigureIndex;
  /** The reviewed corrections, applied or refused; those applied are in every figure. */
  readonly corrections: Corrections;
  /** The answers to questions, and the lines of `explanations.csv` that could not be taken. */
  readonly explanations: Explanations;
  /** The office's own rules, and the lines of `rules.csv` that are none. */
  readonly rules: OfficeRules;
  /** Makes the review again with other corrections. */
  correctedBy(corrections: readonly Correction[]): Review;
  /** Returns the ledger of checks after corrections; they run at the first call. */
  checks(): readonly CheckResult[];
  /** Makes the review with every correction that the checks propose; null if they propose none. Nothing is applied. */
  adopted(): Omit<Review, "doubts"> | null;
  /** The figures that the proposed corrections would move materially. */
  readonly doubts: Doubts;
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
  readonly schemes?: ReadonlyMap<string, WorkingScheme>;
  readonly year: number;
  readonly asOf: string;
  readonly corrections?: readonly Correction[];
  readonly explanations?: Explanations;
  /** The lines of `targets.csv` and `duties.csv`. */
  readonly expectations?: ExpectationLines;
  readonly rules?: OfficeRules;
  /** Finds the ledger of checks of this input where it was kept with the data; null where they are to be run. */
  readonly asked?: (input: ReviewInput) => readonly CheckResult[] | null;
  /** Opens the editions; `reviewAs` reviews today's data for the year and closing date of an edition. */
  readonly published?: (reviewAs: (edition: Edition) => Review) => Published;
}
