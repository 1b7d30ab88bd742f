import type { FileResult } from "../ingest/result/file-result.ts";
import { hasReturns } from "../model/datasets/dataset.ts";
import type { Facts } from "../model/facts/facts.ts";
import { groupBy } from "../model/group-by.ts";
import { memoize } from "../model/memoize.ts";
import { type StoredCell, storedRows } from "../model/panel/stored-rows.ts";
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

/** Lists the years of all returns, sorted, mistyped ones too. */
export function yearsIn(files: readonly FileResult[]): number[] {
  const periods = files.flatMap(
    ({ dataset, facts }) => (dataset && hasReturns(dataset) && facts?.period.values) || [],
  );
  return [...new Set(periods.map(yearOf))].sort((a, b) => a - b);
}

/** Returns the last year that was filed; a mistyped one only where there is no other; null where there is none. */
export const lastYearIn = (files: readonly FileResult[]): number | null =>
  filedYears(files).years.at(-1) ?? yearsIn(files).at(-1) ?? null;

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
  const filed = new Map<number, Filed>();
  for (const { dataset, facts } of files) {
    if (!facts || !dataset || !hasReturns(dataset) || facts.period.values.length === 0) continue;
    for (const own of yearsOf(facts)) {
      const other = filed.get(own.year);
      const areas = new Set([...(other?.areas ?? []), ...own.areas]);
      filed.set(own.year, { ...(other ?? own), facts: own.facts + (other?.facts ?? 0), areas });
    }
  }
  const all = [...filed.values()].sort((a, b) => a.year - b.year);
  return { filed: all, areas: new Set(all.flatMap(({ areas }) => [...areas])).size };
}

const known = new WeakMap<Facts, readonly Filed[]>();

/** Counts the facts of one file by year, with their areas; once, for several questions are asked of the years. */
const yearsOf = (facts: Facts): readonly Filed[] => memoize(known, facts, () => countsOf(facts));

const countsOf = (facts: Facts): Filed[] => {
  const stored = storedRows(facts);
  return stored ? countsInCells(stored.cells) : countsInRows(facts);
};

/** Counts the facts of cells that lie in a store. */
const countsInCells = (cells: readonly StoredCell[]): Filed[] =>
  [...groupBy(cells, ({ year }) => year)].map(([year, own]) => ({
    ...{ year, file: own[0]!.file, line: own[0]!.firstLine },
    facts: own.reduce((sum, { rows }) => sum + rows, 0),
    areas: new Set(own.map(({ area }) => area.code)),
  }));

/** Counts in arrays, because there may be millions of facts. */
function countsInRows({ file, period, area, count, lines, corrected }: Facts): Filed[] {
  const years = period.values.map(yearOf);
  const own = [...new Set(years)];
  const slots = Int32Array.from(years, (year) => own.indexOf(year));
  const counts = new Int32Array(own.length);
  const firsts = new Int32Array(own.length);
  const width = area.values.length;
  const isSeen = new Uint8Array(own.length * width);
  for (let fact = 0; fact < count; fact++) {
    if (corrected?.withdrawn.has(fact)) continue;
    const slot = slots[period.codes[fact]!]!;
    if (counts[slot]! === 0) firsts[slot] = fact;
    counts[slot]! += 1;
    isSeen[slot * width + area.codes[fact]!] = 1;
  }
  const areasIn = (slot: number): string[] =>
    area.values.flatMap(({ code }, i) => (isSeen[slot * width + i] === 1 ? code : []));
  return own.flatMap((year, slot) =>
    counts[slot]! === 0
      ? []
      : {
          ...{ year, file, line: lines[firsts[slot]!]!, facts: counts[slot]! },
          areas: new Set(areasIn(slot)),
        },
  );
}

/** The most years that are looked back on, so that charts and tables stay legible. */
const MOST_YEARS = 30;

/**
 * Lists the years from the first of all facts to the one under review, with years of which nothing was reported.
 * A year that seems to be mistyped is not the first.
 */
export function yearsUpTo(year: number, files: readonly FileResult[]): number[] {
  const [earliest = year] = filedYears(files).years;
  const first = Math.max(Math.min(earliest, year), year - MOST_YEARS + 1);
  return Array.from({ length: year - first + 1 }, (_, i) => first + i);
}
