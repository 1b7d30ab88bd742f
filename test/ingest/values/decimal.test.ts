import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decimal,
  decimalPlaces,
  negated,
  roundedTo,
  shifted,
  toNumber,
} from "../../../src/ingest/values/decimal.ts";

test.each(["", ".", "1.", "1,2", "e5", "1e", "--1", "0x10", "Infinity"])(
  "%j is no decimal",
  (text) => {
    expect(decimal(text)).toBeNull();
  },
);

test("2.35 ten thousands are 23500, where doubles would miss it", () => {
  expect(2.35e4 * 1.1).not.toBe(25850);
  expect(toNumber(shifted(decimal("2.35")!, 4))).toBe(23500);
  expect(toNumber(shifted(decimal("1.005")!, 2))).toBe(100.5);
});

test("rounds half away from zero", () => {
  expect(toNumber(roundedTo(2, decimal("1.005")!))).toBe(1.01);
  expect(toNumber(roundedTo(2, negated(decimal("1.005")!)))).toBe(-1.01);
  expect(toNumber(roundedTo(2, decimal("0.0049")!))).toBe(0);
  expect(toNumber(roundedTo(0, decimal("99.5")!))).toBe(100);
});

test("every double reads back from its shortest spelling", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (number) => {
      expect(toNumber(decimal(String(number))!)).toBe(number);
    }),
  );
});

test("places behind the point do not count trailing zeros", () => {
  expect(decimalPlaces(decimal("12.50")!)).toBe(1);
  expect(decimalPlaces(decimal("12.00")!)).toBe(0);
  expect(decimalPlaces(decimal("1200")!)).toBe(0);
});
