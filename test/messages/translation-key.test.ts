import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changingParts, filledIn, translationKey } from "../../src/messages/translation-key.ts";

describe("what a translator gets of a text", () => {
  const parts = changingParts(["南坪", "南坪乡", "一乡.村(新)"]);
  it.each([
    ["a year", "2023年各类活动的规模", "{1}年各类活动的规模", ["2023"]],
    ["grouped and decimal", "291,041人次，8.0%", "{1}人次，{2}%", ["291,041", "8.0"]],
    ["the longer of two names", "南坪乡与南坪", "{1}与{2}", ["南坪乡", "南坪"]],
    ["a name with signs of its own", "一乡.村(新)：无", "{1}：无", ["一乡.村(新)"]],
    ["nothing that changes", "谁升谁降", "谁升谁降", []],
    ["a comma after a number", "前3,后5", "前{1},后{2}", ["3", "5"]],
  ])("%s", (_, text, key, values) => {
    expect(translationKey(text, parts)).toEqual({ key, values });
  });

  it("gives the text back when its own key is filled in", () => {
    const text = fc
      .array(fc.constantFrom("南坪乡", "南坪", "2023", "1.5", ",", "年", "、", "a", "."))
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (said) => {
        const { key, values } = translationKey(said, parts);
        expect(filledIn(key, values)).toBe(said);
        expect(key.replace(/\{\d+\}/g, "")).not.toMatch(/\d|南坪/);
      }),
    );
  });

  it("finds a name whatever signs are in it", () => {
    const name = fc
      .string({ unit: "grapheme-ascii", minLength: 1 })
      .filter((made) => !/\d/.test(made));
    fc.assert(
      fc.property(name, name, (own, other) => {
        const { key, values } = translationKey(`前${own}后`, changingParts([own, other]));
        expect(filledIn(key, values)).toBe(`前${own}后`);
        expect(values.length).toBeGreaterThan(0);
      }),
    );
    for (let sign = 0x20; sign < 0x7f; sign++)
      expect(changingParts([`a${String.fromCharCode(sign)}b`]).test("无")).toBe(false);
  });

  it("takes numbers alone where there are no names", () => {
    expect(translationKey("石桥镇3", changingParts([]))).toEqual({
      key: "石桥镇{1}",
      values: ["3"],
    });
  });
});
