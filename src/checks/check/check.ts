import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { CheckId, Outcome } from "./check-result.ts";
import type { EventList } from "./event-list.ts";
import type { CheckSettings } from "./settings.ts";

/** What was read of one dataset. */
export interface Evidence {
  readonly dataset: Dataset;
  /** The facts of every file that belongs to it. */
  readonly facts: readonly Facts[];
  /** The SHA-256 of each file. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The facts with a day of their own; null where there is none. */
  readonly events: EventList | null;
  readonly counted: CountedEntries;
  readonly measures: readonly MeasureView[];
  readonly tree: AreaTree;
  /** The year under review, and all years of the data up to it. */
  readonly year: number;
  readonly years: readonly number[];
}

/** The measures that add up over time and are no part of another one. */
export const summedMeasures = ({ measures, dataset }: Evidence): MeasureView[] =>
  measures.filter(({ overTime, column }) => overTime === "sum" && !dataset.columns[column]?.partOf);

/** One question asked of every dataset: pure, and linear in the number of facts. */
export interface Check {
  readonly id: CheckId;
  readonly label: Text;
  readonly smallest: (settings: CheckSettings) => Text;
  readonly look: (evidence: Evidence, settings: CheckSettings) => Outcome;
}

export const notRun = (zh: string, en: string): Outcome => ({ status: "not-run", why: { zh, en } });

export const notApplicable = (zh: string, en: string): Outcome => ({
  status: "not-applicable",
  why: { zh, en },
});
