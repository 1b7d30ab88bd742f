import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { type MixSplit, mixSplit } from "../../statistics/parts/mix-split.ts";
import { isRefused } from "../../statistics/refusal.ts";
import type { Comparison } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type Division, divisionOf } from "./division.ts";
import { partCells } from "./part-cells.ts";

/** The reasons of a change of people reached, in parts that add up to it. */
export interface ChangeSplit {
  readonly measure: Measure;
  /** The change that is split, with what is ordinary for it. */
  readonly comparison: Comparison;
  /** The noun for the kinds of activities: types. */
  readonly of: Text;
  /** Null where no activity was held in one of the years, or no area can be compared. */
  readonly split: MixSplit | null;
  /** The names by which its numbers have ids; null where they have none. */
  readonly division: Division | null;
}

/** A breakdown and the noun for its values. */
export interface Breakdown {
  readonly breakdown: string;
  readonly of: Text;
}

/**
 * Splits the change of an audience into more sessions, other townships, other types and larger sessions, over the
 * areas complete in both years.
 */
export function changeSplit(
  sessions: MeasureView,
  audience: MeasureView,
  { breakdown, of }: Breakdown,
): ChangeSplit {
  const cells = partCells(audience, sessions, breakdown).map(({ area, over, under }) => ({
    unit: area,
    activities: under,
    people: over,
  }));
  const split = mixSplit(cells);
  return {
    measure: audience,
    comparison: audience.compare(),
    of,
    split: isRefused(split) ? null : split,
    division: divisionOf(audience, sessions, breakdown),
  };
}
