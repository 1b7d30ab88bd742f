import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaTree, validity } from "../../../src/model/areas/areas.ts";
import { buildPanel } from "../../../src/model/panel/build-panel.ts";
import { resolveGrain } from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import type { Panel } from "../../../src/model/panel/panel.ts";
import { partsOf } from "../../../src/model/periods/period.ts";
import { area, factsOf, type MadeFact, measureOf, treeOf, visits } from "../made-facts.ts";

const stone = area("990123101");
const willow = area("990123102");
const sand = area("990123211", { to: "2021-06-30", mergedInto: "990123101" });
const tree = treeOf(stone, willow, sand);

interface Setting {
  readonly tree?: AreaTree;
  readonly asOf?: string;
  readonly measure?: string;
  readonly basis?: Panel["basis"];
}

function panelOf(
  rows: readonly MadeFact[],
  periods: readonly string[],
  {
    tree: areas = tree,
    asOf = "2024-06-30",
    measure = "visits",
    basis = "as-reported",
  }: Setting = {},
): Panel {
  const counted = resolveGrain(foldFacts(visits, [factsOf(rows)]), asOf);
  return buildPanel(measureOf(measure), counted, areas, { periods, basis });
}
const quarters = (year: string, ...values: readonly number[]): MadeFact[] =>
  values.map((value, i) => ({ area: stone, period: `${year}-Q${i + 1}`, visits: value }));

