import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, WHOLE } from "../../../src/model/areas/apportion.ts";

/** Declared shares that add up to a whole: any cuts of a million. */
const shares = fc
  .array(fc.integer({ min: 0, max: WHOLE }), { maxLength: 5 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), WHOLE])
  .map((cuts) => cuts.slice(1).map((cut, i) => cut - cuts[i]!));
const units = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger());

describe("apportion", () => {
  it("conserves any whole number of units whatever the shares; no part is off by a unit", () => {
    fc.assert(
      fc.property(units, shares, (whole, parts) => {
        const spread = apportion(whole, parts);
        const sum = spread.reduce((all, part) => all + BigInt(part), 0n);
        expect(sum).toBe(BigInt(whole));
        for (const [i, part] of spread.entries()) {
          const exact = BigInt(whole) * BigInt(parts[i]!);
          const off = BigInt(part) * BigInt(WHOLE) - exact;
          expect(off < BigInt(WHOLE) && off > -BigInt(WHOLE)).toBe(true);
          expect(Object.is(part, -0)).toBe(false);
        }
      }),
    );
  });

  it("gives what is left to the largest remainders, the first of equals first", () => {
    expect(apportion(1, [500_000, 500_000])).toEqual([1, 0]);
    expect(apportion(10, [333_333, 333_333, 333_334])).toEqual([3, 3, 4]);
    expect(apportion(3, [100_000, 900_000])).toEqual([0, 3]);
    expect(apportion(-3, [500_000, 500_000])).toEqual([-2, -1]);
  });
});
