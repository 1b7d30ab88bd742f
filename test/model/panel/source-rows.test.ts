import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactDecimal } from "../../../src/model/exact-decimal.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import type { CountedEntry } from "../../../src/model/panel/entry.ts";
import { sourceRows } from "../../../src/model/panel/source-rows.ts";
import { area, factsOf, type MadeFact, visits } from "../made-facts.ts";

const AREAS = [area("a"), area("b")];
const made: fc.Arbitrary<MadeFact> = fc.record(
  {
    area: fc.constantFrom(...AREAS),
    period: fc.constantFrom("2023-03-05", "2023-03-09", "2023-04", "2023-Q1", "2023-01/2023-06"),
    type: fc.constantFrom("x", "y"),
    cost: fc.oneof(
      fc.constant(null),
      fc.integer({ min: -999, max: 999 }).map((fen) => fen / 100),
    ),
    line: fc.integer({ min: 2, max: 40 }),
  },
  { requiredKeys: ["area", "period", "type", "line"] },
);

/** Every entry of the cube that has the column, as a group of its own. */
const groupsOf = (files: readonly ReturnType<typeof factsOf>[]): CountedEntry[][] =>
  foldFacts(visits, files).entries.map((entry) => [{ entry, sum: entry.sums.cost! }]);

describe("the rows behind entries", () => {
  it("add up to every entry in smallest units, and are each in one entry only", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 30 }), fc.array(made, { maxLength: 10 }), (a, b) => {
        const files = [factsOf(a, { file: "a.csv" }), factsOf(b, { file: "b.csv" })];
        const groups = groupsOf(files);
        const behind = sourceRows(visits, files, groups, "cost");
        const rows = behind.flatMap(({ facts, rows }) =>
          Array.from(rows, (fact) => `${facts.file} ${fact}`),
        );
        expect(new Set(rows).size).toBe(rows.length);
        groups.forEach(([counted], group) => {
          const own = behind.filter((each) => each.group === group);
          const units = own.flatMap((each) => [...each.units]);
          expect(units.reduce((sum, each) => sum + each, 0)).toBe(counted!.sum.units);
          expect(units.length).toBe(counted!.sum.valid + counted!.sum.empty);
        });
      }),
    );
  });

  it("come in order of line, whatever the order in which they were read", () => {
    const rows = [7, 3, 5].map((line) => ({ area: AREAS[0]!, period: "2023-03", visits: 1, line }));
    const facts = factsOf(rows);
    const [behind] = sourceRows(visits, [facts], groupsOf([facts]), "visits");
    expect(Array.from(behind!.rows, (fact) => facts.lines[fact])).toEqual([3, 5, 7]);
  });

  it("leave out what a correction took out, and name it", () => {
    const rows = [1, 2].map((visits) => ({ area: AREAS[0]!, period: "2023-03", visits }));
    const { numbers, ...facts } = factsOf([...rows, { area: AREAS[0]!, period: "2023-03" }]);
    const corrected = {
      ...facts,
      numbers,
      corrected: { columns: new Map([[2, new Set(["visits"])]]), withdrawn: new Set([2]) },
    };
    const [behind] = sourceRows(visits, [corrected], groupsOf([corrected]), "visits");
    expect([[...behind!.rows], [...behind!.units], behind!.corrected]).toEqual([
      [0, 1],
      [1, 2],
      [2],
    ]);
  });
});

it("an exact decimal is what the units make, without a float in between", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(1, 100, 1e6), (units, scale) => {
      const text = exactDecimal(units, scale);
      const [whole = "", fraction = ""] = text.replace("-", "").split(".");
      const digits = String(scale).length - 1;
      const back = BigInt(whole + fraction.padEnd(digits, "0"));
      expect(text.startsWith("-") ? -back : back).toBe(BigInt(units));
    }),
  );
});
