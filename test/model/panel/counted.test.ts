import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPanel } from "../../../src/model/panel/build-panel.ts";
import { type CountedEntries, resolveGrain } from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import { duePeriods, within } from "../../../src/model/panel/due-returns.ts";
import { firstDay, lastDay, partsOf } from "../../../src/model/periods/period.ts";
import { area, factsOf, type MadeFact, measureOf, treeOf, visits } from "../made-facts.ts";

const stone = area("990123101");
const count = (asOf: string, ...rows: MadeFact[]): CountedEntries =>
  resolveGrain(foldFacts(visits, [factsOf(rows)]), asOf);
const annual: MadeFact = { area: stone, period: "2023", visits: 10 };
const quarterly = (values: readonly (number | null)[]): MadeFact[] =>
  values.map((value, i) => ({ area: stone, period: `2023-Q${i + 1}`, visits: value }));
const daily = (...days: readonly string[]): MadeFact[] =>
  days.map((day) => ({ area: stone, period: day, visits: 1 }));

const grainOf = (counted: CountedEntries, column = "visits") =>
  counted.of(stone, 2023, column)?.grain;
const countedPeriods = (counted: CountedEntries) =>
  counted
    .of(stone, 2023, "visits")
    ?.entries.map(({ entry }) => entry.period)
    .sort();
const filed = (...periods: readonly string[]): MadeFact[] =>
  periods.map((period, i) => ({ area: stone, period, visits: i + 1 }));
const agreements = ({ controls }: CountedEntries) =>
  controls
    .filter(({ column }) => column === "visits")
    .map(({ period, stated, counted, agrees }) => [period, stated, counted, agrees]);

