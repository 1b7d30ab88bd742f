import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gb18030Shape } from "../../../src/csv/bytes/gb18030.ts";

const decoder = new TextDecoder("gb18030", { fatal: true });
const decodes = (bytes: Uint8Array) => {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe("the shape of GB18030", () => {
  it("agrees with a fatal decoder on every pair of bytes", () => {
    for (let pair = 0; pair < 0x10000; pair++) {
      const bytes = Uint8Array.of(pair >> 8, pair & 0xff);
      expect(gb18030Shape(bytes) !== "invalid", pair.toString(16)).toBe(decodes(bytes));
    }
  });

  it("agrees with it on codes of four bytes and on any others", () => {
    const four = fc.tuple(
      fc.integer({ min: 0x80, max: 0xff }),
      fc.integer({ min: 0x2f, max: 0x3a }),
      fc.integer({ min: 0x80, max: 0xff }),
      fc.integer({ min: 0x2f, max: 0x3a }),
    );
    const bytes = fc.oneof(four, fc.array(fc.integer({ min: 0x20, max: 0xff }), { maxLength: 12 }));
    fc.assert(
      fc.property(bytes, (list) => {
        const input = Uint8Array.from(list);
        expect(gb18030Shape(input) !== "invalid").toBe(decodes(input));
      }),
      { numRuns: 3000 },
    );
  });

  it("has its gaps where the standard has them", () => {
    const shapes = [
      [0x84, 0x31, 0xa4, 0x39],
      [0x84, 0x31, 0xa5, 0x30],
      [0x90, 0x30, 0x81, 0x30],
      [0xe3, 0x32, 0x9a, 0x35],
      [0xe3, 0x32, 0x9a, 0x36],
    ].map((code) => gb18030Shape(Uint8Array.from(code)));
    expect(shapes).toEqual(["gb18030", "invalid", "gb18030", "gb18030", "invalid"]);
  });

  it("is gbk where no character has four bytes", () => {
    expect(gb18030Shape(Buffer.from("a,1"))).toBe("ascii");
    expect(gb18030Shape(Uint8Array.of(0x61, 0xcf, 0xe7))).toBe("gbk");
  });
});
