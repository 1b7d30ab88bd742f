/** The most answers that are kept, and the longest text of one. */
const MOST = 20_000;
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
