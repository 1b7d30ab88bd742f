import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CountedEntries,
  duePeriods,
  resolveGrain,
  within,
} from "../../../src/model/panel/counted.ts";
import { foldFacts } from "../../../src/model/panel/cube.ts";
import { firstDay, lastDay, partsOf } from "../../../src/model/periods/period.ts";
import { area, factsOf, type MadeFact, visits } from "../made-facts.ts";

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

  it("counts what lacks least where nothing is complete, and the finer of two that lack the same", () => {
    const most = count("2024-06-30", ...quarterly([1, 2, 3]), ...daily("2023-02-01"));
    const same = count("2024-06-30", ...quarterly([1]), ...daily("2023-05-01"));
    expect([grainOf(most), grainOf(same)]).toEqual(["quarter", "day"]);
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

  it("whatever was filed: what counts is of one grain, does not overlap, and the rest is a control", () => {
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
            expect(new Set(year.entries.map((each) => each.entry.grain))).toEqual(
              new Set([year.grain]),
            );
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
