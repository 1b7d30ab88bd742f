import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBePersonal, maybePersonal } from "../../src/csv/personal-signs.ts";
import { StringPool } from "../../src/csv/string-pool.ts";

const may = (text: string) => mayBePersonal(Buffer.from(text), 0, Buffer.byteLength(text));

describe("signs of persons", () => {
  it.each([
    "1380013800",
    "电话：8123456",
    "tel 8123456",
    "qq 123456",
    "E12345678",
    "a@b.cn",
    "ａ＠ｂ．ｃｎ",
    "经办：王小二",
    "一三八一二三四五六七八",
    "١٣٨١٢٣٤٥٦٧٨",
    "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
    "13800138000",
    "138-0013-8000",
    "电话 138 0013 8000。",
    "１３８００１３８０００",
    "1３8 0013－8000x",
  ])("%s passes", (text) => expect(may(text)).toBe(true));

  it.each([
    "",
    "HD201900001",
    "138001380",
    "春季文化活动",
    "2023-01-05",
    "001-2019Q1-1",
    "123,456,789",
    "12345",
  ])("%s does not", (text) => expect(may(text)).toBe(false));

  it("digits of which some are written as letters pass", () => {
    for (const text of ["138O1O12345", "l38 O1O1 2345", "l10101I990O3070038"])
      expect(may(text)).toBe(true);
  });

  it("pass in GB18030 as well", () => {
    const fullWidth = Buffer.from(
      Array.from({ length: 11 }, (_, i) => [0xa3, 0xb0 + (i % 10)]).flat(),
    );
    expect(mayBePersonal(fullWidth, 0, fullWidth.length)).toBe(true);
  });

  it("are listed by the numbers of their values", () => {
    const pool = new StringPool();
    const numberOf = (text: string) => pool.numberOf(Buffer.from(text), 0, Buffer.byteLength(text));
    const [, phone, , name, long] = [
      "HD001",
      "13800138000",
      "12",
      "经办：王小二",
      `${"x".repeat(300)}@`,
    ].map(numberOf);
    expect(maybePersonal(pool.finish())).toEqual([phone, name, long]);
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
