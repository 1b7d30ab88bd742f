import type { Dataset } from "../datasets/dataset.ts";
import { groupBy } from "../group-by.ts";
import { lastDay, yearOf } from "../periods/period.ts";
import type { Facts } from "./facts.ts";
import { pickFacts } from "./pick-facts.ts";

/**
 * Keeps of the rows of one key in a year the last one, over all files, and gives them their year as period: what was
 * checked twice counts as it was found last.
 */
export function latestOfYears(files: readonly Facts[], dataset: Dataset): Facts[] {
  const rows = keyedRows(files, dataset);
  const kept = new Map<Facts, number[]>();
  for (const group of groupBy(rows, (row) => `${row.on.slice(0, 4)} ${row.key}`).values()) {
    const last = group.reduce((a, b) => (b.on >= a.on ? b : a));
    kept.set(last.facts, [...(kept.get(last.facts) ?? []), last.fact]);
  }
  return files.map((facts) =>
    ofYears(
      pickFacts(
        facts,
        (kept.get(facts) ?? []).sort((a, b) => a - b),
      ),
    ),
  );
}

/** A row with its key, its area and key columns, and the last day of its period. */
export interface KeyedRow {
  readonly facts: Facts;
  readonly fact: number;
  readonly key: string;
  readonly on: string;
}

/** Lists the rows of all files with their keys; one that was withdrawn has a key of its own. */
function keyedRows(files: readonly Facts[], dataset: Dataset): KeyedRow[] {
  return files.flatMap((facts) => {
    const { period, file, corrected } = facts;
    const keyOf = rowKeys(facts, dataset);
    return Array.from({ length: facts.count }, (_, fact) => ({
      ...{ facts, fact },
      key: corrected?.withdrawn.has(fact) ? `${file} ${fact}` : keyOf(fact),
      on: lastDay(period.values[period.codes[fact]!]!),
    }));
  });
}

/** A row with the last one of its key before it, in whatever year; null where there is none. */
export interface CheckedRow extends KeyedRow {
  readonly before: KeyedRow | null;
}

/** Finds rows, by file and line, with what was found at the check before. */
export function checkedRows(
  files: readonly Facts[],
  dataset: Dataset,
): (file: string, line: number) => CheckedRow | null {
  const found = new Map<string, CheckedRow>();
  for (const group of groupBy(keyedRows(files, dataset), ({ key }) => key).values()) {
    const inOrder = [...group].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const [i, row] of inOrder.entries())
      found.set(`${row.facts.file} ${row.facts.lines[row.fact]}`, {
        ...row,
        before: inOrder[i - 1] ?? null,
      });
  }
  return (file, line) => found.get(`${file} ${line}`) ?? null;
}

/** Names a row by its area and its key columns. */
function rowKeys({ area, breakdowns, texts }: Facts, { columns }: Dataset) {
  const keys = Object.keys(columns).filter((name) => columns[name]!.key);
  const textIn = (name: string, fact: number): string => {
    const words = breakdowns.get(name);
    return words ? words.values[words.codes[fact]!]! : (texts.get(name)?.text(fact) ?? "");
  };
  return (fact: number): string =>
    JSON.stringify([
      area.values[area.codes[fact]!]?.code,
      ...keys.map((name) => textIn(name, fact)),
    ]);
}

const ofYears = (facts: Facts): Facts => ({
  ...facts,
  period: { ...facts.period, values: facts.period.values.map((each) => String(yearOf(each))) },
});
