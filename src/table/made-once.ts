/**
 * What is known under a key; made when it is first asked for.
 * @example madeOnce(new Map([["a", 1]]), "a", () => 2) // => 1
 */
export function madeOnce<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
