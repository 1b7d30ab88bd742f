/**
 * Makes a sequence of even numbers between 0 and 1 that is the same in every run: no chance enters a report.
 * Source: Steele, Lea & Flood 2014 (splitmix), in 32 bits.
 * @example seededNumbers(1)() === seededNumbers(1)() // => true
 */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
