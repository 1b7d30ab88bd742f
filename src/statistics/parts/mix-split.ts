import { exactSum } from "../exact-sum.ts";
import type { Refused } from "../refusal.ts";
import { shapleyProduct } from "./shapley-product.ts";

/** One kind of activity of one unit, in two periods. */
export interface SplitCell {
  readonly unit: string;
  readonly activities: readonly [before: number, after: number];
  readonly people: readonly [before: number, after: number];
}

/** A change in parts that add up to it. */
export interface MixSplit {
  readonly total: number;
  /** By how many activities all units held together: its sign is that of their change. */
  readonly number: number;
  /** By which units held them. */
  readonly units: number;
  /** By which kinds of activities the units held. */
  readonly kinds: number;
  /** By how many people came to each, unit by unit and kind by kind. */
  readonly size: number;
  /** The change of cells with people and no activity, which nothing explains. */
  readonly apart: number;
}

/**
 * Splits a change of people reached into the number of activities, who held them, of which kind, and their size.
 *
 * People of a cell = activities of all units x the unit's share of them x the kind's share of the unit x people per
 * activity; the mean over all orders of replacing the factors, added up over cells. A cell without activities in one
 * period has there the size, and a unit the kinds, of the other period: its change is one of mix. The parts add up
 * exactly: rounding is in the size. Refuses where no activity was held in one of the periods.
 * Source: Shapley 1953; Das Gupta 1993, ch. 6 (a rate and the composition by two variables).
 * @example mixSplit([{ unit: "a", activities: [1, 2], people: [10, 20] }]) // => { total: 10, number: 10, units: 0, kinds: 0, size: 0, apart: 0 }
 */
export function mixSplit(cells: readonly SplitCell[]): MixSplit | Refused<"zero-total"> {
  const known = cells.filter((cell) => !isUnexplained(cell));
  const unexplained = cells.filter(isUnexplained);
  const all = added(known.map(({ activities }) => activities));
  if (all[0] <= 0 || all[1] <= 0) return { refused: "zero-total" };
  const units = unitSums(known);
  const effects = known.map((cell) => {
    const [before, after] = factorsOf(cell, units.get(cell.unit)!, all);
    return shapleyProduct(before, after).effects;
  });
  const [number, byUnits, byKinds] = [0, 1, 2].map((factor) =>
    exactSum(effects.map((each) => each[factor]!)),
  ) as [number, number, number];
  const total = changeOf(cells);
  const apart = changeOf(unexplained);
  const size = total - apart - number - byUnits - byKinds;
  return { total, number, units: byUnits, kinds: byKinds, size, apart };
}

type Pair = SplitCell["activities"];

/** True where people came in a period without any activity. */
const isUnexplained = ({ activities, people }: SplitCell): boolean =>
  activities.some((held, side) => held <= 0 && people[side] !== 0);

const added = (pairs: readonly Pair[]): Pair => [
  exactSum(pairs.map(([before]) => before)),
  exactSum(pairs.map(([, after]) => after)),
];

function changeOf(cells: readonly SplitCell[]): number {
  const [before, after] = added(cells.map(({ people }) => people));
  return exactSum([after, -before]);
}

function unitSums(cells: readonly SplitCell[]): Map<string, Pair> {
  const sums = new Map<string, Pair>();
  for (const { unit, activities } of cells)
    sums.set(unit, added([sums.get(unit) ?? [0, 0], activities]));
  return sums;
}

/** Writes the people of a cell as a product of four factors, before and after. */
function factorsOf({ activities, people }: SplitCell, unit: Pair, all: Pair) {
  const kinds = bothSides(ratio(activities[0], unit[0]), ratio(activities[1], unit[1]));
  const sizes = bothSides(ratio(people[0], activities[0]), ratio(people[1], activities[1]));
  return ([0, 1] as const).map((side) => [
    all[side],
    unit[side] / all[side],
    kinds[side],
    sizes[side],
  ]) as [number[], number[]];
}

const ratio = (over: number, under: number): number | null => (under > 0 ? over / under : null);

/** Takes the other period where a ratio is not defined; in neither it is of no account. */
const bothSides = (before: number | null, after: number | null): Pair => [
  before ?? after ?? 0,
  after ?? before ?? 0,
];
