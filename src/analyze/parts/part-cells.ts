import { exactSum } from "../../statistics/exact-sum.ts";
import type { Comparison } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** Two measures of one part of one area (the exhibitions of a township) in two periods. */
export interface PartCell {
  readonly area: string;
  readonly part: string;
  readonly over: readonly [before: number, after: number];
  readonly under: readonly [before: number, after: number];
}

/** The key of rows whose type was left blank. */
const NO_PART = "";

/**
 * Lists two measures of one dataset by area and part, over the areas complete in both years; what stands in no part
 * is a part of its own, so that the cells of an area add up to it.
 */
export function partCells(over: MeasureView, under: MeasureView, breakdown: string): PartCell[] {
  const parts = over.valuesOf(breakdown);
  const wholes = { over: pairsIn(over.compare()), under: pairsIn(under.compare()) };
  const slices = parts.map((part) => {
    const inPart = (measure: MeasureView) =>
      pairsIn(measure.where({ [breakdown]: part }).compare());
    return { part, over: inPart(over), under: inPart(under) };
  });
  const areas = [...wholes.over.keys()].filter((area) => wholes.under.has(area));
  return areas.flatMap((area) => {
    const cells = slices.map((slice) => ({
      ...{ area, part: slice.part },
      over: slice.over.get(area) ?? NOTHING,
      under: slice.under.get(area) ?? NOTHING,
    }));
    const rest = {
      ...{ area, part: NO_PART },
      over: without(
        wholes.over.get(area)!,
        cells.map((cell) => cell.over),
      ),
      under: without(
        wholes.under.get(area)!,
        cells.map((cell) => cell.under),
      ),
    };
    return [...cells, rest].filter(isThere);
  });
}

type Pair = readonly [before: number, after: number];
const NOTHING: Pair = [0, 0];

const pairsIn = ({ rows }: Comparison): Map<string, Pair> =>
  new Map(
    rows.flatMap(({ key, change, before, after, units }) =>
      // Another measure may be over other units of the area.
      change === null || units?.isPart ? [] : [[key, [before!, after!] as const] as const],
    ),
  );

/** Subtracts the parts from the whole. */
function without(whole: Pair, parts: readonly Pair[]): Pair {
  const rest = (side: 0 | 1): number =>
    exactSum([whole[side], ...parts.map((part) => -part[side])]);
  return [rest(0), rest(1)];
}

const isThere = ({ over, under }: PartCell): boolean =>
  [...over, ...under].some((value) => value !== 0);
