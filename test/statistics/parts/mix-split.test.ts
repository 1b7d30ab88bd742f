import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixSplit, type SplitCell } from "../../../src/statistics/parts/mix-split.ts";
import { isRefused } from "../../../src/statistics/refusal.ts";

const cell = (
  unit: string,
  activities: readonly [number, number],
  people: readonly [number, number],
): SplitCell => ({ unit, activities, people });
const splitOf = (cells: readonly SplitCell[]) => {
  const split = mixSplit(cells);
  if (isRefused(split)) throw new Error(split.refused);
  return split;
};

const pair = (max: number) =>
  fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max })) as fc.Arbitrary<
    [number, number]
  >;
const cells = fc.array(
  fc.record({ unit: fc.constantFrom("a", "b", "c"), activities: pair(40), people: pair(4000) }),
  { minLength: 1, maxLength: 9 },
);

describe("mixSplit", () => {
  it("adds up to the change, and its number has the sign of the activities", () => {
    fc.assert(
      fc.property(cells, (made) => {
        const split = mixSplit(made);
        if (isRefused(split)) return;
        const { total, number, units, kinds, size, apart } = split;
        const change = made.reduce((sum, { people }) => sum + people[1] - people[0], 0);
        expect(total).toBeCloseTo(change, 6);
        expect(number + units + kinds + size + apart).toBeCloseTo(change, 6);
        const known = made.filter(({ activities, people }) =>
          activities.every((held, side) => held > 0 || people[side] === 0),
        );
        const held = known.reduce((sum, each) => sum + each.activities[1] - each.activities[0], 0);
        if (Math.abs(number) > 1e-9) expect(Math.sign(number)).toBe(Math.sign(held));
      }),
    );
  });

  it("leaves nothing to size where every cell kept its size, and all of it where only sizes changed", () => {
    const same = splitOf([
      cell("a", [10, 4], [600, 240]),
      cell("a", [5, 9], [1000, 1800]),
      cell("b", [7, 7], [70, 70]),
    ]);
    expect(same.size).toBeCloseTo(0, 9);
    const sizes = splitOf([cell("a", [10, 10], [600, 700]), cell("b", [5, 5], [50, 20])]);
    expect(sizes).toMatchObject({ total: 70, number: 0, units: 0, kinds: 0, size: 70 });
  });

  it("raises size where every cell's size rose, whatever the mix does", () => {
    const simpson = splitOf([cell("a", [12, 42], [480, 1932]), cell("a", [36, 10], [7200, 2300])]);
    expect(simpson.total).toBeLessThan(0);
    expect(simpson.size).toBeGreaterThan(0);
    expect(simpson.kinds).toBeLessThan(simpson.total);
    expect(simpson.units).toBe(0);
  });

  it("counts a new kind as mix, and refuses a year without activities", () => {
    const fresh = splitOf([cell("a", [10, 10], [600, 600]), cell("a", [0, 10], [0, 600])]);
    expect(fresh.size).toBeCloseTo(0, 9);
    expect(fresh.number + fresh.kinds).toBeCloseTo(600, 9);
    expect(mixSplit([cell("a", [0, 3], [0, 30])])).toEqual({ refused: "zero-total" });
  });
});
