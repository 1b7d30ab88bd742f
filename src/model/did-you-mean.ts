import { ScriptError } from "../messages/authors/script-errors.ts";
import type { Text } from "../messages/text.ts";

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

/** The things that a script or a command names, in Chinese. */
const THINGS = {
  area: "名称或代码",
  breakdown: "分类",
  column: "列",
  dataset: "数据",
  field: "字段",
  key: "代码",
  measure: "指标",
  notebook: "笔记本",
  option: "选项",
  value: "取值",
  word: "写法",
} as const;

/**
 * Words the error for an unknown word: `no column "regon"; did you mean "region"? columns: ...`. `where` names the
 * function that was called.
 * @example unknownWord("column", "regon", ["region"]).zh // => "没有列“regon”，是不是“region”？可用：region"
 */
export function unknownWord(
  what: keyof typeof THINGS,
  word: string,
  known: readonly string[],
  where = "",
): Text {
  const near = nearest(String(word), known); // a script may have left it out
  const begin = where === "" ? "" : `${where}: `;
  return {
    zh: `${begin}没有${THINGS[what]}“${word}”${near ? `，是不是“${near}”？` : "。"}可用：${known.join("、")}`,
    en: `${begin}no ${what} "${word}"${near ? `; did you mean "${near}"?` : ";"} ${what}s: ${known.join(", ")}`,
  };
}

/**
 * Checks the options that a script gave: one that does not exist would be left out without a word.
 * @throws ScriptError with the nearest option; `where` names the call.
 */
export function requireOptions(where: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new ScriptError(unknownWord("option", unknown, known, where));
}

/**
 * Checks that a script gave one of some words.
 * @throws ScriptError with the nearest one.
 */
export function requireWord(where: string, given: unknown, known: readonly string[]): void {
  if (!known.includes(given as string))
    throw new ScriptError(unknownWord("word", String(given), known, where));
}
