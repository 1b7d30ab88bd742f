import { type Area, areaNamed, slug } from "../areas/areas.ts";
import type { Dataset } from "../datasets/dataset.ts";
import type { BodyNames } from "../facts/body-names.ts";
import { memoize } from "../memoize.ts";
import type { Cube } from "./cube.ts";
import type { Entry } from "./entry.ts";

/**
 * Finds the bodies of a cube that have numbers of their own: offices, schools, companies, villages. An entry is of a
 * body where no measure of the dataset takes it for the area it lies in. Each body is an area of its own, which
 * exists from the first to the last year it has entries of, and adds to no area.
 */
export function bodiesIn({ dataset, entries }: Cube, names: BodyNames): ReadonlyMap<Entry, Area> {
  const column = Object.values(dataset.columns).find(({ bodies }) => bodies)?.bodies;
  const own = column === undefined ? [] : entries.filter((entry) => isOfBody(dataset, entry));
  const wordOf = ({ breakdown, area }: Entry): string => breakdown[column!] || area.name;
  const keyOf = (entry: Entry): string => `${wordOf(entry)}|${entry.area.code}`;
  const years = yearsByKey(own, keyOf);
  const taken = new Set(entries.map(({ area }) => area.code));
  const bodies = new Map<string, Area>();
  for (const entry of [...own].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    memoize(bodies, keyOf(entry), () => {
      const word = wordOf(entry);
      const code = freeCode(word, entry.area, taken);
      const [first, last] = years.get(keyOf(entry))!;
      const dates = { from: `${first}-01-01`, to: `${last}-12-31` };
      return { ...areaNamed(code, names.get(word) ?? word), kind: "body", ...dates };
    });
  return new Map(own.map((entry) => [entry, bodies.get(keyOf(entry))!]));
}

function isOfBody({ measures }: Dataset, { breakdown }: Entry): boolean {
  return Object.values(measures).every(({ only = {} }) =>
    Object.entries(only).some(([name, value]) => breakdown[name] && breakdown[name] !== value),
  );
}

function yearsByKey(entries: readonly Entry[], keyOf: (entry: Entry) => string) {
  const years = new Map<string, readonly [first: number, last: number]>();
  for (const entry of entries) {
    const [first, last] = years.get(keyOf(entry)) ?? [entry.year, entry.year];
    years.set(keyOf(entry), [Math.min(first, entry.year), Math.max(last, entry.year)]);
  }
  return years;
}

/** Takes the code of a body, else a slug of its name; with the code of its area where another body or area has it. */
function freeCode(word: string, { code }: Area, taken: Set<string>): string {
  const plain = /^[\w-]+$/.test(word) ? word : slug(word);
  const own = taken.has(plain) ? `${plain}-${code}` : plain;
  taken.add(own);
  return own;
}
