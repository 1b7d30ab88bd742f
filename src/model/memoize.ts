/** A map of any kind that keeps values. */
interface Cache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/**
 * Returns the value of a key; makes it on first use.
 * @example memoize(new Map([["a", 1]]), "a", () => 2) // => 1
 */
export function memoize<Key, Value>(cache: Cache<Key, Value>, key: Key, make: () => Value): Value {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const value = make();
  cache.set(key, value);
  return value;
}

/**
 * Returns a function that computes its value at the first call, and never again.
 * @example once(() => 7)() // => 7
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
