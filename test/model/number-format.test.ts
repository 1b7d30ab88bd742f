import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent, formatProse, MINUS } from "../../src/model/number-format.ts";

const unit = { zh: "人次", en: "attendances" };

describe("formatNumber", () => {
  it.each([
    [1234, {}, "1234"],
    [12345, {}, "12,345"],
    [1234, { lang: "en" }, "1,234"],
    [999, { lang: "en" }, "999"],
    [369700, { grouped: false }, "369700"],
    [-15, {}, "−15"],
    [43, { signed: true }, "+43"],
    [0, { signed: true }, "0"],
    [-0, { signed: true }, "0"],
    [-0.04, { digits: 1, signed: true }, "0.0"],
    [0.05, { digits: 1, signed: true }, "+0.1"],
    [2.5, {}, "3"],
    [-2.5, {}, "−3"],
    [1.005, { digits: 2 }, "1.01"],
    [8.575, { digits: 2 }, "8.58"],
    [9999.5, {}, "10,000"],
    [1e21, {}, "1,000,000,000,000,000,000,000"],
    [1e-9, { digits: 2 }, "0.00"],
    [Number.MIN_VALUE, { digits: 1 }, "0.0"],
  ] as const)("writes %s with %j as %s", (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });

  it("refuses what is not a number", () => {
    expect(() => formatNumber(Number.NaN)).toThrow("NaN is not a number");
  });

  it("reads back as the number, within half of the last digit", () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const value = whole / 100;
        const back = Number(
          formatNumber(value, { digits }).replaceAll(",", "").replace(MINUS, "-"),
        );
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-4);
      }),
    );
  });
});

describe("formatPercent", () => {
  it.each([
    [0.0795, "+8.0%"],
    [0.145, "+14.5%"],
    [0.00025, "0.0%"],
    [-0.224, "−22.4%"],
    [0.0005, "+0.1%"],
    [123.456, "+12,345.6%"],
  ])("writes %s as %s", (fraction, text) => {
    expect(formatPercent(fraction, { signed: true })).toBe(text);
  });
});

describe("formatProse", () => {
  it.each([
    [1, "1人次", "1 attendance"],
    [-1, "−1人次", "−1 attendances"],
    [1234, "1234人次", "1,234 attendances"],
    [9999, "9999人次", "9,999 attendances"],
    [10000, "1.0万人次", "10,000 attendances"],
    [369700, "37.0万人次", "369,700 attendances"],
    [99_994_999, "9999.5万人次", "99.995 million attendances"],
    [99_999_999, "1.00亿人次", "100.000 million attendances"],
    [123_456_789, "1.23亿人次", "123.457 million attendances"],
    [-369700, "−37.0万人次", "−369,700 attendances"],
    [12.34, "12.3人次", "12.3 attendances"],
  ])("says %s as %s and %s", (value, zh, en) => {
    expect(formatProse(value, unit)).toEqual({ zh, en });
  });

  it("keeps the decimals that a score asks for", () => {
    expect(formatProse(85, { zh: "分", en: "points" }, { digits: 1 }).zh).toBe("85.0分");
  });

  it("does not scale a unit that is scaled already", () => {
    expect(formatProse(12345.6, { zh: "万元", en: "10,000 yuan" }).zh).toBe("12,345.6万元");
  });
});
