import type { Facts } from "../../model/facts/facts.ts";
import { memoize } from "../../model/memoize.ts";
import { yearOf } from "../../model/periods/period.ts";
import type { Evidence } from "../check/check.ts";

/** A value of a breakdown: its rows by year, with the first one. */
export interface CategoryRows {
  readonly column: string;
  readonly value: string;
  rows: number;
  readonly byYear: Map<number, number>;
  readonly file: string;
  readonly line: number;
}

/** Counts the rows of each value of the categories of a dataset, in the order of their first rows. */
export const categoryRows = (evidence: Evidence): CategoryRows[] =>
  memoize(counted, evidence, () => rowsOf(evidence));

/** By evidence: two checks look at the same categories. */
const counted = new WeakMap<Evidence, CategoryRows[]>();

function rowsOf({ dataset, facts }: Evidence): CategoryRows[] {
  const found = new Map<string, CategoryRows>();
  for (const each of facts)
    for (const [column, { values, codes }] of each.breakdowns) {
      const { kind, breakdown, headers = [] } = dataset.columns[column] ?? {};
      if (kind !== "category" || !breakdown || headers.length === 0) continue;
      const years = each.period.values.map(yearOf);
      const counts = countsOf(each, codes, years, values.length);
      for (const [code, { first, byYear }] of counts.entries()) {
        if (first < 0 || values[code] === "") continue;
        add(found, column, values[code]!, { file: each.file, line: each.lines[first]!, byYear });
      }
    }
  return [...found.values()];
}

interface Counted {
  readonly first: number;
  readonly byYear: Map<number, number>;
}

function countsOf(
  { period, count }: Facts,
  codes: ArrayLike<number>,
  years: readonly number[],
  size: number,
): Counted[] {
  const different = [...new Set(years)];
  const places = Uint32Array.from(years, (year) => different.indexOf(year));
  const counts = new Uint32Array(size * different.length);
  const firsts = new Int32Array(size).fill(-1);
  for (let fact = 0; fact < count; fact++) {
    const code = codes[fact]!;
    if (firsts[code] === -1) firsts[code] = fact;
    counts[code * different.length + places[period.codes[fact]!]!]!++;
  }
  return Array.from(firsts, (first, code) => {
    const own = counts.subarray(code * different.length, (code + 1) * different.length);
    const pairs = different.map((year, i) => [year, own[i]!] as const);
    return { first, byYear: new Map(pairs.filter(([, rows]) => rows > 0)) };
  });
}

function add(
  found: Map<string, CategoryRows>,
  column: string,
  value: string,
  { file, line, byYear }: { file: string; line: number; byYear: ReadonlyMap<number, number> },
): void {
  const key = `${column}|${value}`;
  const known = found.get(key) ?? { column, value, rows: 0, byYear: new Map(), file, line };
  found.set(key, known);
  for (const [year, rows] of byYear) {
    known.rows += rows;
    known.byYear.set(year, (known.byYear.get(year) ?? 0) + rows);
  }
}
