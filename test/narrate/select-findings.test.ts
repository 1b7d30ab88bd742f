import fc from "fast-check";
import { expect, test } from "vitest";
import { en, phrase, zh } from "../../src/model/tables/phrase.ts";
import { type Candidate, type Ground, selectFindings } from "../../src/narrate/select-findings.ts";
import { finding } from "../../src/narrate/sentence/finding.ts";

const candidate = (
  ground: Ground,
  size: number,
  name: string = ground,
  about = name,
): Candidate => ({
  ground,
  size,
  about,
  finding: finding(phrase(zh`${name}。`, en`${name}.`)),
});
const chosen = (candidates: readonly Candidate[], max?: number) =>
  selectFindings(candidates, max).map(({ zh }) => zh.slice(0, -1));

test("findings stand by their ground, at most five of them", () => {
  const all = [
    candidate("asked", 9),
    candidate("within", 3),
    candidate("money", 0.1),
    candidate("score", 1),
    candidate("units", 8),
    candidate("beyond", 2),
    candidate("turned", 0.01),
  ];
  expect(chosen(all)).toEqual(["turned", "beyond", "units", "score", "money"]);
});

test("within a ground the largest comes first, whatever its sign; ties keep the order given", () => {
  const all = [
    candidate("beyond", 3, "a"),
    candidate("beyond", -8, "b"),
    candidate("beyond", 8, "c"),
  ];
  expect(chosen(all, 1)).toEqual(["b"]);
  expect(chosen(all)).toEqual(["b", "c", "a"]);
});

test("a measure is told once before any is told twice, and then in its order", () => {
  const all = [
    candidate("money", 0.1, "plan", "funds"),
    candidate("share", 0.5, "source", "funds"),
    candidate("within", 1, "funds", "funds"),
    candidate("within", 0.1, "sessions"),
  ];
  expect(chosen(all, 2)).toEqual(["plan", "sessions"]);
  expect(chosen(all, 3)).toEqual(["plan", "source", "sessions"]);
});

test("a warning takes the last place", () => {
  const all = [candidate("beyond", 0.1), candidate("units", 5), candidate("asked", 1)];
  expect(chosen(all, 2)).toEqual(["beyond", "asked"]);
  expect(chosen(all, 1)).toEqual(["asked"]);
  expect(chosen(all, 0)).toEqual([]);
  expect(chosen([])).toEqual([]);
});

test("never more than asked, always a warning if there is one, the same each time", () => {
  const grounds = fc.constantFrom<Ground>("turned", "beyond", "score", "share", "within", "asked");
  const made = fc.array(
    fc
      .tuple(grounds, fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 4 }))
      .map(([ground, size, about]) => candidate(ground, size / 100, ground, `${about}`)),
  );
  fc.assert(
    fc.property(made, fc.integer({ min: 1, max: 4 }), (candidates, max) => {
      const names = chosen(candidates, max);
      expect(names).toHaveLength(Math.min(max, candidates.length));
      expect(names).toEqual(chosen(candidates, max));
      const warns = (name: string) => name === "turned" || name === "asked";
      if (candidates.some(({ ground }) => warns(ground))) expect(names.some(warns)).toBe(true);
    }),
  );
});

test("a finding of the year before comes after all others, and only then", () => {
  const behind = { ...candidate("turned", 0.9, "behind"), isBehind: true };
  expect(chosen([behind, candidate("within", 0.1), candidate("asked", 1)])).toEqual([
    "within",
    "asked",
    "behind",
  ]);
  expect(chosen([behind, candidate("share", 0.2), candidate("asked", 1)], 2)).toEqual([
    "share",
    "asked",
  ]);
  expect(chosen([behind])).toEqual(["behind"]);
});
