/** The memory of a process that makes a report again and again: what it made last of a thing, by a key. */
export interface Session {
  /** Finds what was made of something; undefined if it was made under another key, or never. */
  find(of: object, what: string, key: string): unknown;
  keep(of: object, what: string, key: string, made: unknown): void;
}

/** Begins a session. */
export function openSession(): Session {
  const known = new WeakMap<
    object,
    Map<string, { readonly key: string; readonly made: unknown }>
  >();
  return {
    find: (of, what, key) => {
      const last = known.get(of)?.get(what);
      return last?.key === key ? last.made : undefined;
    },
    keep: (of, what, key, made) => {
      const own = known.get(of) ?? new Map();
      known.set(of, own.set(what, { key, made }));
    },
  };
}

/** Makes something of a thing, or returns what a session made of it last under the same key. */
export function once<Made>(
  session: Session | null,
  [of, what, key]: readonly [of: object, what: string, key: string],
  make: () => Made,
): Made {
  const known = session?.find(of, what, key);
  // One caller asks for each kind of thing, and always makes the same.
  if (known !== undefined) return known as Made;
  const made = make();
  session?.keep(of, what, key, made);
  return made;
}
