import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefused } from "../../../src/ingest/cells/cell-reading.ts";
import { readNumber } from "../../../src/ingest/values/read-number.ts";

const SESSIONS = ["场", "场次", "次"];
const AUDIENCE = ["人次", "人"];

describe("counts in every accepted spelling", () => {
  test.each([
    ["１２", 12, "", ["FULLWIDTH_NORMALISED"]],
    ["1,234", 1234, "", []],
    ["12,345,678", 12345678, "", []],
    ["１，２００", 1200, "", ["FULLWIDTH_NORMALISED"]],
    ["3.2万", 32000, "rounded", ["WAN_SUFFIX"]],
    ["1.15万人次", 11500, "rounded", ["WAN_SUFFIX", "SUFFIX_STRIPPED"]],
    ["3万5千", 35000, "rounded", ["WAN_SUFFIX"]],
    ["4千", 4000, "rounded", ["WAN_SUFFIX"]],
    ["约200", 200, "approx", ["APPROX_VALUE"]],
    ["近3000人次", 3000, "approx", ["APPROX_VALUE", "SUFFIX_STRIPPED"]],
    ["200人次左右", 200, "approx", ["APPROX_VALUE", "SUFFIX_STRIPPED"]],
    ["约1.2万", 12000, "approx", ["WAN_SUFFIX", "APPROX_VALUE"]],
    ["200余", 200, "at_least", ["LOWER_BOUND_VALUE"]],
    ["200+", 200, "at_least", ["LOWER_BOUND_VALUE"]],
    ["500以上", 500, "at_least", ["LOWER_BOUND_VALUE"]],
    ["300多人", 300, "at_least", ["LOWER_BOUND_VALUE", "SUFFIX_STRIPPED"]],
    ["不少于80", 80, "at_least", ["LOWER_BOUND_VALUE"]],
    ["1.2万余人次", 12000, "at_least", ["WAN_SUFFIX", "LOWER_BOUND_VALUE", "SUFFIX_STRIPPED"]],
    ["200人次", 200, "", ["SUFFIX_STRIPPED"]],
    ["200 人（次）", 200, "", ["FULLWIDTH_NORMALISED", "SUFFIX_STRIPPED"]],
    ["三", 3, "", ["CHINESE_NUMERAL"]],
    ["一百二十", 120, "", ["CHINESE_NUMERAL"]],
    ["两千余人次", 2000, "at_least", ["CHINESE_NUMERAL", "LOWER_BOUND_VALUE", "SUFFIX_STRIPPED"]],
    ["千余人次", 1000, "at_least", ["CHINESE_NUMERAL", "LOWER_BOUND_VALUE", "SUFFIX_STRIPPED"]],
    [" 6 ", 6, "", []],
    ["512\u3000", 512, "", []],
    ["12.0", 12, "", []],
    ["640.00", 640, "", []],
    ["1.2E+05", 120000, "precision_lost", ["SCIENTIFIC_NOTATION"]],
    ["3e4", 30000, "precision_lost", ["SCIENTIFIC_NOTATION"]],
    ["0", 0, "", []],
    ["０", 0, "", ["FULLWIDTH_NORMALISED"]],
    ["零", 0, "", ["CHINESE_NUMERAL"]],
    ["9\u200b0", 90, "", ["INVISIBLE_CHARACTERS"]],
  ])("%j is %d", (cell, value, flag, warnings) => {
    expect(readNumber(cell, "count", AUDIENCE)).toEqual({ value, flag, warnings });
  });
});

