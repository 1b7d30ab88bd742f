import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  varianceFactor,
  withinDispersion,
} from "../../../src/statistics/counts/within-dispersion.ts";

/** Unwraps a result that was not refused. */
function measured(table: Parameters<typeof withinDispersion>[0]) {
  const found = withinDispersion(table, { minFreedom: 1 });
  if ("refused" in found) throw new Error(found.refused);
  return found;
}

describe("withinDispersion", () => {
  it("is chi-squared of the table of units and years per degree of freedom", () => {
    // Expected 12.5, 37.5, 7.5, 22.5 from the totals 50, 30 and 20, 60: (2.5^2) (1/12.5 + 1/37.5 + 1/7.5 + 1/22.5).
    const { phi, freedom } = measured([
      [10, 40],
      [10, 20],
    ]);
    expect(freedom).toBe(1);
    expect(phi).toBeCloseTo(6.25 * (1 / 12.5 + 1 / 37.5 + 1 / 7.5 + 1 / 22.5), 9);
  });

  it("sees neither differences between units nor a year that is larger for all", () => {
    const units = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 5 }), (sizes, years) => {
        const table = sizes.map((size) =>
          Array.from({ length: years }, (_, year) => size * (year + 1)),
        );
        expect(measured(table).phi).toBeCloseTo(0, 9);
      }),
    );
  });

  it("leaves out what is missing and who never had an event", () => {
    const table = [
      [4, 8, null],
      [2, 4, 6],
      [0, 0, 0],
      [null, 8, 12],
    ];
    const { phi, freedom, years } = measured(table);
    expect([freedom, years]).toEqual([7 - 3 - 3 + 1, 3]);
    expect(phi).toBeCloseTo(0, 9);
  });

  it("is not moved by one misfiled count among many", () => {
    const table = Array.from({ length: 20 }, (_, i) => [40 + i, 44 + i, 38 + i, 46 + i]);
    const misfiled = table.map((counts, i) =>
      counts.map((count, j) => (i === 3 && j === 1 ? 470 : count)),
    );
    expect(measured(misfiled).phi).toBeCloseTo(measured(table).phi, 1);
    expect(measured(misfiled).freedom).toBe(measured(table).freedom - 1);
  });

  it("refuses one year and too small a table", () => {
    expect(withinDispersion([[3], [5], [8]])).toEqual({ refused: "no-history", n: 1 });
    expect(
      withinDispersion([
        [3, 4],
        [5, 5],
      ]),
    ).toEqual({ refused: "no-history", n: 2 });
  });
});

describe("varianceFactor", () => {
  it("widens by what varies more than chance, and narrows only beyond doubt", () => {
    const known = { freedom: 20, years: 5 };
    expect(varianceFactor({ ...known, phi: 1.2, upper: 2.5 })).toBe(1.2);
    expect(varianceFactor({ ...known, phi: 0.8, upper: 1.7 })).toBe(1);
    expect(varianceFactor({ ...known, phi: 0.2, upper: 0.5 })).toBe(0.5);
  });
});
