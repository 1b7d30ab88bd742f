import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldFacts, unitsPerOne } from "../../../src/model/panel/cube.ts";
import type { Entry } from "../../../src/model/panel/entry.ts";
import { area, factsOf, type MadeFact, visits } from "../made-facts.ts";

const stone = area("990123101");
const willow = area("990123102");
const fold = (...rows: MadeFact[]): readonly Entry[] => foldFacts(visits, [factsOf(rows)]).entries;

describe("foldFacts", () => {
  it("folds the days of a month into one entry that remembers it was a list of days", () => {
    const [entry, ...others] = fold(
      { area: stone, period: "2023-03-01", type: "讲座", visits: 2 },
      { area: stone, period: "2023-03-31", type: "讲座", visits: 3 },
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      file: "made.csv",
      area: stone,
      period: "2023-03",
      year: 2023,
      grain: "day",
      breakdown: { type: "讲座" },
      rows: 2,
      firstLine: 2,
      lastLine: 3,
    });
    expect(entry!.sums.visits).toMatchObject({
      units: 5,
      valid: 2,
      empty: 0,
      approx: false,
      atLeast: false,
    });
  });

  it("keeps apart what differs in area, period, kind of period, breakdown or file", () => {
    const rows: MadeFact[] = [
      { area: stone, period: "2023-03", type: "讲座", visits: 1 },
      { area: willow, period: "2023-03", type: "讲座", visits: 1 },
      { area: stone, period: "2023-04", type: "讲座", visits: 1 },
      { area: stone, period: "2023-03-05", type: "讲座", visits: 1 },
      { area: stone, period: "2023-03", type: "展览", visits: 1 },
    ];
    const files = ["a.csv", "b.csv"].map((file) => factsOf(rows, { file }));
    expect(foldFacts(visits, files).entries).toHaveLength(10);
  });

  it("adds money in fen, whatever a double makes of it", () => {
    const [entry] = fold(
      { area: stone, period: "2023", cost: 0.1 },
      { area: stone, period: "2023", cost: 0.2 },
      { area: stone, period: "2023", cost: -0.3 },
      { area: stone, period: "2023", cost: 1.15 },
    );
    expect(entry!.sums.cost!.units).toBe(115);
    expect([unitsPerOne(visits, "cost"), unitsPerOne(visits, "visits")]).toEqual([100, 1]);
  });

  it("tells an empty cell from a zero, and both from a column that is not there", () => {
    const [entry] = fold(
      { area: stone, period: "2023", visits: 0 },
      { area: stone, period: "2023", visits: null },
    );
    expect(entry!.sums.visits).toMatchObject({ units: 0, valid: 1, empty: 1 });
    expect(entry!.sums.cost).toMatchObject({ units: 0, valid: 0, empty: 0 });
  });

  it("carries 约 and 不少于 from one fact to the sum", () => {
    const [entry] = fold(
      { area: stone, period: "2023", visits: 5, cost: 1 },
      { area: stone, period: "2023", visits: 5, cost: 1, flag: "approx" },
      { area: stone, period: "2023", visits: 5, flag: "at_least" },
    );
    expect(entry!.sums.visits).toMatchObject({ units: 15, approx: true, atLeast: true });
    expect(entry!.sums.cost).toMatchObject({ units: 200, approx: true, atLeast: false });
  });

  it("never adds up cumulative spans; the one from January to December is that year", () => {
    const entries = fold(
      { area: stone, period: "2023-01/2023-06", visits: 7 },
      { area: stone, period: "2023-01/2023-12", visits: 9 },
      { area: stone, period: "2022-01/2023-12", visits: 11 },
    );
    expect(entries.map(({ period, grain, sums }) => [period, grain, sums.visits!.units])).toEqual([
      ["2023", "year", 9],
    ]);
  });

  it("loses no fact and no fen, in any order of rows and files", () => {
    const fact = fc.record({
      area: fc.constantFrom(stone, willow),
      period: fc.constantFrom("2023", "2023-Q1", "2023-03", "2023-03-05", "2023-03-06", "2022"),
      type: fc.constantFrom("讲座", "展览", ""),
      cost: fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100),
    });
    fc.assert(
      fc.property(fc.array(fact, { minLength: 1 }), fc.nat(), (facts, cut) => {
        const at = cut % facts.length;
        const orders = [
          [factsOf(facts)],
          [factsOf([...facts].reverse())],
          [factsOf(facts.slice(0, at), { file: "a" }), factsOf(facts.slice(at), { file: "b" })],
        ];
        const fen = facts.reduce((sum, { cost }) => sum + Math.round(cost * 100), 0);
        for (const files of orders) {
          const { entries } = foldFacts(visits, files);
          expect(entries.reduce((sum, { rows }) => sum + rows, 0)).toBe(facts.length);
          expect(entries.reduce((sum, { sums }) => sum + sums.cost!.units, 0)).toBe(fen);
        }
      }),
    );
  });
});
