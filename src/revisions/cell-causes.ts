import { lastDay } from "../model/periods/period.ts";
import { type AreaChanges, areaChanges } from "./area-changes.ts";
import type { CellPair } from "./cell-pairs.ts";
import type { Edition, EditionCell } from "./edition.ts";
import { inputChanges } from "./input-changes.ts";
import { type MeasureChanges, measureChanges } from "./measure-changes.ts";
import type { Cause } from "./revision.ts";

/** Whole smallest units by cause. */
export type Amounts = ReadonlyMap<Cause, number>;

/** The changes between two editions in everything that numbers are made from. */
export interface Changes {
  readonly areas: AreaChanges;
  readonly measures: MeasureChanges;
  /** Finds the causes of the difference of a cell, with amounts that add up to it. */
  ofCell(pair: CellPair): Amounts;
}

/** Compares the files, areas and definitions of two editions. `pairs` are all their cells. */
export function changesBetween(
  published: Edition,
  now: Edition,
  pairs: readonly CellPair[],
): Changes {
  const areas = areaChanges(published, now);
  const measures = measureChanges(published.measures, now.measures);
  const inputs = inputChanges(published.inputs, now.inputs);
  const returned = new Set(pairs.flatMap((pair) => (pair.published ? returnOf(pair) : [])));
  const wasMissing = (pair: CellPair): boolean =>
    !measures.isRegister(pair.measure) && !returned.has(returnOf(pair));

  /** Finds the cause of a cell's difference as filed, without corrections. */
  const causeAsFiled = (pair: CellPair): Cause => {
    const { measure, area, period } = pair;
    if (measures.isReadOtherwise(measure)) return "definition";
    if (areas.isMoved(area, period)) return "boundary";
    if (inputs.isTouched(pair, measures.columnOf(measure))) {
      if (isRescaled(filed(pair.published), filed(pair.now))) return "scale";
      return wasMissing(pair) || inputs.isAddedTo(pair) ? "late" : "restated";
    }
    if (areas.isChanged(area)) return "boundary";
    if (published.asOf !== null && lastDay(period) > published.asOf) return "late";
    return measures.isRedefined(measure) ? "definition" : "unexplained";
  };
  return {
    areas,
    measures,
    ofCell: (pair) => {
      const difference = (of: (cell: EditionCell | null) => number): number =>
        of(pair.now) - of(pair.published);
      const amounts = new Map<Cause, number>();
      const add = (cause: Cause, units: number) =>
        amounts.set(cause, (amounts.get(cause) ?? 0) + units);
      const correction = difference((cell) => cell?.correction ?? 0);
      const scale = difference((cell) => cell?.scale ?? 0);
      const rest = difference(filed);
      if (correction !== 0) add("correction", correction);
      if (scale !== 0) add("scale", scale);
      // A return of zeros may appear or disappear without a difference.
      const cameOrWent =
        (pair.now === null) !== (pair.published === null) && !measures.isRegister(pair.measure);
      if (rest !== 0 || (cameOrWent && amounts.size === 0)) add(causeAsFiled(pair), rest);
      return amounts;
    },
  };
}

const returnOf = ({ measure, area, period }: CellPair): string => `${measure}|${area}|${period}`;

/** Returns the units of a cell as filed, without corrections. */
const filed = (cell: EditionCell | null): number =>
  cell === null ? 0 : cell.units - cell.correction - cell.scale;

const FACTORS = [1_000, 10_000];

/**
 * True where one number is exactly a thousand or ten thousand times the other: yuan read as thousands or ten
 * thousands of yuan, or the reverse.
 * @example isRescaled(4860000, 486) // => true
 */
export const isRescaled = (from: number, to: number): boolean =>
  from !== 0 && to !== 0 && FACTORS.some((factor) => from * factor === to || to * factor === from);
