import { statisticNamed } from "../analyze/statistics/all-statistics.ts";
import { yearOf } from "../model/periods/period.ts";
import { type AreaGroups, areaGroups } from "./area-groups.ts";
import type { CellPart, ExplainCell } from "./cell-causes.ts";
import { type CellPair, unitsOf } from "./cell-pairs.ts";
import type { Changes, Evidence } from "./changes.ts";
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
  explain: ExplainCell,
): FindCauses {
  const sides = [published, now].map((edition) => ({ edition, groups: areaGroups(edition.areas) }));
  const cells = indexed(pairs.map((pair) => ({ pair, parts: explain(pair) })));
  return (figures, units) => {
    const figure = (figures.published ?? figures.now)!;
    const periods = figure.period.split("..");
    const near = changes.measures
      .behind(figure.measure)
      .flatMap((measure) => periods.flatMap((period) => cells.get(yearKey(measure, period)) ?? []));
    const [before, after] = sides.map((side, i) =>
      weightsOn(side, i === 0 ? figures.published : figures.now),
    );
    const found = new Found();
    const isOverAreas = statisticNamed(figure.statistic)?.isOverAreas ?? false;
    let shared = 0;
    for (const { pair, parts } of near) {
      const weights = [before!(pair), after!(pair)] as const;
      if (!weights.every(Number.isInteger)) shared++;
      const basic = figures.published === null ? weights[1] : weights[0];
      if (basic !== 0) for (const part of parts) found.add(part, Math.round(basic * part.units));
      if (basic !== 0 && isOverAreas && changes.areas.isRegrouped(pair.area))
        found.add({ cause: "boundary", by: changes.areas.nameOf(pair.area) }, 0);
      const entering = movedIn(pair, weights, basic);
      const isWeighedOtherwise = units === 0 && weights[0] !== weights[1];
      if (entering !== 0 || isWeighedOtherwise)
        found.addAll(causesOfEntering(pair, near, changes, sides[1]!.groups), entering);
    }
    for (const code of residentsBehind(figure, changes, sides[1]!.groups))
      found.add({ cause: "residents", by: changes.areas.nameOf(code) }, 0);
    const rest = units === null ? 0 : units - found.sum();
    const rounding = Math.abs(rest) <= shared ? found.largest() : null;
    if (rest !== 0 || found.isEmpty())
      found.addAll(rounding ? [rounding] : causesOfRest(figure, near, changes), rest);
    return found.parts(
      units,
      (cause) => cause === "definition" && changes.measures.isReadOtherwise(figure.measure),
    );
  };
}

/** Lists the areas whose other residents a number per head, or a ratio to residents, is divided by. */
function residentsBehind(
  { statistic, measure, area, period }: EditionFigure,
  { areas, measures }: Changes,
  groups: AreaGroups,
): readonly string[] {
  const changed = period.split("..").flatMap((each) => areas.residentsChanged(each));
  if (measures.isPerResident(measure)) return changed;
  if (statistic === "head_median" || statistic === "head_index") return changed;
  return statistic === "per_head" ? changed.filter((code) => groups.areTogether(code, area)) : [];
}

/** The causes found for a figure, with their amounts and what shows them. */
class Found {
  private readonly amounts = new Map<Cause, number>();
  private readonly shown = new Map<Cause, Set<string>>();

  add({ cause, by }: Evidence, amount: number): void {
    this.amounts.set(cause, (this.amounts.get(cause) ?? 0) + amount);
    const shown = this.shown.get(cause) ?? new Set();
    if (by !== null) shown.add(by);
    this.shown.set(cause, shown);
  }

  /** Adds causes of which the amounts cannot be told apart: the first has all of it. */
  addAll(causes: readonly Evidence[], amount: number): void {
    for (const [i, each] of causes.entries()) this.add(each, i === 0 ? amount : 0);
  }

  isEmpty = (): boolean => this.amounts.size === 0;

  sum = (): number => [...this.amounts.values()].reduce((all, amount) => all + amount, 0);

  /** Finds the cause with the largest amount, which takes the rounding of shares of split areas. */
  largest(): Evidence | null {
    const [first] = [...this.amounts].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    return first ? { cause: first[0], by: null } : null;
  }

  /** Lists the causes; those without an amount only where amounts do not add up, or where `isKept`. */
  parts(units: number | null, isKept: (cause: Cause) => boolean): RevisionPart[] {
    return CAUSES.flatMap((cause) => {
      const amount = this.amounts.get(cause);
      if (amount === undefined) return [];
      if (units !== null && units !== 0 && amount === 0 && !isKept(cause)) return [];
      const by = [...(this.shown.get(cause) ?? [])].sort();
      return [{ cause, units: units === null ? null : amount, by }];
    });
  }
}

interface Explained {
  readonly pair: CellPair;
  readonly parts: readonly CellPart[];
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
  const [old, fresh] = [unitsOf(published), unitsOf(now)];
  return Math.round(after * fresh - before * old - basic * (fresh - old));
}

/**
 * Finds why the weight of a cell changed: areas were merged or split, or an area can be compared now, or no longer,
 * because its returns came or went.
 */
function causesOfEntering(
  { measure, area }: CellPair,
  near: readonly Explained[],
  changes: Changes,
  groups: AreaGroups,
): readonly Evidence[] {
  const { areas } = changes;
  if (areas.isRegrouped(area)) return [{ cause: "boundary", by: areas.nameOf(area) }];
  const together = near.filter(({ pair }) => groups.areTogether(pair.area, area));
  const moved = together.filter(
    ({ pair }) => (pair.published.length === 0) !== (pair.now.length === 0),
  );
  const causes = evidenceOf(moved.some(({ parts }) => parts.length > 0) ? moved : together);
  return causes.length > 0 ? causes.slice(0, 1) : changes.around(measure, area, false);
}

/** Finds the causes of an amount that the cells do not explain: those around the figure, or what else changed. */
function causesOfRest(
  { measure, area, statistic }: EditionFigure,
  near: readonly Explained[],
  changes: Changes,
): readonly Evidence[] {
  const own = evidenceOf(near.filter(({ pair }) => pair.area === area));
  const around = own.length > 0 ? own : evidenceOf(near);
  return around.length > 0 ? around : changes.around(measure, area, statistic !== null);
}

/** Lists the causes of cells, each with all that shows it, in the order of `CAUSES`. */
const evidenceOf = (cells: readonly Explained[]): Evidence[] =>
  CAUSES.flatMap((cause) =>
    cells.flatMap(({ parts }) => parts.filter((part) => part.cause === cause)),
  ).map(({ cause, by }) => ({ cause, by }));
