import { median } from "simple-statistics";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { shapleyProduct } from "../../statistics/parts/shapley-product.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { Breakdown } from "./change-split.ts";
import { type Division, divisionOf } from "./division.ts";
import { type PartCell, partCells } from "./part-cells.ts";

/** A ratio of sums in two periods; null where there is nothing to divide by. */
export interface TwoRatios {
  readonly before: number | null;
  readonly after: number | null;
}

/** An area whose ratio is of another order than the median of the others. */
export interface FarArea {
  readonly name: string;
  readonly ratio: number;
  /** The median of the others. */
  readonly rest: number;
  readonly count: number;
}

/** A ratio of two measures (people per session, received of planned), as a whole and by part. */
export interface RatioByPart extends TwoRatios {
  readonly over: Measure;
  readonly under: Measure;
  /** The noun for the parts, and that for the areas. */
  readonly of: Text;
  readonly areas: Text;
  readonly periods: readonly [before: Period, after: Period];
  readonly parts: readonly (TwoRatios & { readonly key: string })[];
  /** The change of the whole by the parts' own ratios, and by which parts weigh more; null where one is undefined. */
  readonly effects: { readonly level: number; readonly mix: number } | null;
  readonly far: readonly FarArea[];
  /** The names by which its numbers have ids; null where they have none. */
  readonly division: Division | null;
}

/** An area is far from the others from this many times their ratio on, or one of as many parts of it. */
const FAR = 10;

/** With fewer areas, none of them is far from the others. */
const FEWEST_AREAS = 4;

/**
 * Divides one measure by another, part by part, over the areas complete in both years, and splits the change of the
 * whole exactly: how the ratios of the parts changed, and how their weights did.
 */
export function ratioByPart(
  over: MeasureView,
  under: MeasureView,
  { breakdown, of }: Breakdown,
): RatioByPart {
  const cells = partCells(over, under, breakdown);
  const { before, after, of: areas, rows } = over.compare();
  const whole = ratiosOf(cells);
  const keys = [...new Set(cells.map(({ part }) => part))].filter((key) => key !== "").sort();
  const inPart = (key: string) => cells.filter(({ part }) => part === key);
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  return {
    ...whole,
    ...{ over, under, of, areas, periods: [before, after] },
    parts: keys.map((key) => ({ key, ...ratiosOf(inPart(key)) })),
    effects: effectsOf(cells),
    far: farAreas(cells, names),
    division: divisionOf(over, under, breakdown),
  };
}

const sumsOf = (cells: readonly PartCell[], side: 0 | 1) => ({
  over: exactSum(cells.map(({ over }) => over[side])),
  under: exactSum(cells.map(({ under }) => under[side])),
});

function ratiosOf(cells: readonly PartCell[]): TwoRatios {
  const [before, after] = ([0, 1] as const).map((side) => {
    const { over, under } = sumsOf(cells, side);
    return under > 0 ? over / under : null;
  });
  return { before: before!, after: after! };
}

/** Splits the change of the whole over its parts: weight x ratio, each replaced first and second in turn. */
function effectsOf(cells: readonly PartCell[]): RatioByPart["effects"] {
  const { before, after } = ratiosOf(cells);
  const [then, now] = [sumsOf(cells, 0).under, sumsOf(cells, 1).under];
  if (before === null || after === null) return null;
  const keys = [...new Set(cells.map(({ part }) => part))];
  const mixes = keys.map((key) => {
    const own = cells.filter(({ part }) => part === key);
    const ratios = ratiosOf(own);
    const [from, to] = [ratios.before ?? ratios.after ?? 0, ratios.after ?? ratios.before ?? 0];
    const weights = [sumsOf(own, 0).under / then, sumsOf(own, 1).under / now] as const;
    return shapleyProduct([weights[0], from], [weights[1], to]).effects[0]!;
  });
  const mix = exactSum(mixes);
  return { mix, level: after - before - mix };
}

/** Finds the areas whose ratio now is many times the median of the others, or a small part of it. */
function farAreas(cells: readonly PartCell[], names: ReadonlyMap<string, string>): FarArea[] {
  const areas = [...new Set(cells.map(({ area }) => area))];
  const ratios = areas.flatMap((area) => {
    const { after } = ratiosOf(cells.filter((cell) => cell.area === area));
    return after === null || after <= 0 ? [] : [{ name: names.get(area) ?? area, ratio: after }];
  });
  if (ratios.length < FEWEST_AREAS) return [];
  return ratios.flatMap((own) => {
    const others = ratios.filter((each) => each !== own).map(({ ratio }) => ratio);
    const rest = median(others);
    const isFar = own.ratio >= FAR * rest || own.ratio * FAR <= rest;
    return isFar ? [{ ...own, rest, count: others.length }] : [];
  });
}
