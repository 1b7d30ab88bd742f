import { op } from "arquero";
import { describe, expect, it } from "vitest";
import { factsTable } from "../../../src/model/arquero/facts-table.ts";
import { resolveGrain } from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import { area, factsOf, type MadeFact, treeOf, visits } from "../made-facts.ts";

const stone = area("990123101");
const sand = area("990123211", { to: "2021-06-30", mergedInto: "990123101" });
const tableOf = (...rows: MadeFact[]) =>
  factsTable(resolveGrain(foldFacts(visits, [factsOf(rows)]), "2024-06-30"), treeOf(stone, sand));

describe("factsTable", () => {
  it("has a row per township, period and type, with its numbers", () => {
    const table = tableOf(
      { area: stone, period: "2021-03-05", type: "讲座", visits: 2, cost: 1.15 },
      { area: stone, period: "2021-03-06", type: "讲座", visits: 3, cost: 0.1 },
    );
    expect(table.objects()).toEqual([
      {
        code: "990123101",
        township: "990123101镇",
        filed_code: "990123101",
        period: "2021-03",
        year: 2021,
        quarter: "Q1",
        month: "03",
        type: "讲座",
        visits: 5,
        cost: 1.25,
        rows: 2,
      },
    ]);
  });

  it("leaves quarter and month empty where the return is coarser", () => {
    const table = tableOf({ area: stone, period: "2021", visits: 2 });
    expect(table.object()).toMatchObject({ quarter: null, month: null, visits: 2 });
  });

  it("has null for what was not filed, never 0", () => {
    const table = tableOf(
      { area: stone, period: "2021", type: "讲座", visits: null },
      { area: stone, period: "2021", type: "展览", visits: 0 },
    );
    expect(table.array("visits")).toEqual([null, 0]);
    expect(table.array("cost")).toEqual([null, null]);
  });

  it("counts a merged township in its successor and says under which code it was filed", () => {
    const table = tableOf({ area: sand, period: "2021-Q1", visits: 4 });
    expect(table.object()).toMatchObject({ code: "990123101", filed_code: "990123211" });
  });

  it("has only what counts: its sum is the finest complete return, not all of them", () => {
    const quarterly = [1, 2, 3, 4].map((value) => ({
      area: stone,
      period: `2021-Q${value}`,
      visits: value,
    }));
    const table = tableOf({ area: stone, period: "2021", visits: 10, cost: 7 }, ...quarterly);
    const sums = table.rollup({ visits: op.sum("visits"), cost: op.sum("cost") }).object();
    expect(sums).toEqual({ visits: 10, cost: 7 });
    expect(table.numRows()).toBe(5);
  });
});
