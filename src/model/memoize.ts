/** Where what was made is kept. */
interface Known<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

/**
 * What is known under a key; made when it is first asked for.
 * @example memoize(new Map([["a", 1]]), "a", () => 2) // => 1
 */
export function memoize<Key, Made>(known: Known<Key, Made>, key: Key, make: () => Made): Made {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
