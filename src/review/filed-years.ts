import type { FileResult } from "../ingest/result/file-result.ts";
import { hasReturns } from "../model/datasets/dataset.ts";
import { memoize } from "../model/memoize.ts";
import { yearOf } from "../model/periods/period.ts";

/** A year with so few facts, or so far from all others, that it seems to be mistyped. */
export interface StrayYear {
  readonly year: number;
  readonly facts: number;
  /** The place of its first fact. */
  readonly file: string;
  readonly line: number;
}

/** The years of the facts of files, sorted; registers do not count, for their dates may be of any year. */
export interface FiledYears {
  readonly years: readonly number[];
  readonly stray: readonly StrayYear[];
}

/** Finds the years that were filed, and those that seem to be mistyped: they are asked about and never reviewed. */
export function filedYears(files: readonly FileResult[]): FiledYears {
  const { filed, areas } = countYears(files);
  const isStray = (one: Filed): boolean => seemsMistyped(one, filed, areas);
  return {
    years: filed.filter((one) => !isStray(one)).map(({ year }) => year),
    stray: filed
      .filter(isStray)
      .map(({ year, facts, file, line }) => ({ year, facts, file, line })),
  };
}

interface Filed extends StrayYear {
  readonly areas: ReadonlySet<string>;
}

/** Years at this distance from all others are far away. */
const FAR = 5;

/** A year has few facts below these shares of those of a usual year: nearby, and far away. */
const FEW = 0.1;
const FEW_FAR_AWAY = 1 / 3;

/** A year of few areas has at most this share of them. */
const FEW_AREAS = 0.25;

/**
 * Tells if a year seems to be mistyped. A year that has just begun has few facts too, but it follows the others and
 * more than a few areas have filed something.
 */
function seemsMistyped(one: Filed, filed: readonly Filed[], areas: number): boolean {
  const others = filed.filter((each) => each !== one);
  if (others.length === 0) return false;
  const distance = Math.min(...others.map(({ year }) => Math.abs(year - one.year)));
  const usual = median(others.map(({ facts }) => facts));
  if (distance >= FAR) return one.facts <= usual * FEW_FAR_AWAY;
  const isApart = distance > 1 || one.areas.size <= areas * FEW_AREAS;
  return isApart && one.facts <= usual * FEW;
}

const median = (counts: readonly number[]): number =>
  [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)]!;

function countYears(files: readonly FileResult[]): {
  readonly filed: readonly Filed[];
  readonly areas: number;
} {
  const filed = new Map<number, Omit<Filed, "facts"> & { facts: number; areas: Set<string> }>();
  const all = new Set<string>();
  for (const { dataset, facts } of files) {
    if (!facts || !dataset || !hasReturns(dataset) || facts.period.values.length === 0) continue;
    const years = facts.period.values.map(yearOf);
    for (let fact = 0; fact < facts.count; fact++) {
      if (facts.corrected?.withdrawn.has(fact)) continue;
      const year = years[facts.period.codes[fact]!]!;
      const place = () => ({ year, file: facts.file, line: facts.lines[fact]! });
      const one = memoize(filed, year, () => ({ ...place(), facts: 0, areas: new Set() }));
      const area = facts.area.values[facts.area.codes[fact]!]?.code ?? "";
      one.facts++;
      one.areas.add(area);
      all.add(area);
    }
  }
  return { filed: [...filed.values()].sort((a, b) => a.year - b.year), areas: all.size };
}
