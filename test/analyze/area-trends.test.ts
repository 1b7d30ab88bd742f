import { describe, expect, it } from "vitest";
import { compareParts } from "../../src/analyze/parts/compare-parts.ts";
import { areaTrends } from "../../src/analyze/results/area-trends.ts";
import { townships, viewOf, yearsOf } from "./made-panels.ts";

const visits = viewOf(yearsOf((i, year) => (i + 1) * (year === 2021 ? 11 : 10)));
const cost = viewOf(
  yearsOf((i) => i + 1),
  "cost",
);

describe("areaTrends", () => {
  it("holds the series of its own area only, and the medians of all", () => {
    const [first, second] = [visits.trends(), cost.trends()];
    const trends = areaTrends([first, second], townships[2]!.code);
    expect(trends).toMatchObject({ name: townships[2]!.name, periods: ["2020", "2021"] });
    expect(trends.trends.map(({ series }) => series.map(({ values }) => values))).toEqual([
      [[30, 33]],
      [[3, 3]],
    ]);
    expect(trends.trends.map(({ median }) => median)).toEqual([first.median, second.median]);
  });

  it("leaves out a measure of other periods", () => {
    const shorter = { ...cost.trends(), periods: ["2020"] };
    const trends = areaTrends([visits.trends(), shorter], townships[0]!.code);
    expect(trends.trends.map(({ measure }) => measure.id)).toEqual(["visits"]);
  });

  it("stops at an area that a measure does not know", () => {
    expect(() => areaTrends([visits.trends()], "990123999")).toThrow(/visits.*990123999/s);
  });
});

// The first township is never complete: what was merged into it did not report in 2020.
describe("compareParts", () => {
  it("keeps the order of the scheme, not of the size, and compares like for like", () => {
    const rows = yearsOf((i, year) => (i < 3 ? (year === 2021 ? 4 : 1) : 50)).map((fact, i) => ({
      ...fact,
      type: i < 6 ? "甲" : "乙",
    }));
    const of = { zh: "类", en: "types" };
    const order = ["甲", "乙"];
    const parts = compareParts(viewOf(rows), { breakdown: "type", of, order });
    expect(
      parts.rows.map(({ key, before, after, change }) => [key, before, after, change]),
    ).toEqual([
      ["甲", 2, 8, 6],
      ["乙", 450, 450, 0],
    ]);
    expect(parts).toMatchObject({ before: "2020", after: "2021", total: { change: 6 } });
  });
});