describe("buildPanel", () => {
  it("says of every return that was due whether it is there", () => {
    const rows = quarters("2021", 5, 0);
    const periods = partsOf("2021", "quarter");
    const panel = panelOf(rows, ["2021", ...periods], { asOf: "2021-09-30" });
    const seen = panel.periods.map((period) => {
      const { status, value, due, present } = panel.cell(stone, period);
      return [period, status, value, due, present];
    });
    expect(seen).toEqual([
      ["2021", "partial", 5, 3, 2],
      ["2021-Q1", "reported", 5, 1, 1],
      ["2021-Q2", "zero", 0, 1, 1],
      ["2021-Q3", "missing", null, 1, 0],
      ["2021-Q4", "not-due", null, 0, 0],
    ]);
    expect(panel.cell(willow, "2021").status).toBe("missing");
    expect(panel.cell(sand, "2021-Q3").status).toBe("not-due");
  });

  it("calls an empty cell missing, and a sum with a gap in it partial; neither is a zero", () => {
    const panel = panelOf(
      [
        { area: stone, period: "2021-Q1", visits: null },
        { area: stone, period: "2021-Q2", type: "讲座", visits: 0 },
        { area: stone, period: "2021-Q2", type: "展览", visits: null },
      ],
      ["2021-Q1", "2021-Q2"],
    );
    expect(
      panel.periods
        .map((period) => panel.cell(stone, period))
        .map(({ status, value }) => [status, value]),
    ).toEqual([
      ["missing", null],
      ["partial", 0],
    ]);
  });

  it("is missing where the file has no such column, whatever else it has", () => {
    const panel = panelOf(quarters("2021", 1, 2, 3, 4), ["2021"], { measure: "cost" });
    expect(panel.cell(stone, "2021")).toMatchObject({
      status: "missing",
      value: null,
      sources: [],
    });
  });

  it("knows a month of a list of events as soon as its quarter is there", () => {
    const panel = panelOf(
      [{ area: stone, period: "2021-02-03", visits: 1 }],
      partsOf("2021-H1", "month"),
    );
    expect(panel.periods.map((period) => panel.cell(stone, period).status)).toEqual([
      "zero",
      "reported",
      "zero",
      "missing",
      "missing",
      "missing",
    ]);
  });

  it("does not spread an annual return over quarters that were never filed", () => {
    const panel = panelOf([{ area: stone, period: "2021", visits: 12 }], ["2021", "2021-Q1"]);
    expect(panel.cell(stone, "2021")).toMatchObject({ status: "reported", value: 12 });
    expect(panel.cell(stone, "2021-Q1")).toMatchObject({ status: "missing", value: null });
  });

  it("counts a merged area in its successor on the like-for-like basis, in every period", () => {
    const rows: MadeFact[] = [
      ...quarters("2020", 1, 1, 1, 1),
      ...quarters("2022", 3, 3, 3, 3),
      ...partsOf("2020", "quarter").map((period) => ({ area: sand, period, visits: 2 })),
    ];
    const periods = ["2020", "2022"];
    const panel = panelOf(rows, periods, { basis: "like-for-like" });
    expect(panel.areas.map(({ code }) => code)).toEqual(["990123101", "990123102"]);
    expect(periods.map((period) => panel.cell(stone, period).value)).toEqual([12, 12]);
    const reported = panelOf(rows, periods);
    expect(periods.map((period) => reported.cell(stone, period).value)).toEqual([4, 12]);
    expect(reported.cell(sand, "2022").status).toBe("not-due");
  });

  it("merges nothing that does not add up over areas: a score is of one area alone", () => {
    const rows: MadeFact[] = [
      ...quarters("2020", 1, 1, 1, 1),
      ...partsOf("2020", "quarter").map((period) => ({ area: sand, period, visits: 2 })),
    ];
    const counted = resolveGrain(foldFacts(visits, [factsOf(rows)]), "2024-06-30");
    const score = { ...measureOf("visits"), overAreas: "none" as const };
    const panel = buildPanel(score, counted, tree, { periods: ["2020"], basis: "like-for-like" });
    expect(panel.areas).toEqual([stone, willow]);
    expect(panel.cell(stone, "2020").value).toBe(4);
    expect(panel.members(stone)).toEqual([stone]);
  });

  it("carries 约 and 不少于 to the cell and the county; 不少于 is the stronger word", () => {
    const rows: MadeFact[] = [
      { area: stone, period: "2021-Q1", visits: 5, flag: "approx" },
      { area: willow, period: "2021-Q1", visits: 5, flag: "at_least" },
    ];
    const panel = panelOf(rows, ["2021-Q1"]);
    expect([stone, willow].map((each) => panel.cell(each, "2021-Q1").qualifier)).toEqual([
      "approx",
      "at_least",
    ]);
    expect(panel.county("2021-Q1").qualifier).toBe("at_least");
  });

  it("names the rows and the first and the last line of each file behind a cell", () => {
    const rows: MadeFact[] = [
      { area: stone, period: "2021-Q1", visits: 5, line: 9 },
      { area: willow, period: "2021-Q1", visits: 5, line: 12 },
      { area: stone, period: "2021-Q2", visits: 5, line: 40 },
    ];
    const panel = panelOf(rows, ["2021"]);
    expect(panel.cell(stone, "2021").sources).toEqual([
      { file: "made.csv", rows: 2, firstLine: 9, lastLine: 40 },
    ]);
  });

  it("takes the first months of a year as one period, and refuses days", () => {
    const panel = panelOf(quarters("2021", 1, 2, 4, 8), ["2021-01/2021-09"]);
    expect(panel.cell(stone, "2021-01/2021-09")).toMatchObject({
      status: "reported",
      value: 7,
      due: 3,
    });
    expect(() => panelOf([], ["2021-03-05"])).toThrow("a panel has months at least");
    expect(() => panel.cell(stone, "2021")).toThrow("no 2021 of 990123101镇 in this panel");
  });

  it("does not count a return of a quarter that is not over, in the quarter or in the year", () => {
    const early = panelOf(quarters("2021", 1, 2), ["2021", "2021-Q2"], { asOf: "2021-05-15" });
    expect(early.cell(stone, "2021").value).toBe(1);
    expect(early.cell(stone, "2021-Q2").status).toBe("not-due");
  });

  it("has every area x period once; the county is their sum on both bases", () => {
    const periods = ["2020", "2021", ...partsOf("2021", "quarter")];
    const fact = fc.record({
      area: fc.constantFrom(stone, willow, sand),
      period: fc.constantFrom("2020", "2020-Q1", "2021-Q1", "2021-Q3", "2021-05-05", "2021"),
      type: fc.constantFrom("讲座", "展览"),
      visits: fc.option(fc.nat(1000), { freq: 5 }),
    });
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        const rows = facts.filter((each) => validity(each.area, each.period) !== "none");
        const panels = (["as-reported", "like-for-like"] as const).map((basis) =>
          panelOf(rows, periods, { basis }),
        );
        for (const period of periods) {
          for (const panel of panels) {
            const cells = panel.areas.map((each) => panel.cell(each, period));
            expect(cells.map((cell) => [cell.area, cell.period])).toEqual(
              panel.areas.map((each) => [each, period]),
            );
            for (const { status, value } of cells)
              expect([status, value === null]).toEqual([
                status,
                status === "missing" || status === "not-due",
              ]);
            const sum = cells.reduce((total, { value }) => total + (value ?? 0), 0);
            expect(panel.county(period).value ?? 0).toBe(sum);
          }
          expect(panels[0]!.county(period)).toEqual(panels[1]!.county(period));
        }
      }),
    );
  });
});
