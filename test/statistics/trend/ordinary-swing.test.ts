import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefused } from "../../../src/statistics/refusal.ts";
import { ordinarySwing, shareSwing } from "../../../src/statistics/trend/ordinary-swing.ts";
import { randomOf } from "../../checks/clean-county.ts";

const COUNT = { isCount: true };
const AMOUNT = { isCount: false };
const judged = (values: readonly (readonly (number | null)[])[], options = AMOUNT) => {
  const swing = ordinarySwing(values, options);
  if (isRefused(swing)) throw new Error(swing.refused);
  return swing;
};

/** Draws a count of events with a mean, by waiting times. */
function poisson(random: () => number, mean: number): number {
  let [count, passed] = [0, -Math.log(1 - random())];
  while (passed < mean) {
    count++;
    passed -= Math.log(1 - random());
  }
  return count;
}

/** Makes the counts of some townships in five years, which nothing but chance moves; `size` is people at each. */
function chanceOnly(random: () => number, size = 1): number[][] {
  return Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 5 }, () => size * poisson(random, 30 + 3 * i)),
  );
}

const shareBeyond = (times: number, made: () => { readonly isBeyond: boolean }): number =>
  Array.from({ length: times }, made).filter(({ isBeyond }) => isBeyond).length / times;

describe("ordinarySwing", () => {
  it("calls chance news about once in twenty times, for counts and for amounts", () => {
    const random = randomOf(7);
    expect(shareBeyond(400, () => judged(chanceOnly(random), COUNT))).toBeLessThan(0.09);
    expect(shareBeyond(400, () => judged(chanceOnly(random, 60)))).toBeLessThan(0.11);
  });

  it("sees a growth that all share, and one that a single township makes", () => {
    const random = randomOf(8);
    const grown = () =>
      chanceOnly(random).map((row) => [...row.slice(0, 4), Math.round(row[4]! * 1.4)]);
    expect(shareBeyond(200, () => judged(grown(), COUNT))).toBeGreaterThan(0.95);
    const level = Array.from({ length: 12 }, () => [64, 64, 64, 64, 64]);
    level[7]![4] = 480;
    expect(judged(level, COUNT)).toMatchObject({ isBeyond: true, basis: "units", moves: 3 });
    expect(judged(level)).toMatchObject({ isBeyond: true, limit: 0 });
  });

  it("gives the whole weight to a township that outweighs all others", () => {
    const small = Array.from({ length: 11 }, (_, i) => [1500, 1560 - 20 * i, 1490, 1510, 1500]);
    const large = [286_000, 318_000, 383_000, 330_000, 342_000];
    const { limit, isBeyond } = judged([...small, large]);
    expect(isBeyond).toBe(false);
    expect(limit).toBeGreaterThan(30_000);
  });

  it("is the mean square of the jackknife of each earlier growth, added up here by hand", () => {
    const random = randomOf(9);
    const values = chanceOnly(random, 50);
    const sum = (year: number, without = -1) =>
      values.reduce((total, row, i) => total + (i === without ? 0 : row[year]!), 0);
    const relative = [0, 1, 2].map((year) => {
      const ratios = values.map((_, i) => sum(year + 1, i) / sum(year, i));
      const centre = ratios.reduce((a, b) => a + b) / 12;
      const spread = ratios.reduce((total, each) => total + (each - centre) ** 2, 0);
      return ((11 / 12) * spread) / (sum(year + 1) / sum(year)) ** 2;
    });
    const error = Math.sqrt(relative.reduce((a, b) => a + b) / 3) * sum(3);
    expect(judged(values).limit).toBeCloseTo(1.959964 * error, 2);
  });

  it("judges counts of few years by chance alone, and refuses amounts of which nothing tells", () => {
    const two = [
      [4, 7],
      [10, 9],
    ];
    expect(judged(two, COUNT)).toMatchObject({ basis: "chance", isBeyond: false });
    expect(judged([[20, 50]], COUNT)).toMatchObject({ basis: "chance", isBeyond: true });
    expect(ordinarySwing(two, AMOUNT)).toEqual({ refused: "too-few-values" });
    expect(ordinarySwing([], COUNT)).toEqual({ refused: "too-few-values" });
  });

  it("knows a total that always swings, though its townships swing together", () => {
    const years = [100, 80, 110, 85, 105, 82, 104, 118];
    const together = Array.from({ length: 12 }, (_, i) => years.map((value) => value * (i + 1)));
    expect(judged(together)).toMatchObject({ basis: "history", moves: 6, isBeyond: false });
    expect(judged(together.map((row) => row.slice(2))).isBeyond).toBe(true);
  });

  it("gives a limit that is a number, whatever was filed", () => {
    const value = fc.oneof(fc.constant(null), fc.integer({ min: -50, max: 5000 }));
    const row = fc.array(value, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), fc.boolean(), (values, isCount) => {
        const table = isCount ? values.map((each) => each.map((v) => v && Math.abs(v))) : values;
        const swing = ordinarySwing(table, { isCount });
        if (!isRefused(swing)) expect(Number.isFinite(swing.limit)).toBe(true);
      }),
    );
  });
});

describe("shareSwing", () => {
  const halves = (random: () => number) => {
    const wholes = chanceOnly(random);
    const parts = wholes.map((row) =>
      row.map((count) => Array.from({ length: count }, random).filter((each) => each < 0.5).length),
    );
    return { wholes, parts };
  };
  const swingOf = (
    { parts, wholes }: ReturnType<typeof halves>,
    options: Parameters<typeof shareSwing>[2],
  ) => {
    const swing = shareSwing(parts, wholes, options);
    if (isRefused(swing)) throw new Error(swing.refused);
    return swing;
  };

  it("calls chance news about once in twenty times, less often in a family", () => {
    const random = randomOf(10);
    expect(shareBeyond(300, () => swingOf(halves(random), COUNT))).toBeLessThan(0.1);
    expect(shareBeyond(300, () => swingOf(halves(random), { ...COUNT, family: 6 }))).toBeLessThan(
      0.04,
    );
  });

  it("sees a share that moves everywhere", () => {
    const random = randomOf(11);
    const { parts, wholes } = halves(random);
    const more = parts.map((row, i) => [
      ...row.slice(0, 4),
      Math.min(wholes[i]![4]!, row[4]! + 15),
    ]);
    expect(swingOf({ parts: more, wholes }, AMOUNT).isBeyond).toBe(true);
  });

  it("takes the last change itself where there are but two years of many, and refuses a few", () => {
    const random = randomOf(12);
    const { parts, wholes } = halves(random);
    const last = (table: number[][]) => table.map((row) => row.slice(3));
    expect(swingOf({ parts: last(parts), wholes: last(wholes) }, COUNT).basis).toBe("chance");
    const many = [...parts, ...parts].map((row) => row.slice(3));
    const manyWholes = [...wholes, ...wholes].map((row) => row.slice(3));
    expect(swingOf({ parts: many, wholes: manyWholes }, AMOUNT)).toMatchObject({
      basis: "units",
      moves: 0,
    });
    expect(shareSwing([[1, 2]], [[2, 3]], AMOUNT)).toEqual({ refused: "too-few-values" });
  });
});
