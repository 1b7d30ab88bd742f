import { describe, expect, it } from "vitest";
import { spread } from "../../src/statistics/spread.ts";

describe("spread", () => {
  it("keeps its digits where values are large and close together (NIST StRD NumAcc4)", () => {
    const values = [
      10000000.2,
      ...Array.from({ length: 1000 }, (_, i) => 10000000.1 + (i % 2) / 5),
    ];
    const found = spread(values);
    expect(found).toHaveProperty("mean", expect.closeTo(10000000.2, 7));
    expect(found).toHaveProperty("deviation", expect.closeTo(0.1, 8));
  });

  it("divides by n - 1, and refuses a single value", () => {
    expect(spread([2, 4])).toEqual({ n: 2, mean: 3, deviation: Math.SQRT2 });
    expect(spread([2, null])).toEqual({ refused: "too-few-values", n: 1 });
  });
});
