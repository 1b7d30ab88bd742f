import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Plans } from "../../analyze/plans/place-expectations.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { CheckId, Outcome } from "./check-result.ts";
import type { RowList } from "./row-list.ts";
import type { CheckSettings } from "./settings.ts";

/** The data of one dataset, as a check sees them. */
export interface Evidence {
  readonly dataset: Dataset;
  readonly facts: readonly Facts[];
  /** The facts of all files, also of those without periods. */
  readonly filed: readonly Facts[];
  /** The SHA-256 of each file, by its name. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The facts of single days; null where there are none. */
  readonly events: RowList | null;
  /** The facts of longer periods; null where there are none. */
  readonly returns: RowList | null;
  readonly counted: CountedEntries;
  /** The measures of columns that were filed: counts of rows are nobody's slips. */
  readonly measures: readonly MeasureView[];
  /** The targets and duties of the measures of the dataset. */
  readonly plans: Pick<Plans, "targets" | "duties">;
  readonly tree: AreaTree;
  /** The year under review, and all years of the data up to it. */
  readonly year: number;
  readonly years: readonly number[];
}

/** Selects the measures that add up over time and are no part of another one. */
export const summedMeasures = ({ measures, dataset }: Evidence): MeasureView[] =>
  measures.filter(({ overTime, column }) => overTime === "sum" && !dataset.columns[column]?.partOf);

/**
 * One question that is asked of every dataset. A check has no side effects and takes time linear in the number of
 * facts.
 */
export interface Check {
  readonly id: CheckId;
  readonly label: Text;
  /** True where it compares with history: it looks at the data as they are with all proposals adopted. */
  readonly afterProposals?: true;
  /**
   * True where a dataset or the plans declare what is looked for; absent for a check of every dataset. It also looks
   * at rows without periods.
   */
  readonly isDeclared?: (evidence: Evidence) => boolean;
  /** Says the least that is found, in the words for the areas of a review: 乡镇, 县区. */
  readonly smallest: (settings: CheckSettings, words: AreaWords) => Text;
  readonly look: (evidence: Evidence, settings: CheckSettings) => Outcome;
}

export const notRun = (zh: string, en: string): Outcome => ({ status: "not-run", why: { zh, en } });

export const notApplicable = (zh: string, en: string): Outcome => ({
  status: "not-applicable",
  why: { zh, en },
});