describe("resolveGrain", () => {
  it("counts what there is where there is only one grain", () => {
    const counted = count("2024-06-30", annual);
    expect([grainOf(counted), counted.controls]).toEqual(["year", []]);
    expect(counted.of(stone, 2022, "visits")).toBeUndefined();
    expect(counted.of(stone, 2023, "nothing")).toBeUndefined();
  });

  it("counts four quarters before the annual return, which becomes a control that agrees", () => {
    const counted = count("2024-06-30", annual, ...quarterly([1, 2, 3, 4]));
    expect(grainOf(counted)).toBe("quarter");
    expect(agreements(counted)).toEqual([["2023", 10, 10, true]]);
  });

  it("says so where the annual return differs", () => {
    const counted = count("2024-06-30", annual, ...quarterly([1, 2, 3, 5]));
    expect(agreements(counted)).toEqual([["2023", 10, 11, false]]);
  });

  it("counts the annual return where a quarter is missing or has no value", () => {
    const three = count("2024-06-30", annual, ...quarterly([1, 2, 3]));
    const blank = count("2024-06-30", annual, ...quarterly([1, 2, 3, null]));
    expect([grainOf(three), grainOf(blank)]).toEqual(["year", "year"]);
    expect(agreements(three).map(([, , , agrees]) => agrees)).toEqual([null, null, null]);
  });

  it("counts three quarters where the fourth is not due yet", () => {
    expect(grainOf(count("2023-11-30", annual, ...quarterly([1, 2, 3])))).toBe("quarter");
  });

  it("counts a list of events as soon as every quarter due has one", () => {
    const events = daily("2023-01-05", "2023-05-05", "2023-09-05", "2023-12-05", "2023-12-06");
    const counted = count("2024-06-30", annual, ...quarterly([1, 1, 1, 3]), ...events);
    expect(grainOf(counted)).toBe("day");
    expect(agreements(counted)).toEqual([
      ["2023", 10, 5, false],
      ["2023-Q1", 1, 1, true],
      ["2023-Q2", 1, 1, true],
      ["2023-Q3", 1, 1, true],
      ["2023-Q4", 3, 2, false],
    ]);
  });

  it("adds up the events of several files, whether they name their type or not", () => {
    const files = [
      factsOf(daily("2023-01-05", "2023-02-05"), { file: "a.csv" }),
      factsOf([{ area: stone, period: "2023-01-06", type: "讲座", visits: 5 }], { file: "b.csv" }),
    ];
    const counted = resolveGrain(foldFacts(visits, files), "2024-06-30");
    const units = counted.of(stone, 2023, "visits")!.entries.map(({ sum }) => sum.units);
    expect([units.sort(), counted.controls]).toEqual([[1, 1, 5], []]);
  });

  it("counts of two annual returns the one by type, and compares the other with it", () => {
    const files = [
      factsOf([annual], { file: "a.csv" }),
      factsOf(
        [
          { ...annual, type: "讲座", visits: 4 },
          { ...annual, type: "展览", visits: 7 },
        ],
        { file: "b.csv" },
      ),
    ];
    const counted = resolveGrain(foldFacts(visits, files), "2024-06-30");
    const types = counted
      .of(stone, 2023, "visits")!
      .entries.map(({ entry }) => entry.breakdown.type);
    expect(types).toEqual(["讲座", "展览"]);
    expect(agreements(counted)).toEqual([["2023", 10, 11, false]]);
  });

  it("counts what lacks least where nothing is complete, and all of what does not overlap", () => {
    const most = count("2024-06-30", ...quarterly([1, 2, 3]), ...daily("2023-02-01"));
    const same = count("2024-06-30", ...quarterly([1]), ...daily("2023-05-01"));
    expect([grainOf(most), grainOf(same)]).toEqual(["quarter", null]);
    expect(countedPeriods(same)).toEqual(["2023-05", "2023-Q1"]);
    expect(same.controls).toEqual([]);
  });

  it.each([
    ["quarters, then months", ["2023-Q1", "2023-Q2", "2023-Q3", "2023-10", "2023-11", "2023-12"]],
    ["half a year, then months", ["2023-H1", "2023-07", "2023-08"]],
    ["half a year, a quarter, a month", ["2023-H1", "2023-Q3", "2023-10"]],
    ["months, then half a year", ["2023-01", "2023-02", "2023-03", "2023-H2"]],
  ])("counts all returns that do not overlap: %s", (_, periods) => {
    const counted = count("2024-06-30", ...filed(...periods));
    expect([countedPeriods(counted), grainOf(counted)]).toEqual([[...periods].sort(), null]);
    expect(counted.controls).toEqual([]);
  });

  it("never adds a month to the half that holds it, and cannot compare the two", () => {
    const counted = count("2024-06-30", ...filed("2023-H1", "2023-02", "2023-Q3"));
    expect(countedPeriods(counted)).toEqual(["2023-H1", "2023-Q3"]);
    expect(agreements(counted)).toEqual([["2023-02", 2, 0, null]]);
  });

  it("counts the months of a half, and compares its quarter with them", () => {
    const months = ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"];
    const counted = count("2024-06-30", ...filed(...months, "2023-Q1", "2023-Q3"));
    expect(countedPeriods(counted)).toEqual([...months, "2023-Q3"]);
    expect(agreements(counted)).toEqual([["2023-Q1", 7, 6, false]]);
  });

  it("takes no blank return for a statement", () => {
    const blank = { area: stone, period: "2023-Q1", visits: null };
    const counted = count("2024-06-30", blank, ...filed("2023-01", "2023-Q2"));
    expect([countedPeriods(counted), counted.controls]).toEqual([["2023-01", "2023-Q2"], []]);
  });

  it("decides for each column by itself", () => {
    const counted = count("2024-06-30", { ...annual, cost: 100 }, ...quarterly([1, 2, 3, 4]));
    expect([grainOf(counted), grainOf(counted, "cost")]).toEqual(["quarter", "year"]);
  });

  it("adds up the parts of a return with breakdowns before it is compared", () => {
    const counted = count(
      "2024-06-30",
      { ...annual, type: "讲座", visits: 4 },
      { ...annual, type: "展览", visits: 6 },
      ...quarterly([1, 2, 3, 4]),
    );
    expect(agreements(counted)).toEqual([["2023", 10, 10, true]]);
  });

  it("expects no return after an area is gone", () => {
    const gone = area("990123211", { to: "2023-06-30" });
    const rows = ["2023-Q1", "2023-Q2"].map((period) => ({ area: gone, period, visits: 1 }));
    const counted = count("2024-06-30", { ...annual, area: gone }, ...rows);
    expect(counted.of(gone, 2023, "visits")?.grain).toBe("quarter");
  });
});

