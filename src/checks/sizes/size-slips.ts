import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { memoize } from "../../model/memoize.ts";
import { slipOdds, zerosAtEnd } from "../../statistics/screening/slip-odds.ts";
import type { RowList, SizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";
import { type SizeModel, sizeModel } from "./size-model.ts";
import { swappedRows } from "./swapped.ts";

/** A row whose size each time is far from what is usual. */
export interface SizeSlip {
  readonly row: number;
  readonly size: SizeModel;
  /** The column that seems wrong: that of the size, or that of the times. */
  readonly isTimes: boolean;
  /** The power of ten by which that column seems too large (above 0) or too small. */
  readonly power: number;
  /** True where zeros were added with odds that single out the value without them, or yuan and 万元 mixed up. */
  readonly isSure: boolean;
  /** True where yuan and ten thousand yuan (万元) seem mixed up: then the digits stay as they are. */
  readonly isWan: boolean;
  /** Another size of the row that is far above the usual as well. */
  readonly also: SizeModel | null;
}

type Limits = CheckSettings["magnitude"];

/** Compares each column of sizes with what is usual; empty where too few rows are known. */
export function sizeModels(
  list: RowList,
  columns: SizeColumns,
  { fewest }: Pick<Limits, "fewest">,
): SizeModel[] {
  const known = memoize(models, list, () => new Map());
  return columns.sizes.flatMap((column) => {
    const key = `${column}|${columns.times}|${fewest}`;
    return memoize(known, key, () => sizeModel(list, column, columns.times, fewest)) ?? [];
  });
}

/** The models of a list: two checks look at the same ones. */
const models = new WeakMap<RowList, Map<string, SizeModel | null>>();

/** Finds the rows with a zero too many or too few: the size each time is judged, never a column alone. */
export function sizeSlips(list: RowList, models: readonly SizeModel[], limits: Limits): SizeSlip[] {
  const all = models.flatMap((size) => {
    const found: SizeSlip[] = [];
    const exchanged = new Set(swappedRows(list, size));
    for (let row = 0; row < list.count; row++) {
      const one = slipIn(row, size, limits);
      if (one && !exchanged.has(row))
        found.push({ ...one, ...judgedBesides(one, size, models, limits) });
    }
    return found;
  });
  return askedOnce(all);
}

/** Leaves out what repeats: wrong times make every size of the row wrong, and a large event is large in all. */
function askedOnce(slips: readonly SizeSlip[]): SizeSlip[] {
  const whole = new Map<number, SizeSlip>();
  for (const slip of slips)
    if ((slip.isTimes || slip.also) && !whole.get(slip.row)?.isTimes) {
      if (slip.isTimes || !whole.has(slip.row)) whole.set(slip.row, slip);
    }
  return slips.filter((slip) => (whole.get(slip.row) ?? slip) === slip);
}

const TEN = Math.log(10);

/** The power of ten between yuan and ten thousand yuan. Nothing else makes amounts ten thousand times as large. */
const WAN = 4;

/** An added zero makes ten times the size: less than half of that is not asked about. */
const LEAST = 5;

type Slip = Omit<SizeSlip, "also">;

function slipIn(row: number, size: SizeModel, limits: Limits): Slip | null {
  const ratio = size.ratio(row);
  // Most rows go no further.
  if (!(ratio > LEAST || (ratio > 0 && ratio < 1 / LEAST)) || ratio === Number.POSITIVE_INFINITY)
    return null;
  const excess = Math.log(ratio);
  const distance = Math.abs(excess);
  const spread = size.spread(row);
  if (size.isMoney && Math.abs(distance - WAN * TEN) <= TEN / 2) {
    const power = Math.sign(excess) * WAN;
    return { row, size, isTimes: false, power, isSure: true, isWan: true };
  }
  const isFar = distance >= limits.spreads * spread && distance >= Math.log(limits.factor);
  const gained = gainedZeros(row, size, excess, spread);
  if (gained && gained.odds >= limits.odds && chanceOf(gained, distance / spread) <= limits.chance)
    return slip(row, size, gained, gained.odds >= limits.sureOdds && gained.isClose);
  if (!isFar) return null;
  const power = Math.max(1, Math.round(distance / TEN));
  const isTimes = blamesTimes(row, size, Math.sign(excess) * power);
  const sign = Math.sign(excess) * (isTimes ? -1 : 1);
  return slip(row, size, { isTimes, power: sign * power }, false);
}

const slip = (
  row: number,
  size: SizeModel,
  { isTimes, power }: Pick<Slip, "isTimes" | "power">,
  isSure: boolean,
): Slip => ({ row, size, isTimes, power, isSure, isWan: false });

/** The odds by which one number of zeros must beat the next, as a logarithm. */
const CLEAR = 3;

/** Computes the chance that an ordinary value lies so many spreads off and ends in as many zeros. */
const chanceOf = ({ ending }: { readonly ending: number }, spreads: number): number =>
  normalCdf(-spreads, 0, 1) * ending;

/** Finds the number of zeros that were most likely added: to the size, or to the times. */
function gainedZeros(row: number, size: SizeModel, excess: number, spread: number) {
  const isTimes = excess < 0;
  const value = isTimes ? size.times?.(row) : size.values(row);
  if (value === undefined) return null;
  const zeros = zerosAtEnd(value);
  // Most values end in none.
  if (zeros === 0) return null;
  const distance = Math.abs(excess);
  const all = Array.from({ length: zeros }, (_, i) => {
    const ending = isTimes ? 0.1 ** (i + 1) : size.ending[i]!;
    const odds = slipOdds(distance, spread, i + 1) - Math.log(ending);
    const isClose = Math.abs(distance - (i + 1) * TEN) <= 3 * spread;
    return { power: i + 1, odds, isClose, isTimes, ending };
  });
  const [best, next] = [...all].sort((a, b) => b.odds - a.odds);
  const isAlone = best!.odds - (next?.odds ?? 0) >= CLEAR;
  return blamesTimes(row, size, isTimes ? -best!.power : best!.power) === isTimes
    ? { ...best!, isClose: best!.isClose && isAlone }
    : null;
}

/** True where the times explain the excess better than the size itself: both are compared with their own levels. */
function blamesTimes(row: number, { times, level, timesLevel }: SizeModel, power: number): boolean {
  if (times === null) return false;
  const bySize = Math.abs(level(row) - power * TEN);
  const byTimes = Math.abs(timesLevel(row) + power * TEN);
  return byTimes < bySize;
}

/** A row whose other sizes are large too may be a large event: nothing is sure then. */
function judgedBesides(
  { row, isTimes, power, isSure, isWan }: Slip,
  size: SizeModel,
  models: readonly SizeModel[],
  { largeToo }: Limits,
): Pick<SizeSlip, "also" | "isSure"> {
  const also =
    isTimes || isWan || power < 0
      ? undefined
      : models.find((other) => other !== size && other.excess(row) >= Math.log(largeToo));
  return { also: also ?? null, isSure: isSure && !also };
}
