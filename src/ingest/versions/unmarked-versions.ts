import { DETAILS } from "../../messages/details.ts";
import { pickFacts } from "../../model/facts/pick-facts.ts";
import { ABSENT } from "../facts/hash-index.ts";
import type { FileResult, Warning } from "../result/file-result.ts";
import { comparable, compareVersions } from "./compare-versions.ts";

/** The facts of a file that other returns contradict. */
interface Contradicted {
  /** The facts that any of them gives another number for. */
  readonly facts: Set<number>;
  readonly others: Set<number>;
  /** The first of them, each with the number of its facts and the first one. */
  readonly named: { readonly other: number; readonly first: number; readonly count: number }[];
}

/** A file names so many others that contradict it, and says how many more there are. */
const MOST_NAMED = 5;

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
  const found = new Map<number, Contradicted>();
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
      const { changed } = compareVersions(comparable(old.facts), comparable(fresh.facts));
      const open = changed.filter(([before]) => !isSettled(before));
      if (open.length === 0) continue;
      note(found, earlier, later, new Set(open.map(([before]) => before)));
      note(found, later, earlier, new Set(open.map(([, after]) => after)));
    }
  });
  const files = new Map([...found.keys()].map((place) => [place, now[place]!]));
  for (const [place, own] of found) now[place] = withoutContradicted(files, place, own);
  return new Map([...found].map(([place, { others }]) => [place, others]));
}

/** Notes the facts of a file that another one contradicts. */
function note(
  found: Map<number, Contradicted>,
  place: number,
  other: number,
  facts: ReadonlySet<number>,
): void {
  const own = found.get(place) ?? { facts: new Set(), others: new Set(), named: [] };
  found.set(place, own);
  own.others.add(other);
  for (const fact of facts) own.facts.add(fact);
  if (own.named.length < MOST_NAMED)
    own.named.push({ other, first: smallest(facts), count: facts.size });
}

const smallest = (facts: ReadonlySet<number>): number =>
  [...facts].reduce((first, fact) => Math.min(first, fact), Number.POSITIVE_INFINITY);

/** Takes the contradicted facts out of a file, and asks about them. */
function withoutContradicted(
  files: ReadonlyMap<number, FileResult>,
  place: number,
  contradicted: Contradicted,
): FileResult {
  const file = files.get(place)!;
  const facts = file.facts!;
  const numbers = Array.from({ length: facts.count }, (_, fact) => fact);
  const [held, kept] = [true, false].map((isHeld) =>
    numbers.filter((fact) => contradicted.facts.has(fact) === isHeld),
  );
  return {
    ...file,
    disposition: file.disposition === "load" ? "load_with_issues" : file.disposition,
    facts: kept!.length > 0 ? pickFacts(facts, kept!) : null,
    held: pickFacts(facts, held!),
    warnings: [...file.warnings, ...questionsOf(contradicted, facts.lines, files)],
  };
}

/** Asks about the facts of a file: a question for each of the first files that contradict it, one for all further. */
function questionsOf(
  { named, others }: Contradicted,
  lines: ArrayLike<number>,
  files: ReadonlyMap<number, FileResult>,
): Warning[] {
  const ask = (fact: number, detail: ReturnType<(typeof DETAILS)["two-returns"]>): Warning => ({
    code: "UNMARKED_VERSIONS",
    line: lines[fact]!,
    column: null,
    ...detail,
  });
  const more = others.size - named.length;
  return [
    ...named.map(({ other, first, count }) =>
      ask(first, DETAILS["two-returns"](files.get(other)!.file, count)),
    ),
    ...(more > 0 ? [ask(named[0]!.first, DETAILS["more-returns"](more))] : []),
  ];
}
