import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHOLE } from "../../../src/model/areas/apportion.ts";
import type { Area, SplitShare } from "../../../src/model/areas/areas.ts";
import { successorsOf } from "../../../src/model/areas/successors.ts";
import { buildPanel } from "../../../src/model/panel/build-panel.ts";
import { resolveGrain } from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import type { Panel } from "../../../src/model/panel/panel.ts";
import { area, factsOf, type MadeFact, measureOf, treeOf, visits } from "../made-facts.ts";

const other = area("990123101");
const east = area("990123301", { from: "2021-07-01" });
const west = area("990123302", { from: "2021-07-01" });
const splitBy = (...shares: readonly (number | null)[]): Area =>
  area("990123201", {
    to: "2021-06-30",
    splitInto: shares.map((share, i): SplitShare => ({ code: `99012330${i + 1}`, share })),
  });
const PERIODS = ["2020", "2021", "2021-Q2", "2022"];

interface Asked {
  readonly measure?: string;
  readonly basis?: Panel["basis"];
  readonly over?: Partial<ReturnType<typeof measureOf>>;
}

function panelOf(
  areas: readonly Area[],
  rows: readonly MadeFact[],
  { measure = "visits", basis = "like-for-like", over = {} }: Asked = {},
): Panel {
  const counted = resolveGrain(foldFacts(visits, [factsOf(rows)]), "2024-06-30");
  const asked = { ...measureOf(measure), ...over };
  return buildPanel(asked, counted, treeOf(...areas), { periods: PERIODS, basis });
}

const year = (of: Area, period: string, visits: number, cost = visits): MadeFact[] =>
  ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({
    area: of,
    period: `${period}-${quarter}`,
    visits,
    cost,
  }));

const seen = (panel: Panel, of: Area) =>
  PERIODS.map((period) => {
    const { value, status, qualifier } = panel.cell(of, period);
    return [value, status, qualifier];
  });

describe("an area that was split with declared shares", () => {
  const old = splitBy(600_000, 400_000);
  const rows: MadeFact[] = [
    ...year(old, "2020", 2.5e9 + 1),
    ...year(old, "2021", 7).slice(0, 2),
    ...year(east, "2021", 4).slice(2),
    ...year(west, "2021", 3).slice(2),
    ...year(east, "2022", 5),
    ...year(west, "2022", 3),
    ...year(other, "2020", 1),
  ];
  const panel = panelOf([other, old, east, west], rows);

  it("counts in its successors, in whole units that add up to it, and they are estimates", () => {
    expect(panel.areas).toEqual([other, east, west]);
    expect(seen(panel, east)).toEqual([
      [6_000_000_002, "reported", "estimated"],
      [16, "reported", "estimated"],
      [4, "reported", "estimated"],
      [20, "reported", null],
    ]);
    expect(seen(panel, west)).toEqual([
      [4_000_000_002, "reported", "estimated"],
      [12, "reported", "estimated"],
      [3, "reported", "estimated"],
      [12, "reported", null],
    ]);
    expect(panel.cell(other, "2020").qualifier).toBeNull();
  });

  it("is itself as it reported; the county is the same on both bases and no estimate", () => {
    const reported = panelOf([other, old, east, west], rows, { basis: "as-reported" });
    expect(reported.cell(old, "2020").value).toBe(10_000_000_004);
    expect(reported.cell(east, "2020").status).toBe("not-due");
    for (const period of PERIODS) expect(panel.county(period)).toEqual(reported.county(period));
    expect(panel.county("2020").qualifier).toBeNull();
  });

  it("names the area, its successors and the share; rows behind both successors are counted once", () => {
    expect(panel.members(east)).toEqual([east]);
    expect(panel.inherited(east)).toEqual([
      {
        from: old,
        share: 600_000,
        successors: [
          { area: east, share: 600_000 },
          { area: west, share: 400_000 },
        ],
      },
    ]);
    const rowsOf = (areas: readonly Area[]) => panel.sources(areas, "2020")[0]!.rows;
    expect([rowsOf([east]), rowsOf([east, west]), rowsOf([other, west])]).toEqual([4, 4, 8]);
  });

  it("is an estimate before it is at least: a share of a lower limit is no limit", () => {
    const limit: MadeFact[] = [{ area: old, period: "2021-Q2", visits: 9, flag: "at_least" }];
    const made = panelOf([old, east, west], limit);
    expect(made.cell(east, "2021-Q2").qualifier).toBe("estimated");
    expect(made.county("2021-Q2").qualifier).toBe("at_least");
  });

  it("is not spread where the measure does not add up over areas", () => {
    const scores = panelOf([old, east, west], rows, { over: { overAreas: "none" } });
    expect(scores.areas).toEqual([old, east, west]);
    expect(scores.cell(east, "2020").status).toBe("not-due");
    expect(scores.cell(old, "2020").value).toBe(10_000_000_004);
  });
});

it("without declared shares an area that was split stands for itself", () => {
  const old = splitBy(null, null);
  const panel = panelOf([old, east, west], [...year(old, "2020", 5), ...year(east, "2022", 5)]);
  expect(panel.areas).toEqual([old, east, west]);
  expect(seen(panel, east)[0]).toEqual([null, "not-due", null]);
  expect(seen(panel, old)[0]).toEqual([20, "reported", null]);
});

it("spreads what was merged into it before, and follows its successors further", () => {
  const old = splitBy(500_000, 500_000);
  const gone = area("990123211", { to: "2019-12-31", mergedInto: old.code });
  const joined = { ...west, to: "2022-06-30", mergedInto: other.code };
  const tree = treeOf(other, old, gone, east, joined);
  expect(successorsOf(gone, tree.byCode)).toEqual([
    { area: other, share: 500_000 },
    { area: east, share: 500_000 },
  ]);
  const again = { ...east, to: "2022-06-30", splitInto: [{ code: old.code, share: WHOLE }] };
  const circle = treeOf(old, again, joined, other);
  expect(successorsOf(old, circle.byCode).map(({ area }) => area)).toEqual([other, again]);
});

it("conserves counts and money for any shares, in every period, on both bases", () => {
  const value = fc.integer({ min: 0, max: 1e9 });
  const fact = fc.record({
    isOld: fc.boolean(),
    quarter: fc.constantFrom("2020-Q1", "2020-Q4", "2021-Q1", "2021-Q2"),
    visits: value,
    fen: fc.integer({ min: -1e7, max: 1e11 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: WHOLE - 1 }), fc.array(fact), (share, facts) => {
      const old = splitBy(share, WHOLE - share);
      const rows = facts.map(({ isOld, quarter, visits, fen }) => ({
        area: isOld ? old : other,
        period: quarter,
        visits,
        cost: fen / 100,
      }));
      for (const measure of ["visits", "cost"]) {
        const [today, reported] = (["like-for-like", "as-reported"] as const).map((basis) =>
          panelOf([other, old, east, west], rows, { measure, basis }),
        );
        for (const period of PERIODS) {
          const units = (panel: Panel, of: Area) =>
            Math.round((panel.cell(of, period).value ?? 0) * 100);
          expect(units(today!, east) + units(today!, west)).toBe(units(reported!, old));
          expect(today!.county(period)).toEqual(reported!.county(period));
        }
      }
    }),
  );
});
