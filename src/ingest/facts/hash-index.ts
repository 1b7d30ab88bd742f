import { type FactKeys, haveSameKey } from "./fact-keys.ts";

/** The result of `find` where no fact has the key. */
export const ABSENT = -1;

/** An index of the facts of a file by key: 16 bytes per fact, no texts. */
export interface HashIndex {
  /** Finds the first fact with the key of fact `i` of `keys`, or ABSENT. */
  find(keys: FactKeys, i: number): number;
  /** Finds the first fact with the key of own fact `i`; enters fact `i` where there is none. */
  enter(i: number): number;
}

/** Makes an empty index for the facts of a file. */
export function hashIndex(own: FactKeys): HashIndex {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(own.facts.count * 2 + 1)));
  const slots = new Int32Array(size).fill(ABSENT);
  const slotOf = (keys: FactKeys, i: number): number => {
    const hash = keys.hashes[i]!;
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    while (slots[slot] !== ABSENT && !isSame(own, slots[slot]!, keys, i))
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    find: (keys, i) => slots[slotOf(keys, i)]!,
    enter: (i) => {
      const slot = slotOf(own, i);
      if (slots[slot] === ABSENT) slots[slot] = i;
      return slots[slot]!;
    },
  };
}

/** Makes an index of all facts of a file. */
export function filledHashIndex(own: FactKeys): HashIndex {
  const table = hashIndex(own);
  for (let fact = 0; fact < own.facts.count; fact++) table.enter(fact);
  return table;
}

const isSame = (a: FactKeys, i: number, b: FactKeys, j: number): boolean =>
  a.hashes[i] === b.hashes[j] && haveSameKey(a.facts, i, b.facts, j);