describe("nothing is counted twice", () => {
  const periods = [
    "2023",
    "2023-H1",
    "2023-H2",
    ...partsOf("2023", "quarter"),
    ...partsOf("2023", "month"),
    ...["2023-01-05", "2023-01-06", "2023-04-01", "2023-08-01", "2023-12-31"],
  ];
  const fact = fc.record({
    area: fc.constantFrom(stone, area("990123102")),
    period: fc.constantFrom(...periods),
    type: fc.constantFrom("讲座", "展览"),
    visits: fc.option(fc.nat(1000), { freq: 5 }),
  });
  const file = fc.array(fact, { maxLength: 40 });

  it("whatever was filed: what counts does not overlap, and the rest is a control", () => {
    fc.assert(
      fc.property(
        fc.tuple(file, file),
        fc.constantFrom("2023-06-30", "2024-06-30"),
        (files, asOf) => {
          const cube = foldFacts(
            visits,
            files.map((rows, i) => factsOf(rows, { file: `${i}.csv` })),
          );
          const counted = resolveGrain(cube, asOf);
          for (const { entry } of allOf(counted)) {
            if (counted.later.includes(entry)) continue;
            const year = counted.of(entry.area, 2023, "visits")!;
            for (const { entries, grain, period } of year.stretches)
              for (const each of entries)
                expect([each.entry.grain, within(each.entry.period, period)]).toEqual([
                  grain,
                  true,
                ]);
            const inside = year.entries.map((each) => each.entry.period);
            for (const one of inside)
              for (const other of inside) expect(within(one, other)).toBe(one === other);
          }
          expect(unitsCounted(counted) + unitsStated(counted)).toBe(unitsFiled(counted));
        },
      ),
    );
  });

  const allOf = ({ cube }: CountedEntries) =>
    cube.entries.map((entry) => ({ entry, units: entry.sums.visits!.units }));
  const unitsFiled = (counted: CountedEntries): number =>
    allOf(counted)
      .filter(({ entry }) => !counted.later.includes(entry))
      .reduce((sum, { units }) => sum + units, 0);
  const unitsStated = ({ controls }: CountedEntries): number =>
    controls
      .filter(({ column }) => column === "visits")
      .reduce((sum, { stated }) => sum + stated, 0);
  const unitsCounted = (counted: CountedEntries): number => {
    const areas = new Set(counted.cube.entries.map((entry) => entry.area));
    return [...areas]
      .flatMap((each) => counted.of(each, 2023, "visits")?.entries ?? [])
      .reduce((sum, each) => sum + each.sum.units, 0);
  };
});

describe("where the truth is known", () => {
  const kinds = ["year", "half", "quarter", "month"] as const;
  const returns = kinds.flatMap((kind) => partsOf("2023", kind));
  const months = partsOf("2023", "month");
  const truths = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
  const measure = measureOf("visits");

  it("every month that any return covers counts once, and a cell that is whole is true", () => {
    fc.assert(
      fc.property(truths, fc.subarray(returns, { minLength: 1 }), (truth, periods) => {
        const trueIn = (covers: (month: string) => boolean): number =>
          months.reduce((sum, month, i) => sum + (covers(month) ? truth[i]! : 0), 0);
        const rows = periods.map((period) => ({
          area: stone,
          period,
          visits: trueIn((month) => within(month, period)),
        }));
        const counted = count("2024-06-30", ...rows);
        const panel = buildPanel(measure, counted, treeOf(stone), { periods: returns });
        const filedAny = (month: string) => periods.some((period) => within(month, period));
        expect(panel.cell(stone, "2023").value).toBe(trueIn(filedAny));
        for (const period of returns) {
          const { status, value } = panel.cell(stone, period);
          if (value === null) continue;
          const whole = trueIn((month) => within(month, period));
          if (status === "partial") expect(value).toBeLessThanOrEqual(whole);
          else expect([period, value]).toEqual([period, whole]);
        }
        for (const { agrees } of counted.controls) expect(agrees).not.toBe(false);
      }),
    );
  });

  it("a year is whole exactly where its returns cover it", () => {
    fc.assert(
      fc.property(fc.subarray(returns, { minLength: 1 }), (periods) => {
        const counted = count("2024-06-30", ...filed(...periods));
        const { status } = buildPanel(measure, counted, treeOf(stone), {
          periods: ["2023"],
        }).cell(stone, "2023");
        const isCovered = months.every((month) => periods.some((period) => within(month, period)));
        expect(status).toBe(isCovered ? "reported" : "partial");
      }),
    );
  });
});

describe("within", () => {
  it("is what the first and the last days say", () => {
    const kinds = ["year", "half", "quarter", "month"] as const;
    const all = ["2022", "2023"].flatMap((year) => kinds.flatMap((kind) => partsOf(year, kind)));
    for (const inner of [...all, "2022-12-31", "2023-01-01"])
      for (const outer of all)
        expect([inner, outer, within(inner, outer)]).toEqual([
          inner,
          outer,
          firstDay(inner) >= firstDay(outer) && lastDay(inner) <= lastDay(outer),
        ]);
  });
});

describe("duePeriods", () => {
  it("are those of a kind that are over, of an area that existed", () => {
    const short = area("a", { from: "2023-02-15", to: "2023-09-30" });
    expect(duePeriods(short, "2023", "quarter", "2023-12-31")).toEqual([
      "2023-Q1",
      "2023-Q2",
      "2023-Q3",
    ]);
    expect(duePeriods(short, "2023", "month", "2023-04-29")).toEqual(["2023-02", "2023-03"]);
    expect(duePeriods(short, "2022", "month", "2023-12-31")).toEqual([]);
  });
});
