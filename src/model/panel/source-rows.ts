import type { Dataset } from "../datasets/dataset.ts";
import { type Facts, NOT_THERE } from "../facts/facts.ts";
import { flagOf, numberOf } from "../facts/number-column.ts";
import { memoize } from "../memoize.ts";
import { type CellKeys, cellKeysOf } from "./cell-keys.ts";
import { unitsOf, unitsPerOne } from "./cube.ts";
import type { CountedEntry } from "./entry.ts";
import { storedRows } from "./stored-rows.ts";

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
  filed: Facts,
  groups: readonly (readonly CountedEntry[])[],
  column: string,
): SourceRows[] {
  const own = groups.map((entries) => entries.filter(({ entry }) => entry.file === filed.file));
  if (own.every((entries) => entries.length === 0)) return [];
  const stored = storedRows(filed);
  const facts = stored?.rowsOf(own.flat().map(({ entry }) => entry)) ?? filed;
  const { keyOfEntry, factsOf } = memoize(indexes, facts, () => indexOf(dataset, facts));
  const { columns = null } = facts.corrected ?? {};
  return own.flatMap((entries, group): SourceRows[] => {
    if (entries.length === 0) return [];
    const keys = new Set(entries.map(({ entry }) => keyOfEntry(entry)));
    const behind = Uint32Array.from([...keys].flatMap((key) => factsOf.get(key) ?? [])).sort();
    const rows = inOrder(facts, countingRows(dataset, facts, column, behind));
    return [
      {
        group,
        facts,
        rows,
        units: unitsOfRows(dataset, facts, column, rows),
        corrected: columns ? [...behind].filter((fact) => columns.get(fact)?.has(column)) : [],
      },
    ];
  });
}

/** The facts of a file by the key of their entry. */
interface FactIndex extends Pick<CellKeys, "keyOfEntry"> {
  readonly factsOf: ReadonlyMap<number, readonly number[]>;
}

/** The indexes of files: many figures are followed to the same one. */
const indexes = new WeakMap<Facts, FactIndex>();

function indexOf(dataset: Dataset, facts: Facts): FactIndex {
  const { keyOf, keyOfEntry } = cellKeysOf(dataset, facts);
  const factsOf = new Map<number, number[]>();
  for (let fact = 0; fact < facts.count; fact++) memoize(factsOf, keyOf(fact), () => []).push(fact);
  return { keyOfEntry, factsOf };
}

/** Selects the facts that have the column, whatever their cell holds; of a register those that count. */
function countingRows(
  { lifetime }: Dataset,
  facts: Facts,
  column: string,
  behind: Uint32Array,
): Uint32Array {
  const own = facts.numbers.get(column)!;
  return behind.filter(
    (fact) => flagOf(own, fact) !== NOT_THERE && !(lifetime && numberOf(own, fact) === 0),
  );
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
  const own = facts.numbers.get(column)!;
  const scale = unitsPerOne(dataset, column);
  return Float64Array.from(rows, (fact) => {
    const value = numberOf(own, fact);
    return Number.isNaN(value) ? 0 : unitsOf(value, scale);
  });
}
