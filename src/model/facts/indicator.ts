import type { Facts } from "./facts.ts";

/** One item of a scorecard: its contents, its points and the body that answers for it. */
export interface Indicator {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly content: string;
  readonly points: number;
  /** The points by which another scorer's score of it may differ, up or down. */
  readonly tolerance: number;
  readonly method: string;
  readonly responsible: string;
  readonly deadline: string;
}

/** The tolerance of an indicator, in points, unless an office declares another. */
export const SCORER_TOLERANCE = 0.5;

/** Reads the catalogue of a scorecard, in the order of its file. */
export function indicatorsOf(
  files: readonly Facts[],
  tolerance: number = SCORER_TOLERANCE,
): Indicator[] {
  return files.flatMap((facts) =>
    Array.from({ length: facts.count }, (_, fact) => {
      const word = (column: string) => wordOf(facts, column, fact);
      return {
        code: word("indicator"),
        group: word("group"),
        name: word("name"),
        content: word("content"),
        points: facts.numbers.get("points")?.values[fact] ?? 0,
        tolerance,
        method: word("method"),
        responsible: word("responsible"),
        deadline: word("deadline"),
      };
    }),
  );
}

/** Returns the text of a fact in a column of either kind; empty if there is none. */
export function wordOf(facts: Facts, column: string, fact: number): string {
  const coded = facts.breakdowns.get(column);
  if (coded) return coded.values[coded.codes[fact]!] ?? "";
  return facts.texts.get(column)?.text(fact) ?? "";
}
