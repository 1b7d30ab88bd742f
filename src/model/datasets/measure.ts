import type { Text } from "../../messages/text.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { type Period, yearOf } from "../periods/period.ts";
import type { Dataset, MeasureDefinition, Redefinition } from "./dataset.ts";

/** A measure with its name and its dataset. */
export interface Measure extends MeasureDefinition {
  readonly id: string;
  readonly dataset: Dataset;
  /** Years whose values stand on another scale than those of the year before: nothing is compared across them. */
  readonly rescaled?: ReadonlySet<number>;
  /** The most that a value may be, by the value of `by` and the year: the points of an indicator. */
  readonly points?: MostPoints;
  /** The years of the values of its breakdowns, by breakdown and value, of those that do not hold in every year. */
  readonly spans?: ReadonlyMap<string, ReadonlyMap<string, YearSpan>>;
  /** The measures that it is a ratio of. */
  readonly ratio?: RatioOf;
}

/** The first and the last year in which a value of a scheme holds. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** True where a value holds in the year of a period: in every year, unless its scheme says otherwise. */
export const holdsIn = (span: YearSpan | undefined, period: Period): boolean =>
  span === undefined || (span.from <= yearOf(period) && yearOf(period) <= span.to);

/** True where the schemes of a measure have the values of a slice in the year of a period. */
export const existsIn = (
  { spans }: Pick<Measure, "spans">,
  slice: Readonly<Record<string, string>>,
  period: Period,
): boolean =>
  Object.entries(slice).every(([name, value]) => holdsIn(spans?.get(name)?.get(value), period));

/** The points of a full card, item by item, by the catalogue that holds in a year. */
export interface MostPoints {
  /** The breakdown whose values are the items. */
  readonly by: string;
  in(year: number): ReadonlyMap<string, number>;
  /** Returns the group of each item by the catalogue of a year; none where it is not divided into groups. */
  groups?(year: number): ReadonlyMap<string, string>;
}

/** The name of the breakdown of a score card by the groups of its catalogue, which no column of scores has. */
export const CARD_GROUP = "group";

/** Returns the points of an item, of a group or of all items together, by the catalogue that holds in a period. */
export function pointsOf(
  { points }: Pick<Measure, "points">,
  { period, breakdown }: { readonly period: Period; readonly breakdown: Slice },
): number {
  const items = points?.in(yearOf(period)) ?? new Map<string, number>();
  const group = breakdown[CARD_GROUP];
  if (group !== undefined) {
    const groups = points?.groups?.(yearOf(period)) ?? new Map<string, string>();
    return exactSum([...items].flatMap(([item, most]) => (groups.get(item) === group ? most : [])));
  }
  const item = breakdown[points?.by ?? ""];
  return item === undefined ? exactSum([...items.values()]) : (items.get(item) ?? 0);
}

type Slice = Readonly<Record<string, string>>;

/** A ratio of two measures; `to` is null where it is divided by residents. */
export interface RatioOf {
  readonly of: Measure;
  readonly to: Measure | null;
  /** The label of what it is divided by. */
  readonly label: Text;
  readonly per: number;
}

/** True where a later period of a measure counts what an earlier one does, on the scale that it had. */
export function isOneScale(
  { rescaled = new Set(), redefined = [] }: Measure,
  before: Period,
  after: Period,
): boolean {
  const [from, to] = [yearOf(before), yearOf(after)];
  const breaks = [...rescaled, ...redefined.map(({ from: year }) => year)];
  return breaks.every((year) => year <= from || year > to);
}

/** Selects the periods up to one of them that compare with it: those since it last began to count something else. */
export const periodsAlike = (
  measure: Measure,
  periods: readonly Period[],
  last: Period,
): readonly Period[] =>
  periods.filter((period) => period <= last && isOneScale(measure, period, last));

/** Finds the last change of definition between two periods; undefined where both count the same thing. */
export const redefinitionBetween = (
  { redefined = [] }: Measure,
  before: Period,
  after: Period,
): Redefinition | undefined =>
  redefined.findLast(({ from }) => from > yearOf(before) && from <= yearOf(after));

/** The smallest base for a percentage, unless a measure says otherwise. */
const SMALLEST_BASE = 10;

/** True where a measure is a quantity, which grows in per cent; scores and rates move by points. */
export function growsInPercent({ dataset, column }: Measure): boolean {
  const kind = dataset.columns[column]?.kind;
  return kind !== "score" && kind !== "rate";
}

/** Returns the smallest base on which a percentage of a measure may stand. */
export const smallestBaseOf = ({ smallestBase = SMALLEST_BASE }: MeasureDefinition): number =>
  smallestBase;

/** The counts of a register that are known once an entry has ended. */
const OF_ENDINGS: ReadonlySet<string> = new Set(["ended", "moved", "left"]);

/**
 * Names the breakdowns of a measure. The reason for which entries of a register ended divides its endings alone: of
 * entries that stand or begin it is known by hindsight.
 */
export function breakdownsOf({ dataset, column }: Measure): string[] {
  const reason = dataset.lifetime?.moved?.column;
  return Object.entries(dataset.columns)
    .filter(([name, each]) => each.breakdown && (name !== reason || OF_ENDINGS.has(column)))
    .map(([name]) => name);
}
