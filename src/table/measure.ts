import type { Dataset, MeasureDefinition } from "./dataset.ts";

/** A measure with its name and the dataset it is read from. */
export interface Measure extends MeasureDefinition {
  readonly id: string;
  readonly dataset: Dataset;
}
