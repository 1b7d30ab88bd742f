import type { Figure } from "../../src/analyze/figures/figure.ts";
import type { Statistic } from "../../src/analyze/statistics/all-statistics.ts";
import type { Trace } from "../../src/review/trace/trace-figure.ts";

import {
  type CountOf,
  fitOf,
  swingOf as swingBetween,
  type TwoYears,
} from "../golden/recompute-fit.ts";

/** What a statistic needs beside the rows of returns, read from the files of a county without the product. */
export interface BesideReturns {
  residents(code: string, year: string): number;
  /** The points of an indicator, of a group of them, or of all of them. */
  points(of: Figure["breakdown"]): number;
  /** A target, or both ends of its range. */
  aimOf(figure: Figure): readonly number[];
  /** The number of times that a duty asks for. */
  timesOf(figure: Figure): number;
}

/** The sums of the parts of a trace in hundredths, of which the first is always there. */
type Sums = readonly [number, ...number[]];

/** Adds up. */
export const total = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0);

const middle = (sums: readonly number[]): number => {
  const sorted = [...sums].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

/** The changes of the areas of a trace, in hundredths. */
function moves(sums: Sums, { parts }: Trace): number[] {
  const later = parts.flatMap(({ sign }, i) => (sign === 1 ? sums[i]! : []));
  const earlier = parts.flatMap(({ sign }, i) => (sign === -1 ? sums[i]! : []));
  return later.map((sum, i) => sum - earlier[i]!);
}

/** The differences of the two sides of a ratio, part by part, in hundredths. */
const differences = (sums: Sums): number[] =>
  sums.flatMap((sum, i) => (i % 2 === 0 ? [sum - sums[i + 1]!] : []));

const OF_BOTH_SIDES = {
  gap: (sums: Sums) => total(differences(sums)) / 100,
  both: (sums: Sums) => differences(sums).length,
  short: (sums: Sums) => differences(sums).filter((each) => each < 0).length,
  beyond: (sums: Sums) => differences(sums).filter((each) => each > 0).length,
  lacking: (sums: Sums) => -total(differences(sums).filter((each) => each < 0)) / 100,
  surplus: (sums: Sums) => total(differences(sums).filter((each) => each > 0)) / 100,
};

/** The amounts of the areas of a trace for each of their residents. */
const perHead = (sums: Sums, { cells, figure }: Trace, { residents }: BesideReturns): number[] =>
  sums.map((sum, i) => sum / 100 / residents(cells[i]!.area.code, figure.period));

/** The measures that count separate events. */
const OF_EVENTS = ["sessions", "designations_named", "project_count", "rectification_found"];

/** The counts of a trace with the residents of their areas. */
const countsIn = (sums: Sums, { cells, figure }: Trace, { residents }: BesideReturns): CountOf[] =>
  sums.map((sum, i) => ({
    count: sum / 100,
    residents: residents(cells[i]!.area.code, figure.period),
  }));

const fitIn = (sums: Sums, trace: Trace, beside: BesideReturns) =>
  fitOf(countsIn(sums, trace, beside))!;

const expectedIn = (sums: Sums, trace: Trace, beside: BesideReturns): number[] =>
  countsIn(sums, trace, beside).map(({ residents }) =>
    fitIn(sums, trace, beside).expected(residents),
  );

/** Recomputes each statistic from hundredths, without the code of the product. */
const RECOMPUTED: Readonly<
  Record<Statistic & string, (sums: Sums, trace: Trace, beside: BesideReturns) => number>
> = {
  risen: (sums, trace) => moves(sums, trace).filter((change) => change > 0).length,
  fallen: (sums, trace) => moves(sums, trace).filter((change) => change < 0).length,
  unchanged: (sums, trace) => moves(sums, trace).filter((change) => change === 0).length,
  compared: (sums, trace) => moves(sums, trace).length,
  gains: (sums, trace) => total(moves(sums, trace).filter((change) => change > 0)) / 100,
  losses: (sums, trace) => -total(moves(sums, trace).filter((change) => change < 0)) / 100,
  due: (_, { parts }) => parts.length,
  complete: (_, { parts }) => parts.length,
  gini: (sums) => {
    const differences = sums.flatMap((one) => sums.map((other) => Math.abs(one - other)));
    return total(differences) / (2 * sums.length * total(sums));
  },
  top: (sums) => total([...sums].sort((a, b) => b - a).slice(0, 3)) / total(sums),
  even: (sums) => total(sums) ** 2 / total(sums.map((sum) => sum * sum)),
  zeros: (_, { parts }) => parts.length,
  open: (_, { parts }) => parts.length,
  points: (_, { figure }, { points }) => points(figure.breakdown),
  today: ([sum]) => sum / 100,
  largest: (sums) => total([...sums].sort((a, b) => b - a).slice(0, 3)) / 100,
  rank: ([own, ...others]) => 1 + others.filter((other) => other > own).length,
  per_head: ([sum], { figure }, { residents }) => sum / 100 / residents(figure.area, figure.period),
  head_median: (sums, trace, beside) => middle(perHead(sums, trace, beside)),
  head_index: (sums, trace, beside) => {
    const heads = perHead(sums, trace, beside);
    return heads[0]! / middle(heads);
  },
  attained: (sums, { figure }, { points }) => middle(sums) / 100 / points(figure.breakdown),
  swing: (sums, { cells, measure, figure }) => {
    const years = [...new Set(cells.map(({ period }) => period))].sort();
    const at = (code: string, year: string): number =>
      cells.findIndex(({ area, period }) => area.code === code && period === year);
    const codes = [...new Set(cells.map(({ area }) => area.code))];
    const pairs = years.slice(1).map((after, i) =>
      codes.flatMap((code): TwoYears[] => {
        const [one, two] = [at(code, years[i]!), at(code, after)];
        return one < 0 || two < 0 ? [] : [[sums[one]! / 100, sums[two]! / 100]];
      }),
    );
    return swingBetween(pairs, OF_EVENTS.includes(figure.measure) && measure.countLike === true)!;
  },
  expected: (sums, trace, beside) => expectedIn(sums, trace, beside)[0]!,
  against: (sums, trace, beside) => sums[0] / 100 / expectedIn(sums, trace, beside)[0]!,
  dispersion: (sums, trace, beside) => fitIn(sums, trace, beside).phi!,
  gradient: (sums, trace, beside) => 1.1 ** fitIn(sums, trace, beside).gradient - 1,
  head_rank: (sums, trace, beside) => {
    const [own = 0, ...others] = perHead(sums, trace, beside);
    return 1 + others.filter((other) => other > own * (1 + 1e-12)).length;
  },
  heads: (_, { parts }) => parts.length,
  possible: (_, { figure, cells }, { points }) => points(figure.breakdown) * cells.length,
  lost: ([sum], { figure, cells }, { points }) =>
    points(figure.breakdown) * cells.length - sum / 100,
  before: ([sum]) => sum / 100,
  after: ([sum]) => sum / 100,
  completion: ([sum], { figure }, { aimOf }) => sum / 100 / aimOf(figure)[0]!,
  limit: ([sum], { figure }, { aimOf }) => sum / 100 / aimOf(figure).at(-1)!,
  aim: (_, { figure }, { aimOf }) => aimOf(figure)[0]!,
  cap: (_, { figure }, { aimOf }) => aimOf(figure).at(-1)!,
  ahead: ([sum], { figure }, { aimOf }) => sum / 100 - aimOf(figure)[0]!,
  over: ([sum], { figure }, { aimOf }) => sum / 100 - aimOf(figure).at(-1)!,
  met: (sums, { figure }, { timesOf }) =>
    sums.filter((each) => each >= timesOf(figure) * 100).length,
  ...OF_BOTH_SIDES,
  change: ([after, before = 0]) => (after - before) / 100,
  rate: ([after, before = 0]) => (after - before) / before,
  share: ([part, rest = 0]) => part / (part + rest),
  shift: ([part, rest = 0, partBefore = 0, restBefore = 0]) =>
    part / (part + rest) - partBefore / (partBefore + restBefore),
  median: (sums) => middle(sums) / 100,
};

/** Recomputes the value of a figure from the sums of the parts of its trace, in hundredths. */
export function recomputed(
  statistic: string | null,
  [first = 0, ...others]: readonly number[],
  trace: Trace,
  beside: BesideReturns,
): number {
  if (trace.measure.ratio && !(statistic !== null && statistic in OF_BOTH_SIDES))
    return ofQuotients(statistic, trace.parts.length === 0 ? [] : [first, ...others]);
  if (statistic === null) return first / 100;
  return RECOMPUTED[statistic as Statistic & string]([first, ...others], trace, beside);
}

/** Recomputes a figure of a ratio from the quotients of its parts, each of two sums. */
function ofQuotients(statistic: string | null, sums: readonly number[]): number {
  const quotients = sums.flatMap((sum, i) => (i % 2 === 0 ? [sum / sums[i + 1]!] : []));
  const [after = Number.NaN, before = Number.NaN] = quotients;
  if (statistic === "due" || statistic === "complete") return quotients.length;
  if (statistic === "change") return after - before;
  if (statistic === "median") return middle(quotients);
  const isOne = statistic === null || ["today", "before", "after"].includes(statistic);
  if (isOne) return after;
  const pairs = quotients.flatMap((each, i) => (i % 2 === 0 ? [each - quotients[i + 1]!] : []));
  const way = { risen: 1, unchanged: 0, fallen: -1 }[statistic];
  return pairs.filter((each) => way === undefined || Math.sign(each) === way).length;
}
