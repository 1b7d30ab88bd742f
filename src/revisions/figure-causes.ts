import { statisticNamed } from "../analyze/statistics/all-statistics.ts";
import { yearOf } from "../model/periods/period.ts";
import { type AreaGroups, areaGroups } from "./area-groups.ts";
import type { Amounts, Changes } from "./cell-causes.ts";
import type { CellPair } from "./cell-pairs.ts";
import type { Edition, EditionFigure } from "./edition.ts";
import { figureWeights, type Weigh } from "./figure-weights.ts";
import { CAUSES, type Cause, type RevisionPart } from "./revision.ts";

/** A figure that differs between two editions; null where one of them has no value for it. */
export interface FigurePair {
  readonly published: EditionFigure | null;
  readonly now: EditionFigure | null;
}

/**
 * Finds the causes of the difference of a figure. For a sum (a level, a change) the amounts add up exactly to
 * `units`, its difference in smallest units; with `units: null` (rates, medians) causes have no amounts.
 */
export type FindCauses = (pair: FigurePair, units: number | null) => RevisionPart[];

/** Prepares the cells of two editions for finding the causes of differing figures. */
export function causesBetween(
  published: Edition,
  now: Edition,
  pairs: readonly CellPair[],
  changes: Changes,
): FindCauses {
  const sides = [published, now].map((edition) => ({ edition, groups: areaGroups(edition.areas) }));
  const cells = indexed(pairs.map((pair) => ({ pair, amounts: changes.ofCell(pair) })));
  return (figures, units) => {
    const figure = (figures.published ?? figures.now)!;
    const near = figure.period
      .split("..")
      .flatMap((period) => cells.get(yearKey(figure.measure, period)) ?? []);
    const [before, after] = sides.map((side, i) =>
      weightsOn(side, i === 0 ? figures.published : figures.now),
    );
    const found = new Map<Cause, number>();
    const add = (cause: Cause, amount: number) =>
      found.set(cause, (found.get(cause) ?? 0) + amount);
    const isOverAreas = statisticNamed(figure.statistic)?.isOverAreas ?? false;
    let shared = 0;
    for (const { pair, amounts } of near) {
      const weights = [before!(pair), after!(pair)] as const;
      if (!weights.every(Number.isInteger)) shared++;
      const basic = figures.published === null ? weights[1] : weights[0];
      if (basic !== 0)
        for (const [cause, amount] of amounts) add(cause, Math.round(basic * amount));
      if (basic !== 0 && isOverAreas && changes.areas.isRegrouped(pair.area)) add("boundary", 0);
      const entering = movedIn(pair, weights, basic);
      if (entering !== 0) add(causeOfEntering(pair, near, changes, sides[1]!.groups), entering);
    }
    const rest = units === null ? 0 : units - sum(found.values());
    const rounding = Math.abs(rest) <= shared ? largestOf(found) : undefined;
    if (rest !== 0 || found.size === 0) add(rounding ?? causeOfRest(figure, near, changes), rest);
    return CAUSES.flatMap((cause) => {
      const amount = found.get(cause);
      if (amount === undefined || (units !== null && units !== 0 && amount === 0)) return [];
      return [{ cause, units: units === null ? null : amount }];
    });
  };
}

interface Explained {
  readonly pair: CellPair;
  readonly amounts: Amounts;
}

const yearKey = (measure: string, period: string): string => `${measure}|${yearOf(period)}`;

function indexed(cells: readonly Explained[]): ReadonlyMap<string, readonly Explained[]> {
  const index = new Map<string, Explained[]>();
  for (const cell of cells) {
    const key = yearKey(cell.pair.measure, cell.pair.period);
    const known = index.get(key);
    if (known) known.push(cell);
    else index.set(key, [cell]);
  }
  return index;
}

const weightsOn = (
  { edition, groups }: { readonly edition: Edition; readonly groups: AreaGroups },
  figure: EditionFigure | null,
): Weigh => (figure === null ? () => 0 : figureWeights(figure, edition, groups));

/** Computes the amount of a cell beyond its own difference, where its weight in the figure changed. */
function movedIn(
  { published, now }: CellPair,
  [before, after]: readonly [number, number],
  basic: number,
): number {
  const [old, fresh] = [published?.units ?? 0, now?.units ?? 0];
  return Math.round(after * fresh - before * old - basic * (fresh - old));
}

/** Finds the cause with the largest amount, which takes the rounding of shares of split areas. */
const largestOf = (found: ReadonlyMap<Cause, number>): Cause | undefined =>
  [...found].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0]?.[0];

/**
 * Finds the cause why the weight of a cell changed: areas were merged or split, or an area can be compared now, or
 * no longer, because its cells changed.
 */
function causeOfEntering(
  { measure, area }: CellPair,
  near: readonly Explained[],
  { areas, measures }: Changes,
  groups: AreaGroups,
): Cause {
  if (areas.isRegrouped(area)) return "boundary";
  const causes = causesOf(near.filter(({ pair }) => groups.areTogether(pair.area, area)));
  return causes[0] ?? (measures.isRedefined(measure) ? "definition" : "unexplained");
}

/**
 * Finds the cause of an amount that the cells do not explain: the only cause around the figure, or what else
 * changed.
 */
function causeOfRest(
  { measure, area, statistic }: EditionFigure,
  near: readonly Explained[],
  { areas, measures }: Changes,
): Cause {
  const causes = causesOf(near.filter(({ pair }) => pair.area === area));
  const around = causes.length > 0 ? causes : causesOf(near);
  if (around.length === 1) return around[0]!;
  if (measures.isRedefined(measure)) return "definition";
  const isOfOthers = statistic !== null && areas.any;
  return isOfOthers || areas.isChanged(area) ? "boundary" : "unexplained";
}

const causesOf = (cells: readonly Explained[]): Cause[] =>
  CAUSES.filter((cause) => cells.some(({ amounts }) => amounts.has(cause)));

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);
