import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefused } from "../../../src/ingest/cells/cell-reading.ts";
import { readMoney } from "../../../src/ingest/values/read-money.ts";

const WAN = 10_000;

describe("amounts in yuan", () => {
  test.each([
    ["3.5", WAN, 35000, []],
    ["0.9", WAN, 9000, []],
    ["1.1", WAN, 11000, []],
    ["5,000元", WAN, 5000, ["CELL_UNIT_OVERRIDES_HEADER"]],
    ["2.4万元", WAN, 24000, ["SUFFIX_STRIPPED"]],
    ["2.35万元", 1, 23500, ["CELL_UNIT_OVERRIDES_HEADER"]],
    ["-1.5", WAN, -15000, ["NEGATIVE_AMOUNT"]],
    ["42500", 1, 42500, []],
    ["12,345.67", 1, 12345.67, []],
    ["¥5,000.00", 1, 5000, ["SUFFIX_STRIPPED"]],
    ["伍仟元整", 1, 5000, ["CHINESE_NUMERAL", "SUFFIX_STRIPPED"]],
    ["1.5亿元", 1, 150_000_000, ["CELL_UNIT_OVERRIDES_HEADER"]],
    ["3.2万", WAN, 32000, ["SUFFIX_STRIPPED"]],
    ["2.4万元", null, 24000, ["SUFFIX_STRIPPED"]],
    ["5", 1000, 5000, []],
    ["0", WAN, 0, []],
  ])("%j under a factor of %j is %d", (cell, factor, value, warnings) => {
    expect(readMoney(cell, factor)).toMatchObject({ value, flag: "", warnings });
  });

  test("the unit that overrode the header is named", () => {
    expect(readMoney("5,000元", WAN)).toMatchObject({ detail: "元" });
    expect(readMoney("3万余元", 1)).toMatchObject({
      value: 30000,
      flag: "at_least",
      detail: "万元",
    });
  });

  test("a bare 万 is rounded where the header does not count in 万元", () => {
    expect(readMoney("3.2万", 1)).toMatchObject({ value: 32000, flag: "rounded" });
  });

  test("finer than a fen is rounded, and says so", () => {
    expect(readMoney("3.3333333333", WAN)).toMatchObject({ value: 33333.33, flag: "rounded" });
    expect(readMoney("1.005", 1)).toMatchObject({ value: 1.01, flag: "rounded" });
    expect(readMoney("-0.001", 1)).toMatchObject({ value: 0, flag: "rounded" });
  });

  test.each([
    ["35000", null, "UNIT_UNKNOWN"],
    ["0", null, "UNIT_UNKNOWN"],
    ["200人次", 1, "UNIT_SUFFIX_MISMATCH"],
    ["85%", 1, "UNIT_SUFFIX_MISMATCH"],
    ["#REF!", 1, "ERROR_CELL"],
    ["=A1*2", 1, "FORMULA_CELL"],
    ["1,5", WAN, "AMBIGUOUS_NUMBER"],
    ["若干", 1, "UNPARSEABLE_NUMBER"],
    ["万元", 1, "UNPARSEABLE_NUMBER"],
    ["99999999999999999", 1, "NUMBER_OUT_OF_RANGE"],
    ["999999999999", WAN, "NUMBER_OUT_OF_RANGE"],
  ])("%j under a factor of %j gives %s", (cell, factor, reason) => {
    expect(readMoney(cell, factor)).toMatchObject({ reason });
  });
});

test("fen read back exactly from yuan and from 万元", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (fen) => {
      const digits = String(Math.abs(fen)).padStart(7, "0");
      const sign = fen < 0 ? "-" : "";
      const yuan = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      const wan = `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`;
      const value = fen === 0 ? 0 : fen / 100;
      expect(readMoney(yuan, 1)).toMatchObject({ value });
      expect(readMoney(wan, WAN)).toMatchObject({ value });
      expect(readMoney(`${wan}万元`, 1)).toMatchObject({ value });
    }),
  );
});

test("any text ends in a reading, and an amount is finite", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,-万亿元¥约"), maxLength: 24 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(null, 1, WAN), (text, factor) => {
      const reading = readMoney(text, factor);
      const amount = isRefused(reading) ? null : reading.value;
      expect(amount === null || Number.isFinite(amount)).toBe(true);
    }),
  );
});
