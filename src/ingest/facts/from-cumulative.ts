import { DETAILS } from "../../messages/details.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { lastDay, type Period, partsOf, periodWithin } from "../../model/periods/period.ts";
import type { Warning } from "../result/file-result.ts";

/** The figures of one township in one part of a year, derived by subtracting cumulative figures. */
export interface DerivedFact {
  /** The fact whose cumulative period ends with this part. */
  readonly fact: number;
  readonly period: Period;
  /** By field, in the order of the file; NaN where either cumulative figure is missing. */
  readonly numbers: ReadonlyMap<string, number>;
}

const SPAN = /^(\d{4})-01\/\1-(\d\d)$/;

/** The facts of one township and year whose periods begin in January, with their last months. */
interface Chain {
  readonly year: string;
  readonly facts: readonly { readonly fact: number; readonly last: number }[];
}

/** Groups the cumulative facts by township, year and breakdowns, in order of time. */
function chainsOf(facts: Facts): Chain[] {
  const spans = facts.period.values.map((period) => SPAN.exec(period));
  if (spans.every((span) => span === null)) return [];
  const chains = new Map<string, { year: string; facts: { fact: number; last: number }[] }>();
  for (let fact = 0; fact < facts.count; fact++) {
    const span = spans[facts.period.codes[fact]!];
    if (!span) continue;
    const words = [...facts.breakdowns.values()].map(({ codes }) => codes[fact]);
    const id = [facts.area.codes[fact], span[1], ...words].join(" ");
    const chain = chains.get(id) ?? { year: span[1]!, facts: [] };
    chain.facts.push({ fact, last: Number(span[2]) });
    chains.set(id, chain);
  }
  return [...chains.values()].map(({ year, facts: own }) => ({
    year,
    facts: own.sort((a, b) => a.last - b.last),
  }));
}

const figuresOf = ({ dataset, numbers }: Facts): [string, (fact: number) => number][] =>
  [...numbers]
    .filter(([name]) => NUMERIC.has(dataset.columns[name]!.kind) && !dataset.columns[name]!.ratio)
    .map(([name, own]) => [name, (fact) => numberOf(own, fact)]);

/** True where any cumulative figure of a fact is less than that of the fact before it. */
const falls = (
  figures: readonly [string, (fact: number) => number][],
  before: number,
  after: number,
): boolean => figures.some(([, of]) => of(after) < of(before));

/** Warns of cumulative figures that fall: nothing can be derived from them. */
export function noteFallingSpans(facts: Facts, warnings: Warning[]): void {
  const figures = figuresOf(facts);
  const shown = (fact: number): string => figures.map(([, of]) => of(fact)).join("/");
  for (const { facts: own } of chainsOf(facts))
    own.slice(1).forEach(({ fact, last }, i) => {
      const before = own[i]!;
      if (!falls(figures, before.fact, fact)) return;
      const detail = `1-${before.last}月 ${shown(before.fact)} -> 1-${last}月 ${shown(fact)}`;
      warnings.push({
        code: "CUMULATIVE_DECREASE",
        line: facts.lines[fact]!,
        column: null,
        detail,
      });
    });
}

/**
 * Warns of cumulative figures that differ from the sum of the quarters or months they cover, where
 * all of these are present.
 */
export function noteUnequalSpans(facts: Facts, warnings: Warning[]): void {
  const spans = facts.period.values.map((period) => SPAN.test(period));
  if (!spans.includes(true) || !spans.includes(false)) return;
  const parts = partsByKey(facts);
  for (let fact = 0; fact < facts.count; fact++) {
    const code = facts.period.codes[fact]!;
    if (!spans[code]) continue;
    const covered = coveredBy(
      facts.period.values[code]!,
      parts.get(keyOf(facts, fact)) ?? new Map(),
    );
    if (covered.length === 0) continue;
    for (const [column, of] of figuresOf(facts)) {
      const computed = covered.reduce((sum, part) => sum + of(part), 0);
      if (Number.isNaN(computed) || Math.abs(computed - of(fact)) < 1e-6) continue;
      const detail = DETAILS["stated-computed"](of(fact), computed);
      warnings.push({ code: "CUMULATIVE_MISMATCH", line: facts.lines[fact]!, column, ...detail });
    }
  }
}

/** Makes the key of the township and breakdowns of a fact. */
const keyOf = ({ area, breakdowns }: Facts, fact: number): string =>
  [area, ...breakdowns.values()].map(({ codes }) => codes[fact]).join(" ");

/** Indexes the facts by township and breakdowns, then by period. */
function partsByKey(facts: Facts): Map<string, Map<Period, number>> {
  const parts = new Map<string, Map<Period, number>>();
  for (let fact = 0; fact < facts.count; fact++) {
    const own = parts.get(keyOf(facts, fact)) ?? new Map<Period, number>();
    own.set(facts.period.values[facts.period.codes[fact]!]!, fact);
    parts.set(keyOf(facts, fact), own);
  }
  return parts;
}

/**
 * Finds the facts of the quarters, or else the months, of a cumulative period; none if any is
 * missing.
 */
function coveredBy(span: Period, parts: ReadonlyMap<Period, number>): number[] {
  for (const kind of ["quarter", "month"] as const) {
    const periods = partsOf(span, kind);
    const found = periods.flatMap((period) => parts.get(period) ?? []);
    if (found.length === periods.length && periods.at(-1) === periodWithin(lastDay(span), kind))
      return found;
  }
  return [];
}

/**
 * Derives quarters (or months, or halves) from cumulative figures, each less the one before it. A
 * township and year in which any figure falls gives none.
 */
export function derivedFacts(facts: Facts): DerivedFact[] {
  const figures = figuresOf(facts);
  return chainsOf(facts).flatMap(({ year, facts: own }) => {
    if (own.some(({ fact }, i) => i > 0 && falls(figures, own[i - 1]!.fact, fact))) return [];
    return own.flatMap(({ fact, last }, i) => {
      const before = own[i - 1];
      const part = partBetween((before?.last ?? 0) + 1, last);
      if (part === null) return [];
      const numbers = figures.map(([name, of]) => {
        const start = before ? of(before.fact) : 0;
        return [name, of(fact) - start] as const;
      });
      return [{ fact, period: `${year}-${part}`, numbers: new Map(numbers) }];
    });
  });
}

/** Names the months from `first` to `last` as a part of a year; null where they have no name. */
function partBetween(first: number, last: number): string | null {
  const months = last - first + 1;
  if (months === 1) return String(first).padStart(2, "0");
  if (months === 3 && last % 3 === 0) return `Q${last / 3}`;
  return months === 6 && last % 6 === 0 ? `H${last / 6}` : null;
}
