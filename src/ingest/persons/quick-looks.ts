/** The most answers that are kept, and the longest text of one. */
const MOST = 60_000;
const LONGEST = 200;

/** Keeps the answers to the last short texts: cells, headers and titles are asked about many times. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const found = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}

/**
 * Lists the matches of a global pattern, as `matchAll` does, without a copy of the pattern for each text: most of
 * thousands of short texts have none.
 * @example matchesIn("a1b22", /\d+/g).map(([digits]) => digits) // => ["1", "22"]
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
