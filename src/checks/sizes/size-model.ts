import { medianOf } from "../../statistics/screening/median-of.ts";
import { zerosAtEnd } from "../../statistics/screening/slip-odds.ts";
import type { RowList } from "../check/row-list.ts";
import { sampleOf } from "./medians.ts";
import { usualLevels } from "./usual-level.ts";

/** A column of sizes: each row beside what is usual for its area and type. Logarithms are natural. */
export interface SizeModel {
  readonly column: string;
  readonly isMoney: boolean;
  /** Returns the number of a row; NaN for an empty cell. */
  values(row: number): number;
  /** The column that says how often something took place; null where there is none. */
  readonly times: ((row: number) => number) | null;
  /** Returns the size each time over the usual one: no logarithm, because most rows need none. */
  ratio(row: number): number;
  /** Returns the logarithm of the size each time over the usual one; NaN where one is not known. */
  excess(row: number): number;
  /** Returns the standard deviation of ordinary excesses: smaller where something took place often. */
  spread(row: number): number;
  /** The spread of all rows together. */
  readonly usualSpread: number;
  /** Returns the usual size each time. */
  usual(row: number): number;
  /** Returns the logarithm of the whole size, and of the times, over their own usual levels. */
  level(row: number): number;
  timesLevel(row: number): number;
  /** The share of values that end in at least one zero, two, three, four. */
  readonly ending: readonly number[];
}

const MAD_TO_DEVIATION = 1.4826;
const Q95_TO_DEVIATION = 1.96;
/** No list is taken for more regular than this. */
const LEAST_SPREAD = 0.1;
const FEWEST_KNOWN = 20;
/** Three rows can be compared; as long as there are few, as if they differed much. */
const FEWEST_COMPARED = 3;
const SPREAD_OF_FEW = 0.7;

/** Compares a column with what is usual; null where too few rows are known. */
export function sizeModel(
  list: RowList,
  column: string,
  timesColumn: string | null,
  enough: number,
): SizeModel | null {
  const values = list.values(column);
  const times = timesColumn === null ? null : list.values(timesColumn);
  const size = (row: number): number => logOf(values(row) / (times ? times(row) : 1));
  const usual = usualLevels(list, size, enough);
  const usualSizes = usual.map(Math.exp);
  const excess = (row: number): number => size(row) - usual[list.group[row]!]!;
  const spreads = spreadsOf(list.count, excess, times);
  if (spreads === null) return null;
  const level = levelOf(list, values, enough);
  return {
    column,
    isMoney: list.kindOf(column) === "money",
    values,
    times,
    ratio: (row) => values(row) / (times ? times(row) : 1) / usualSizes[list.group[row]!]!,
    excess,
    spread: (row) => spreads.of[times ? timesClass(times(row)) : 0]!,
    usualSpread: spreads.all,
    usual: (row) => usualSizes[list.group[row]!]!,
    level,
    timesLevel: times ? levelOf(list, times, enough) : () => 0,
    ending: endingShares(list.count, values),
  };
}

/** Computes a logarithm; NaN for what is not above zero. */
const logOf = (value: number): number =>
  value > 0 && value < Number.POSITIVE_INFINITY ? Math.log(value) : Number.NaN;

function levelOf(
  list: RowList,
  values: (row: number) => number,
  enough: number,
): (row: number) => number {
  const log = (row: number): number => logOf(values(row));
  const usual = usualLevels(list, log, enough);
  return (row) => log(row) - usual[list.group[row]!]!;
}

const CLASSES = 4;

/** Classes of how often something took place: once, 2 or 3 times, 4 to 7, more. */
const timesClass = (times: number): number =>
  times >= 1 ? Math.min(CLASSES - 1, Math.floor(Math.log2(times))) : 0;

/** Computes the spread of each class; of a class with few rows that of all. Null where few are known. */
function spreadsOf(
  count: number,
  excess: (row: number) => number,
  times: ((row: number) => number) | null,
): { readonly of: readonly number[]; readonly all: number } | null {
  const rows = sampleOf(count).filter((row) => Number.isFinite(excess(row)));
  if (rows.length < FEWEST_COMPARED) return null;
  const spread = (own: Uint32Array): number => robustSpread(Float64Array.from(own, excess));
  const all = Math.max(spread(rows), rows.length < FEWEST_KNOWN ? SPREAD_OF_FEW : 0);
  const of = Array.from({ length: CLASSES }, (_, number) => {
    const own = rows.filter((row) => (times ? timesClass(times(row)) : 0) === number);
    return own.length < FEWEST_KNOWN ? all : spread(own);
  });
  return { of, all };
}

/** Computes a standard deviation from the middle and from the tails, whichever is larger. */
function robustSpread(excesses: Float64Array): number {
  const distances = excesses.map(Math.abs).sort();
  const q95 = distances[Math.floor(0.95 * (distances.length - 1))]!;
  const deviation = MAD_TO_DEVIATION * medianOf(distances);
  return Math.max(LEAST_SPREAD, deviation, q95 / Q95_TO_DEVIATION);
}

function endingShares(count: number, values: (row: number) => number): number[] {
  const counts = [0, 0, 0, 0];
  let known = 0;
  for (const row of sampleOf(count)) {
    const value = values(row);
    if (!(value >= 10)) continue;
    known++;
    const zeros = zerosAtEnd(value);
    for (let power = 1; power <= zeros; power++) counts[power - 1]!++;
  }
  return counts.map((each, i) => (each + 1) / (known + 10 ** (i + 1)));
}
