import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../../src/chart/style/text-width.ts";

describe("textWidth", () => {
  it("gives a Han or full-width character one em in every weight, a digit a little over half", () => {
    expect(textWidth("城关镇")).toBe(36);
    expect(textWidth("城关镇", { bold: true })).toBe(36);
    expect(textWidth("（条）", { size: 10 })).toBe(30);
    expect(textWidth("𠮷")).toBe(12);
    expect(textWidth("2023")).toBeCloseTo(26.88);
    expect(textWidth("−15")).toBeCloseTo(20.16);
  });
});

describe("wrapText", () => {
  it.each([
    ["城关镇", 84, ["城关镇"]],
    ["双江口镇人民政府驻地街道", 84, ["双江口镇人民", "政府驻地街道"]],
    ["Lower Manhattan East", 80, ["Lower", "Manhattan", "East"]],
  ])("breaks %s at %i pixels", (name, width, lines) => {
    expect(wrapText(name, width)).toEqual(lines);
  });

  it("loses no character and passes no width", () => {
    const name = fc.string({
      unit: fc.constantFrom(..."镇乡街道办事处ABcd 12"),
      minLength: 1,
      maxLength: 18,
    });
    fc.assert(
      fc.property(name, fc.integer({ min: 14, max: 220 }), (text, width) => {
        const lines = wrapText(text, width);
        const bare = (each: string): string => each.replace(/\s/g, "");
        if (text.trim()) expect(bare(lines.join(""))).toBe(bare(text));
        for (const line of lines.length > 1 ? lines : [])
          expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
