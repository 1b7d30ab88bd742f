import type { Dataset } from "../datasets/dataset.ts";
import { type Facts, NOT_THERE } from "../facts/facts.ts";
import { cellKeysOf } from "./cell-keys.ts";
import { unitsOf, unitsPerOne } from "./cube.ts";
import type { CountedEntry } from "./entry.ts";

/** The facts of one file behind one group of entries, in order of line. */
export interface SourceRows {
  readonly group: number;
  readonly facts: Facts;
  /** Numbers of facts. */
  readonly rows: Uint32Array;
  /** The value of each row in smallest units; 0 for an empty cell. */
  readonly units: Float64Array;
  /**
   * Facts that a reviewed correction changed in this column or withdrew; the latter are no rows.
   */
  readonly corrected: readonly number[];
}

/**
 * Finds the facts behind groups of entries, by group and file; a file with none of the entries is
 * left out. Withdrawn facts are not among them; in a register only the entries that count are.
 */
export function sourceRows(
  dataset: Dataset,
  files: readonly Facts[],
  groups: readonly (readonly CountedEntry[])[],
  column: string,
): SourceRows[] {
  const found = files.flatMap((facts) => rowsOfFile(dataset, facts, groups, column));
  return found.sort((a, b) => a.group - b.group);
}

function rowsOfFile(
  dataset: Dataset,
  facts: Facts,
  groups: readonly (readonly CountedEntry[])[],
  column: string,
): SourceRows[] {
  const { keyOf, keyOfEntry } = cellKeysOf(dataset, facts);
  const groupOf = new Map<number, number>();
  groups.forEach((entries, group) => {
    for (const { entry } of entries)
      if (entry.file === facts.file) groupOf.set(keyOfEntry(entry), group);
  });
  if (groupOf.size === 0) return [];
  const groupOfFact = (fact: number): number => groupOf.get(keyOf(fact)) ?? -1;
  const corrected = [...(facts.corrected?.columns ?? [])]
    .filter(([, columns]) => columns.has(column))
    .map(([fact]) => fact);
  const rows = rowsByGroup(dataset, facts, column, groupOfFact, groups.length);
  return [...new Set(groupOf.values())].map((group) => ({
    group,
    facts,
    rows: rows[group]!,
    units: unitsOfRows(dataset, facts, column, rows[group]!),
    corrected: corrected.filter((fact) => groupOfFact(fact) === group),
  }));
}

/** Sorts the facts into groups in two passes: first the size of each group, then its facts. */
function rowsByGroup(
  { lifetime }: Dataset,
  facts: Facts,
  column: string,
  groupOfFact: (fact: number) => number,
  size: number,
): Uint32Array[] {
  const { values, flags } = facts.numbers.get(column)!;
  const groups = new Int32Array(facts.count).fill(-1);
  const counts = new Uint32Array(size);
  for (let fact = 0; fact < facts.count; fact++) {
    if (flags[fact] === NOT_THERE || (lifetime && values[fact] === 0)) continue;
    const group = groupOfFact(fact);
    groups[fact] = group;
    if (group >= 0) counts[group]!++;
  }
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(size);
  for (let fact = 0; fact < facts.count; fact++) {
    const group = groups[fact]!;
    if (group >= 0) rows[group]![filled[group]!++] = fact;
  }
  return rows.map((each) => inOrder(facts, each));
}

/** Sorts rows by line: in a wide file, read column by column, several facts stand in one line. */
function inOrder({ lines }: Facts, rows: Uint32Array): Uint32Array {
  const isInOrder = rows.every((fact, i) => i === 0 || lines[rows[i - 1]!]! <= lines[fact]!);
  return isInOrder ? rows : rows.sort((a, b) => lines[a]! - lines[b]! || a - b);
}

function unitsOfRows(
  dataset: Dataset,
  facts: Facts,
  column: string,
  rows: Uint32Array,
): Float64Array {
  const { values } = facts.numbers.get(column)!;
  const scale = unitsPerOne(dataset, column);
  return Float64Array.from(rows, (fact) => {
    const value = values[fact]!;
    return Number.isNaN(value) ? 0 : unitsOf(value, scale);
  });
}
