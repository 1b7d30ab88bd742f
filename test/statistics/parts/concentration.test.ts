import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/statistics/parts/concentration.ts";

describe("concentration", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 10, maxLength: 30 });

  it("stays between even and all in one place, and does not depend on the unit", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        fc.pre(values.some((value) => value > 0));
        const found = concentration(values);
        const wan = concentration(values.map((value) => value / 10_000));
        if ("refused" in found || "refused" in wan) throw new Error("refused");
        expect(found.gini).toBeGreaterThanOrEqual(0);
        expect(found.giniCorrected).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.effectiveNumber).toBeLessThanOrEqual(values.length * (1 + 1e-12));
        expect(wan.gini).toBeCloseTo(found.gini, 10);
        expect(found.lorenz.at(-1)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("refuses refunds, nothing to share, and fewer than ten units", () => {
    const nine = new Array<number>(9).fill(1);
    expect(concentration([...nine, -1])).toEqual({ refused: "negative-values", n: 10 });
    expect(concentration([...nine, null])).toEqual({ refused: "too-few-units", n: 9 });
    expect(concentration(new Array(10).fill(0))).toEqual({ refused: "zero-total", n: 10 });
  });
});
