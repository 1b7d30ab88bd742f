import type { Dataset, MeasureDefinition } from "./dataset.ts";

/** A measure with its name and the dataset it is read from. */
export interface Measure extends MeasureDefinition {
  readonly id: string;
  readonly dataset: Dataset;
}

/** No percentage is printed on a base below this, unless a measure says otherwise. */
const SMALLEST_BASE = 10;

/** The smallest base on which a percentage of a measure may stand. */
export const smallestBaseOf = ({ smallestBase = SMALLEST_BASE }: MeasureDefinition): number =>
  smallestBase;
