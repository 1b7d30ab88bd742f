import type { Dataset, MeasureDefinition } from "./dataset.ts";

/** A measure with its name and its dataset. */
export interface Measure extends MeasureDefinition {
  readonly id: string;
  readonly dataset: Dataset;
}

/** The smallest base for a percentage, unless a measure says otherwise. */
const SMALLEST_BASE = 10;

/** Returns the smallest base on which a percentage of a measure may stand. */
export const smallestBaseOf = ({ smallestBase = SMALLEST_BASE }: MeasureDefinition): number =>
  smallestBase;
