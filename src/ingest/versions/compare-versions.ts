import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { memoize } from "../../model/memoize.ts";
import { differingField, type FactKeys, factKeys } from "../facts/fact-keys.ts";
import { ABSENT, filledHashIndex, type HashIndex } from "../facts/hash-index.ts";
import type { KeyWords, Supersedes } from "../result/file-result.ts";

/** The facts of a file, prepared for comparison with those of others. */
export interface Comparable {
  readonly keys: FactKeys;
  readonly table: HashIndex;
}

const prepared = new WeakMap<Facts, Comparable>();

/** Prepares facts for comparison, once. */
export const comparable = (facts: Facts): Comparable =>
  memoize(prepared, facts, () => {
    const keys = factKeys(facts);
    return { keys, table: filledHashIndex(keys) };
  });

/** The facts that two files share, changed, added and removed. */
export interface Comparison {
  /** Pairs of facts with one key: of the earlier and of the later file. */
  readonly shared: readonly (readonly [number, number])[];
  /** The pairs whose numbers differ. */
  readonly changed: readonly (readonly [number, number])[];
  /** Facts with numbers that only the earlier (removed) or only the later file (added) has. */
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Compares an earlier file with a later one, fact by fact. */
export function compareVersions(earlier: Comparable, later: Comparable): Comparison {
  const shared: [number, number][] = [];
  const changed: [number, number][] = [];
  const added: number[] = [];
  const old = earlier.keys.facts;
  const fresh = later.keys.facts;
  for (let fact = 0; fact < fresh.count; fact++) {
    const before = earlier.table.find(later.keys, fact);
    if (before === ABSENT) {
      if (isFilled(fresh, fact)) added.push(fact);
      continue;
    }
    shared.push([before, fact]);
    if (differingField(old, before, fresh, fact) !== null) changed.push([before, fact]);
  }
  const removed: number[] = [];
  for (let fact = 0; fact < old.count; fact++)
    if (later.table.find(earlier.keys, fact) === ABSENT && isFilled(old, fact)) removed.push(fact);
  return { shared, changed, removed, added };
}

/** True where a fact has any number; a fact without numbers counts as absent. */
const isFilled = ({ numbers }: Facts, fact: number): boolean =>
  numbers.size === 0 || [...numbers.values()].some((own) => !Number.isNaN(numberOf(own, fact)));

/** Describes a comparison: changed numbers, added facts, removed facts. */
export function changesOf(
  { changed, added, removed }: Comparison,
  old: Facts,
  fresh: Facts,
): Omit<Supersedes, "file"> {
  return {
    changes: changed.flatMap(([before, after]) =>
      [...fresh.numbers.keys()].flatMap((field) => {
        const from = numberAt(old, field, before);
        const to = numberAt(fresh, field, after);
        return from === to ? [] : [{ of: keyWords(fresh, after), field, old: from, new: to }];
      }),
    ),
    added: added.map((fact) => keyWords(fresh, fact)),
    removed: removed.map((fact) => keyWords(old, fact)),
  };
}

function numberAt({ numbers }: Facts, field: string, fact: number): number | null {
  const value = numberOf(numbers.get(field), fact);
  return Number.isNaN(value) ? null : value;
}

/** Describes a fact by township, period and breakdowns. */
function keyWords({ area, period, breakdowns }: Facts, fact: number): KeyWords {
  const township = area.values[area.codes[fact]!]?.name;
  const when = period.values[period.codes[fact]!];
  const words = [...breakdowns].map(([name, { values, codes }]) => [name, values[codes[fact]!]!]);
  return {
    ...(township === undefined ? {} : { township }),
    ...(when === undefined ? {} : { period: when }),
    ...Object.fromEntries(words),
  };
}
