import { DETAILS } from "../../messages/details.ts";
import { pickFacts } from "../../model/facts/pick-facts.ts";
import { ABSENT } from "../facts/hash-index.ts";
import type { FileResult, Warning } from "../result/file-result.ts";
import { comparable, compareVersions } from "./compare-versions.ts";

/**
 * Holds the facts that two returns give different numbers for where neither says that it is the later one: they are
 * asked about, and none of them counts. Where a later version gives the number, nothing is asked. Returns the places
 * of the files that contradict each other, each with those of the others.
 */
export function holdContradictions(
  now: FileResult[],
  group: readonly number[],
  numberOf: (file: FileResult) => number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Map<number, Set<number>>>();
  const note = (place: number, other: number, fact: number): void => {
    const own = found.get(place) ?? new Map<number, Set<number>>();
    found.set(place, own.set(other, (own.get(other) ?? new Set()).add(fact)));
  };
  group.forEach((later, i) => {
    for (const earlier of group.slice(0, i)) {
      const [old, fresh] = [now[earlier]!, now[later]!];
      if (!old.facts || !fresh.facts || numberOf(old) !== numberOf(fresh)) continue;
      const keys = comparable(old.facts).keys;
      const isSettled = (fact: number): boolean =>
        group.some((place) => {
          const { facts } = now[place]!;
          const isLater = facts && numberOf(now[place]!) > numberOf(old);
          return isLater && comparable(facts).table.find(keys, fact) !== ABSENT;
        });
      for (const [before, after] of compareVersions(comparable(old.facts), comparable(fresh.facts))
        .changed) {
        if (isSettled(before)) continue;
        note(earlier, later, before);
        note(later, earlier, after);
      }
    }
  });
  const files = new Map([...found.keys()].map((place) => [place, now[place]!]));
  for (const [place, others] of found) now[place] = withoutContradicted(files, place, others);
  return new Map([...found].map(([place, others]) => [place, new Set(others.keys())]));
}

/** Takes the contradicted facts out of a file, and asks about them. */
function withoutContradicted(
  files: ReadonlyMap<number, FileResult>,
  place: number,
  others: ReadonlyMap<number, ReadonlySet<number>>,
): FileResult {
  const file = files.get(place)!;
  const facts = file.facts!;
  const held = new Set([...others.values()].flatMap((each) => [...each]));
  const numbers = Array.from({ length: facts.count }, (_, fact) => fact);
  const kept = numbers.filter((fact) => !held.has(fact));
  const questions = [...others].map(([other, own]): Warning => {
    const name = files.get(other)!.file;
    const [first = 0] = [...own].sort((a, b) => a - b);
    return {
      code: "UNMARKED_VERSIONS",
      line: facts.lines[first]!,
      column: null,
      ...DETAILS["two-returns"](name, own.size),
    };
  });
  return {
    ...file,
    disposition: file.disposition === "load" ? "load_with_issues" : file.disposition,
    facts: kept.length > 0 ? pickFacts(facts, kept) : null,
    held: pickFacts(
      facts,
      numbers.filter((fact) => held.has(fact)),
    ),
    warnings: [...file.warnings, ...questions],
  };
}
