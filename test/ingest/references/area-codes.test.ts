import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCodes } from "../../../src/ingest/references/area-codes.ts";
import { areaNamed } from "../../../src/model/areas/areas.ts";

const codesOf = (...listed: readonly (readonly [code: string, name: string])[]): string[] =>
  checkCodes(listed.map(([code, name]) => areaNamed(code, name))).areas.map(({ code }) => code);

describe("codes of areas", () => {
  it("are kept where figures and pages can hold them", () => {
    const codes = ["990123101", "GB-51.2", "a_b", "九九", "x".repeat(50)];
    expect(codesOf(...codes.map((code, i) => [code, `第${i}镇`] as const))).toEqual(codes);
  });

  it.each([
    "a/b",
    "../../x",
    "a:b",
    "x#y",
    "x?y",
    "C:\\x",
    "x".repeat(270),
    "..",
    ".",
    "con",
    "NUL",
    "lpt1.x",
  ])("are made of the name for %s, and the list says so", (code) => {
    const { areas, troubles } = checkCodes([areaNamed(code, "河东街道")]);
    expect(areas).toEqual([areaNamed("河东街道", "河东街道")]);
    expect(troubles.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^河东街道的代码“.{1,41}”不能用/),
    ]);
  });

  it("count once: the area before keeps it, a line said twice is left out", () => {
    expect(codesOf(["1", "石桥镇"], ["1", "柳湾镇"], ["1", "石桥镇"])).toEqual(["1", "柳湾镇"]);
    const { troubles } = checkCodes([areaNamed("1", "石桥镇"), areaNamed("1", "柳湾镇")]);
    expect(troubles[0]!.zh).toContain("柳湾镇和石桥镇的代码都是 1");
  });

  it("are different and usable whatever a list says", () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "con", "a", "石桥镇", "..."),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 12 }), (listed) => {
        const codes = codesOf(...listed);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) expect(code).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u);
      }),
    );
  });
});
