import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyProduct } from "../../../src/statistics/parts/shapley-product.ts";

const factors = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 });

describe("shapleyProduct", () => {
  it("adds up to the change, and does not depend on the order of the factors", () => {
    fc.assert(
      fc.property(factors, factors, (before, after) => {
        const { total, effects } = shapleyProduct(before, after);
        const sum = effects.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(total)));
        const turned = shapleyProduct(before.toReversed(), after.toReversed());
        turned.effects.toReversed().forEach((effect, i) => {
          expect(effect).toBeCloseTo(effects[i]!, 6);
        });
      }),
    );
  });

  it("gives nothing to a factor that did not change", () => {
    expect(shapleyProduct([3, 7, 5], [6, 7, 5]).effects).toEqual([105, 0, 0]);
  });

  it("of two factors is the midpoint rule", () => {
    expect(shapleyProduct([10, 50], [12, 45]).effects).toEqual([95, -55]);
  });
});
