/** A row of numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below a bound. */
  below(bound: number): number;
  chance(share: number): boolean;
  of<Item>(items: readonly Item[]): Item;
}

/** Makes random numbers of a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, chance: (share) => next() < share, of: (items) => items[below(items.length)]! };
}
