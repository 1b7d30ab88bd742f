import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedCounts } from "../../../src/statistics/counts/expected-counts.ts";
import { funnel } from "../../../src/statistics/counts/funnel.ts";
import { widenedLimits } from "../../../src/statistics/counts/overdispersion.ts";

const known = (counts: readonly (number | null)[], sizes: readonly number[]) => {
  const result = funnel(counts, sizes, "fitted");
  if ("refused" in result) throw new Error(result.refused);
  return result;
};
const sizes = Array.from({ length: 14 }, (_, i) => 30_000 - 1500 * i);

describe("expectedCounts", () => {
  it("finds the gradient that counts follow, and adds up to them", () => {
    for (const gradient of [0, 0.4, 1, 1.6]) {
      const counts = sizes.map((size) => 50 * (size / 10_000) ** gradient);
      const found = expectedCounts(counts, sizes, "fitted");
      expect(found.gradient).toBeCloseTo(gradient, 6);
      for (const [i, each] of found.expected.entries()) expect(each).toBeCloseTo(counts[i]!, 4);
    }
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 40 }), { minLength: 14, maxLength: 14 }),
        (counts) => {
          const { expected, apart } = expectedCounts(counts, sizes, "fitted");
          expect(apart).toEqual([]);
          const sum = (values: readonly (number | null)[]) =>
            values.reduce<number>((a, b) => a + b!, 0);
          expect(sum(expected)).toBeCloseTo(sum(counts), 6);
        },
      ),
    );
  });

  it("keeps one rate for all where asked for", () => {
    const { expected } = expectedCounts([10, 10, 40], [1, 2, 3], "proportional");
    expect(expected).toEqual([10, 20, 30].map((each) => expect.closeTo(each, 9)));
  });

  it("leaves out one that stands apart, for it would make all others low", () => {
    const counts = sizes.map((_, i) => (i === 4 ? 480 : 64));
    const { expected, apart } = expectedCounts(counts, sizes, "fitted");
    expect(apart).toEqual([4]);
    for (const each of expected) expect(each).toBeCloseTo(64, 6);
  });

  it("never leaves out more than a quarter, and nothing where all differ alike", () => {
    const wild = sizes.map((_, i) => (i % 2 === 0 ? 5 : 400));
    expect(expectedCounts(wild, sizes, "fitted").apart.length).toBeLessThanOrEqual(3);
    const even = sizes.map((_, i) => 20 + 12 * i);
    expect(expectedCounts(even, sizes, "proportional").apart).toEqual([]);
  });
});

describe("funnel", () => {
  it("names nobody where all hold the same number, whatever their size", () => {
    const { units, dispersion } = known(
      sizes.map(() => 48),
      sizes,
    );
    expect(dispersion).toBeNull();
    for (const unit of units) expect(unit).toMatchObject({ judged: { side: "inside" } });
  });

  it("flags the outlier and no other", () => {
    const { units, apart } = known(
      sizes.map((_, i) => (i === 4 ? 480 : 64)),
      sizes,
    );
    expect(apart).toEqual([4]);
    expect(units.flatMap((unit, i) => (unit!.judged.level === null ? [] : [i]))).toEqual([4]);
    expect(units[4]!.judged).toEqual({ side: "high", level: 0.998 });
  });

  it("widens under twenty units too, and judges by the widened limits", () => {
    const counts = sizes.map((size, i) => Math.round((size / 300) * (i % 2 ? 1.5 : 0.6)));
    const { units, dispersion } = known(counts, sizes);
    expect(dispersion!.phi).toBeGreaterThan(5);
    expect(units.filter((unit) => unit!.flag.level === 0.998).length).toBeGreaterThan(5);
    expect(units.every((unit) => unit!.judged.level === null)).toBe(true);
  });

  it("gives a level only beyond that level of the limits of chance and of the widened ones", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(counts, (given) => {
        fc.pre(given.some((count) => count > 0));
        const { units, dispersion } = known(given, sizes);
        for (const unit of units) {
          const { flag, judged, ratio, expected } = unit!;
          if (judged.level === null) continue;
          expect(judged.level).toBeLessThanOrEqual(flag.level!);
          expect(judged.side).toBe(ratio > 1 ? "high" : "low");
          if (!dispersion) continue;
          const [low, high] = widenedLimits(expected, dispersion.tau2, judged.level);
          expect(ratio < low || ratio > high).toBe(true);
        }
      }),
    );
  });

  it("refuses fewer than ten units and an empty total, and leaves out what is not known", () => {
    expect(funnel([1, 2], [1, 1], "fitted")).toEqual({ refused: "too-few-units", n: 2 });
    expect(
      funnel(
        sizes.map(() => 0),
        sizes,
        "fitted",
      ),
    ).toEqual({ refused: "zero-total", n: 14 });
    expect(known([...sizes.map(() => 5), null], [...sizes, 10]).units.at(-1)).toBeNull();
  });
});
