import { describe, expect, it } from "vitest";
import { overdispersion, widenedLimits } from "../../../src/statistics/counts/overdispersion.ts";

describe("overdispersion", () => {
  it("refuses fewer than twenty units", () => {
    expect(overdispersion([3, null], [3, 4])).toEqual({ refused: "too-few-units", n: 1 });
  });

  it("finds no difference between units that are as expected", () => {
    const even = new Array<number>(20).fill(10);
    expect(overdispersion(even, even)).toMatchObject({ phi: 0, tau2: 0, nUsed: 20 });
  });

  it("widens the limits with the variance between units", () => {
    const [narrowLow, narrowHigh] = widenedLimits(25, 0, 0.998);
    const [wideLow, wideHigh] = widenedLimits(25, 0.02, 0.998);
    expect(wideLow).toBeLessThan(narrowLow);
    expect(wideHigh).toBeGreaterThan(narrowHigh);
  });
});