describe("cells that are no count", () => {
  test.each([
    ["12.5", "NON_INTEGER_COUNT"],
    ["3.00005万", "NON_INTEGER_COUNT"],
    ["-3", "NEGATIVE_COUNT"],
    ["－3", "NEGATIVE_COUNT"],
    ["负三", "NEGATIVE_COUNT"],
    ["85%", "PERCENT_IN_COUNT"],
    ["85％", "PERCENT_IN_COUNT"],
    ["百分之八十五", "PERCENT_IN_COUNT"],
    ["#REF!", "ERROR_CELL"],
    ["#DIV/0!", "ERROR_CELL"],
    ["#N/A", "ERROR_CELL"],
    ["#VALUE!", "ERROR_CELL"],
    ["#NAME?", "ERROR_CELL"],
    ["######", "ERROR_CELL"],
    ["1,5", "AMBIGUOUS_NUMBER"],
    ["12,34", "AMBIGUOUS_NUMBER"],
    ["1,2345", "AMBIGUOUS_NUMBER"],
    ["1 200", "AMBIGUOUS_NUMBER"],
    ["10-12", "AMBIGUOUS_NUMBER"],
    ["10～12", "AMBIGUOUS_NUMBER"],
    ["10至12人次", "AMBIGUOUS_NUMBER"],
    ["三五", "AMBIGUOUS_NUMBER"],
    ["两三百", "AMBIGUOUS_NUMBER"],
    ["12场", "UNIT_SUFFIX_MISMATCH"],
    ["3万元", "UNIT_SUFFIX_MISMATCH"],
    ["若干", "UNPARSEABLE_NUMBER"],
    ["几十", "UNPARSEABLE_NUMBER"],
    ["十几", "UNPARSEABLE_NUMBER"],
    ["数百人次", "UNPARSEABLE_NUMBER"],
    ["万", "UNPARSEABLE_NUMBER"],
    ["1 200 300人左右吧", "UNPARSEABLE_NUMBER"],
    ["见附件", "UNPARSEABLE_NUMBER"],
    ["=SUM(D2:D11)", "FORMULA_CELL"],
    ["=1+1", "FORMULA_CELL"],
    ["-2+3", "FORMULA_CELL"],
    ["99999999999999999999", "NUMBER_OUT_OF_RANGE"],
    ["1E400", "NUMBER_OUT_OF_RANGE"],
  ])("%j gives %s", (cell, reason) => {
    expect(readNumber(cell, "count", AUDIENCE)).toMatchObject({ reason });
  });

  test("a unit fits or does not by its column", () => {
    expect(readNumber("12场", "count", SESSIONS)).toMatchObject({ value: 12 });
    expect(readNumber("十二场", "count", SESSIONS)).toMatchObject({ value: 12 });
    expect(readNumber("300场", "count", AUDIENCE)).toMatchObject({
      reason: "UNIT_SUFFIX_MISMATCH",
    });
  });
});

test("scores have fractions and are not negative", () => {
  expect(readNumber("4.5分", "score", ["分"])).toEqual({
    value: 4.5,
    flag: "",
    warnings: ["SUFFIX_STRIPPED"],
  });
  expect(readNumber("-1", "score")).toMatchObject({ reason: "NEGATIVE_SCORE" });
  expect(readNumber("", "score")).toMatchObject({ value: null, flag: "blank" });
});

test("other numbers may be negative and have fractions", () => {
  expect(readNumber("-2.50", "number")).toMatchObject({ value: -2.5 });
  expect(readNumber("−0.0", "number")).toMatchObject({ value: 0 });
});

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

test("a count reads back exactly from every spelling", () => {
  const spellings: readonly ((count: number) => string)[] = [
    String,
    grouped,
    (count) => fullWidth(grouped(count)),
    (count) => `约${count}`,
    (count) => `${count}余人次`,
    (count) => ` ${count} 人次 `,
    (count) => `${count}.00`,
    (count) => `${count / 10_000}万`,
  ];
  const counts = fc
    .integer({ min: 1, max: 99_999_999 })
    .filter((count) => !/e/.test(String(count / 1e4)));
  fc.assert(
    fc.property(counts, fc.constantFrom(...spellings), (count, spell) => {
      expect(readNumber(spell(count), "count", AUDIENCE)).toMatchObject({ value: count });
    }),
  );
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ..."0123456789.,，-+eE%万亿千百十一二两零约近余多人次场元# ()/至~".split(""),
    ),
  }),
);

test("any text ends in a reading, and a count is a whole number", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readNumber(text, "count", AUDIENCE);
      if (isRefused(reading) || reading.value === null) return;
      expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});
