import type { Facts } from "./facts.ts";

/** One item of a scorecard: what is judged, how many points it has, and which body answers for it. */
export interface Indicator {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly content: string;
  readonly points: number;
  readonly method: string;
  readonly responsible: string;
  readonly deadline: string;
}

/** The catalogue of a scorecard, in the order of its file. */
export function indicatorsOf(files: readonly Facts[]): Indicator[] {
  return files.flatMap((facts) =>
    Array.from({ length: facts.count }, (_, fact) => {
      const word = (column: string) => wordOf(facts, column, fact);
      return {
        code: word("indicator"),
        group: word("group"),
        name: word("name"),
        content: word("content"),
        points: facts.numbers.get("points")?.values[fact] ?? 0,
        method: word("method"),
        responsible: word("responsible"),
        deadline: word("deadline"),
      };
    }),
  );
}

/** The text of a fact in a column, whether it is kept as code or as text; empty where there is none. */
function wordOf(facts: Facts, column: string, fact: number): string {
  const coded = facts.breakdowns.get(column);
  if (coded) return coded.values[coded.codes[fact]!] ?? "";
  return facts.texts.get(column)?.text(fact) ?? "";
}
