import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstDay,
  GRAINS,
  isAsFine,
  lastDay,
  partsOf,
  periodKind,
  periodWithin,
  yearOf,
} from "../../../src/model/periods/period.ts";

const KINDS = ["year", "half", "quarter", "month"] as const;
const years = fc.integer({ min: 1900, max: 2100 }).map(String);
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe("a period", () => {
  it.each([
    ["2023", "year", "2023-01-01", "2023-12-31"],
    ["2023-H1", "half", "2023-01-01", "2023-06-30"],
    ["2023-H2", "half", "2023-07-01", "2023-12-31"],
    ["2023-Q1", "quarter", "2023-01-01", "2023-03-31"],
    ["2023-Q4", "quarter", "2023-10-01", "2023-12-31"],
    ["2023-02", "month", "2023-02-01", "2023-02-28"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["1900-02", "month", "1900-02-01", "1900-02-28"],
    ["2023-03-05", "day", "2023-03-05", "2023-03-05"],
    ["2023-01/2023-06", "span", "2023-01-01", "2023-06-30"],
    ["2022-11/2023-02", "span", "2022-11-01", "2023-02-28"],
  ])("%s is a %s from %s to %s", (period, kind, first, last) => {
    expect([periodKind(period), firstDay(period), lastDay(period)]).toEqual([kind, first, last]);
    expect(yearOf(period)).toBe(Number(period.slice(0, 4)));
  });

  it.each(["", "23", "2023-H3", "2023-Q0", "2023-Q5", "2023-13", "2023-1", "2023年", " 2023"])(
    "%j is none, and the error says so",
    (text) => expect(() => periodKind(text)).toThrow(`periodKind(): "${text}" is not a period`),
  );

  it("is cut into parts that tile it without gap or overlap", () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), (year, of, into) => {
        for (const period of partsOf(year, of)) {
          if (!isAsFine(into, of)) continue;
          const parts = partsOf(period, into);
          expect(firstDay(parts[0]!)).toBe(firstDay(period));
          expect(lastDay(parts.at(-1)!)).toBe(lastDay(period));
          for (const [i, part] of parts.slice(1).entries())
            expect(firstDay(part)).toBe(dayAfter(lastDay(parts[i]!)));
        }
      }),
    );
  });

  it("lies within the one period of a coarser kind that it was cut from", () => {
    fc.assert(
      fc.property(years, fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), (year, of, into) => {
        for (const period of partsOf(year, of))
          for (const part of partsOf(period, isAsFine(into, of) ? into : of))
            expect(periodWithin(part, of)).toBe(period);
      }),
    );
  });

  it("lies within none where it is itself coarser or crosses a border", () => {
    expect(periodWithin("2023", "quarter")).toBeNull();
    expect(periodWithin("2023-H1", "month")).toBeNull();
    expect(periodWithin("2023-03/2023-04", "quarter")).toBeNull();
    expect(periodWithin("2022-11/2023-02", "year")).toBeNull();
    expect(periodWithin("2023-01/2023-03", "quarter")).toBe("2023-Q1");
  });

  it("that is a span over New Year is cut into months of both years", () => {
    expect(partsOf("2022-11/2023-02", "month")).toEqual([
      "2022-11",
      "2022-12",
      "2023-01",
      "2023-02",
    ]);
  });
});

describe("isAsFine", () => {
  it("orders the kinds from year to day", () => {
    for (const [i, kind] of GRAINS.entries())
      for (const [j, than] of GRAINS.entries()) expect(isAsFine(kind, than)).toBe(i >= j);
  });
});
