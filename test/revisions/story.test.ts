import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareJson } from "../../src/cli/editions/compare-json.ts";
import { editionText } from "../../src/review/editions/write-edition.ts";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import type { Edition } from "../../src/revisions/edition.ts";
import type { Revisions } from "../../src/revisions/revision.ts";
import { editionOf, Folder } from "./story-county.ts";
import { EVENTS } from "./story-events.ts";

const NAMES = Object.keys(EVENTS);

/** Today's edition of 2021 after some events. */
async function after(...names: readonly string[]): Promise<Edition> {
  const folder = new Folder();
  try {
    for (const name of names) EVENTS[name]!.happen(folder);
    return await editionOf(folder);
  } finally {
    folder.dispose();
  }
}

/** The causes that any revision has. */
const causesIn = ({ revisions }: Revisions): string[] =>
  [...new Set(revisions.flatMap(({ causes }) => causes.map(({ cause }) => cause)))].sort();

const partsOf = ({ revisions }: Revisions, id: string) =>
  Object.fromEntries(
    (revisions.find((each) => each.id === id)?.causes ?? []).map(({ cause, units }) => [
      cause,
      units,
    ]),
  );

/** Draws whole numbers below another one, the same ones from the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** Pairs of events that touch nothing in common. */
function pairsOf(count: number): [string, string][] {
  const draw = drawing(20211231);
  const pairs = new Map<string, [string, string]>();
  while (pairs.size < count) {
    const [a, b] = [NAMES[draw(NAMES.length)]!, NAMES[draw(NAMES.length)]!];
    const common = EVENTS[a]!.touches.some((thing) => EVENTS[b]!.touches.includes(thing));
    if (a < b && !common) pairs.set(`${a}|${b}`, [a, b]);
  }
  return [...pairs.values()];
}
const PAIRS = pairsOf(Number(process.env.PAIRS ?? 16));

const states = new Map<string, Edition>();
let published: Edition;
beforeAll(async () => {
  published = await after();
  for (const name of NAMES) states.set(name, await after(name));
  for (const pair of PAIRS) states.set(pair.join(" + "), await after(...pair));
}, 600_000);
afterAll(() => states.clear());
const since = (name: string): Revisions => compareEditions(published, states.get(name)!);

describe("each event alone", () => {
  it.each(NAMES)("%s", (name) => {
    const found = since(name);
    const { causes, amounts = {} } = EVENTS[name]!;
    expect(causesIn(found)).toEqual([...causes].sort());
    for (const [id, parts] of Object.entries(amounts))
      expect([id, partsOf(found, id)]).toEqual([id, parts]);
    if (causes.length === 0) expect(found.revisions).toEqual([]);
  });
});

describe("two at a time", () => {
  it.each(PAIRS.map((pair) => pair.join(" + ")))("%s", (name) => {
    const events = name.split(" + ").map((each) => EVENTS[each]!);
    const found = since(name);
    const causes = new Set(events.flatMap((event) => event.causes));
    expect(causesIn(found)).toEqual([...causes].sort());
    // What each brought alone is worked out by hand above, or follows from figures that are.
    for (const id of events.flatMap(({ amounts = {} }) => Object.keys(amounts))) {
      const expected: Record<string, number> = {};
      for (const one of name.split(" + "))
        for (const [cause, units] of Object.entries(partsOf(since(one), id)))
          expected[cause] = (expected[cause] ?? 0) + units!;
      expect([id, partsOf(found, id)]).toEqual([id, expected]);
    }
  });
});

describe("ranks", () => {
  it("move with the residents alone, as numbers per head do, and the cause is said", () => {
    const { revisions, ranks } = since("residents put right");
    expect(revisions.length).toBeGreaterThan(0);
    for (const { statistic, causes } of revisions)
      expect([statistic, causes.map(({ cause }) => cause)]).toEqual([
        expect.stringMatching(/^(?:per_head|head_median|head_index)$/),
        ["residents"],
      ]);
    expect(ranks.length).toBeGreaterThan(0);
    for (const { causes } of ranks) expect(causes).toEqual(["residents"]);
  });

  it("of everything else that moves them have its cause", () => {
    for (const name of NAMES)
      for (const { measure, causes } of since(name).ranks)
        if (EVENTS[name]!.causes.length > 0)
          expect([name, measure, causes]).toEqual([name, measure, EVENTS[name]!.causes]);
  });
});

/** What a file of an edition says of each figure, read by this test alone. */
interface Said {
  readonly value: number | null;
  readonly status: string;
}
const saidIn = (edition: Edition): Map<string, Said> => {
  const { figures }: { readonly figures: readonly (Partial<Said> & { readonly id: string })[] } =
    JSON.parse(editionText(edition));
  return new Map(
    figures.map(({ id, value = null, status = "reported" }) => [id, { value, status }]),
  );
};

/** The statistic of an id, whether it is of the county, and the number of its parts: what was never published so. */
const kindOfId = (id: string): string => {
  const [measure = "", ...rest] = id.split("/");
  const parts = rest.filter((each) => each.includes("=")).length;
  const area = rest.at(-1 - parts);
  return `${measure.split(".")[1]} ${area === published.county} ${parts}`;
};

describe("compare --json", () => {
  it("is the difference of the two files, for a hundred random pairs of states", () => {
    const all = [published, ...states.values()];
    const said = new Map(all.map((edition) => [edition, saidIn(edition)]));
    const draw = drawing(7);
    for (let run = 0; run < 100; run++) {
      const [a, b] = [all[draw(all.length)]!, all[draw(all.length)]!];
      const [before, after] = [said.get(a)!, said.get(b)!];
      const known = new Set(a.measures!.map(({ id }) => id));
      const kinds = new Set([...before.keys()].map(kindOfId));
      const expected: unknown[] = [];
      for (const id of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const [old, fresh] = [before.get(id)?.value ?? null, after.get(id)?.value ?? null];
        const isOfNewMeasure =
          !before.has(id) &&
          (!known.has(id.split(/[./]/)[0]!) || (kinds.size > 0 && !kinds.has(kindOfId(id))));
        // A part that the other file does not know has no zero to be revised.
        const isEmpty =
          (old ?? fresh) === 0 && (old === null || fresh === null) && id.includes("=");
        if (isOfNewMeasure || isEmpty) continue;
        if (old !== fresh) expected.push([id, old, fresh]);
        else if (old !== null && before.get(id)!.status !== after.get(id)!.status)
          expected.push([id, old, fresh]);
      }
      const json = JSON.parse(compareJson(compareEditions(a, b)).join(""));
      const found = json.revisions.map((each: Record<string, unknown>) => [
        ...[each.id, each.published, each.now],
      ]);
      expect(found).toEqual(expected);
      for (const { id, units, per_one, causes, kind, ...values } of json.revisions) {
        expect([id, causes.length > 0]).toEqual([id, true]);
        if (units === null) continue;
        const smallest = (value: number | null) => Math.round((value ?? 0) * per_one);
        expect([id, units]).toEqual([id, smallest(values.now) - smallest(values.published)]);
        const added = causes.reduce((sum: number, part: { units: number }) => sum + part.units, 0);
        expect([id, kind, added]).toEqual([id, kind, units]);
      }
    }
  });
});
