/**
 * Finds the known word nearest to a misspelt one; null if more than a third of its letters would
 * have to change in all of them.
 * @example nearest("audiense", ["audience", "sessions"]) // => "audience"
 */
export const nearest = (word: string, known: readonly string[]): string | null =>
  nearestWords(word, known)[0] ?? null;

/**
 * Finds every known word that is near, the nearest first.
 * @example nearestWords("fund", ["funds", "found", "audience"]) // => ["funds", "found"]
 */
export function nearestWords(word: string, known: readonly string[]): string[] {
  return known
    .map((name) => ({ name, edits: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}

/**
 * Counts the letters that must be added, dropped, changed or swapped with their neighbour to turn
 * one word into another.
 * @example editDistance("audiense", "audience") // => 1
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? before[j - 2]! + 1 : change;
      next[j] = Math.min(change, swap, row[j]! + 1, next[j - 1]! + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/**
 * Words the error for an unknown word: `no column "regon"; did you mean "region"? columns: ...`.
 */
export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `no ${what} "${word}"${near ? `; did you mean "${near}"?` : ";"} ${what}s: ${known.join(", ")}`;
}
