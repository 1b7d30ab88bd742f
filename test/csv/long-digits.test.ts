import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayHoldLongDigits } from "../../src/csv/long-digits.ts";

const may = (text: string) => mayHoldLongDigits(Buffer.from(text), 0, Buffer.byteLength(text));

describe("long runs of digits", () => {
  it.each([
    "13800138000",
    "138-0013-8000",
    "电话 138 0013 8000。",
    "１３８００１３８０００",
    "1３8 0013－8000x",
  ])("%s passes", (text) => expect(may(text)).toBe(true));

  it.each([
    "",
    "1380013800",
    "HD201900001",
    "2023-01-05",
    "001-2019Q1-1",
    "1,234,567,890,123",
    "12345 / 678901",
  ])("%s does not", (text) => expect(may(text)).toBe(false));

  it("pass in GB18030 as well", () => {
    const fullWidth = Buffer.from(
      Array.from({ length: 11 }, (_, i) => [0xa3, 0xb0 + (i % 10)]).flat(),
    );
    expect(mayHoldLongDigits(fullWidth, 0, fullWidth.length)).toBe(true);
    expect(mayHoldLongDigits(fullWidth, 0, 20)).toBe(false);
  });

  it("pass wherever they stand and however they are separated", () => {
    const digit = fc.constantFrom(..."0123456789０１２３４５６７８９");
    const separator = fc.constantFrom("", "", " ", "-", "\u3000", "－", "—", "·");
    const number = fc.array(fc.tuple(digit, separator), { minLength: 11, maxLength: 18 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), number, fc.string(), (before, pairs, after) => {
        expect(may(before + pairs.flat().join("") + after)).toBe(true);
      }),
    );
  });
});
