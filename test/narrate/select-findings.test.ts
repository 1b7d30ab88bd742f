import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Candidate,
  type FindingKind,
  selectFindings,
} from "../../src/narrate/select-findings.ts";
import { finding } from "../../src/narrate/sentence/finding.ts";
import { en, phrase, zh } from "../../src/narrate/sentence/phrase.ts";

const candidate = (kind: FindingKind, size: number, name: string = kind): Candidate => ({
  kind,
  size,
  finding: finding(phrase(zh`${name}。`, en`${name}.`)),
});
const chosen = (candidates: readonly Candidate[], max?: number) =>
  selectFindings(candidates, max).map(({ zh }) => zh.slice(0, -1));

test("total, structure, exception come first, in this order", () => {
  const all = [
    candidate("caveat", 9),
    candidate("exception", 5),
    candidate("structure", 0.02),
    candidate("total", 0.1),
  ];
  expect(chosen(all)).toEqual(["total", "structure", "exception"]);
});

test("a structure that moved by less than one percentage point is no finding", () => {
  const all = [candidate("total", 0.1), candidate("structure", 0.0099), candidate("caveat", 1)];
  expect(chosen(all)).toEqual(["total", "caveat"]);
  expect(chosen([candidate("structure", 0.01)])).toEqual(["structure"]);
  expect(chosen([candidate("structure", -0.16 + 0.15)])).toEqual(["structure"]);
});

test("the largest of a kind, whatever its sign; ties keep the order given", () => {
  const all = [
    candidate("exception", 3, "a"),
    candidate("exception", -8, "b"),
    candidate("exception", 8, "c"),
  ];
  expect(chosen(all, 1)).toEqual(["b"]);
  expect(chosen(all, 2)).toEqual(["b", "c"]);
});

test("a warning takes the last place", () => {
  const all = [candidate("total", 0.1), candidate("structure", 0.5), candidate("caveat", 1)];
  expect(chosen(all, 2)).toEqual(["total", "caveat"]);
  expect(chosen(all, 1)).toEqual(["caveat"]);
  expect(chosen(all, 0)).toEqual([]);
});

test("where kinds are few, the next of a kind fill up", () => {
  const all = [
    candidate("total", 0.1, "a"),
    candidate("total", 0.3, "b"),
    candidate("exception", 1, "x"),
  ];
  expect(chosen(all)).toEqual(["b", "a", "x"]);
  expect(chosen([])).toEqual([]);
});

test("never more than asked, always a warning if there is one, the same each time", () => {
  const kinds = fc.constantFrom<FindingKind>("total", "structure", "exception", "caveat");
  const made = fc.array(
    fc
      .tuple(kinds, fc.integer({ min: -100, max: 100 }))
      .map(([kind, size]) => candidate(kind, size / 100)),
  );
  fc.assert(
    fc.property(made, fc.integer({ min: 1, max: 4 }), (candidates, max) => {
      const names = chosen(candidates, max);
      expect(names.length).toBeLessThanOrEqual(max);
      expect(names).toEqual(chosen(candidates, max));
      const warns = (name: string) => name === "exception" || name === "caveat";
      if (candidates.some(({ kind }) => warns(kind))) expect(names.some(warns)).toBe(true);
    }),
  );
});

test("a finding of the year before comes after all others, and only then", () => {
  const behind = { ...candidate("total", 0.9, "behind"), isBehind: true };
  expect(chosen([behind, candidate("total", 0.1), candidate("caveat", 1)])).toEqual([
    "total",
    "caveat",
    "behind",
  ]);
  expect(chosen([behind, candidate("structure", 0.2), candidate("exception", 1)], 2)).toEqual([
    "structure",
    "exception",
  ]);
  expect(chosen([behind])).toEqual(["behind"]);
});
