import { describe, expect, it } from "vitest";
import {
  color,
  colorVariable,
  HATCH,
  TOKENS,
  type Token,
} from "../../../src/chart/style/tokens.ts";

/** Computes the contrast of two colours after WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [one, other] = [light(a), light(b)];
  return Math.max(one, other) / Math.min(one, other);
}

describe("tokens", () => {
  it("are told apart by their light hex, stripes included", () => {
    const hexes = [...Object.values(TOKENS).map(([light]) => light), ...Object.values(HATCH)];
    expect(new Set(hexes).size).toBe(hexes.length);
    for (const token of Object.keys(TOKENS) as Token[])
      expect(colorVariable(color(token))).toBe(`var(--${token},${color(token)})`);
    expect(colorVariable("none")).toBe("none");
  });

  it.each([0, 1] as const)("contrast on paper: text 4.5, marks 3 (theme %i)", (theme) => {
    const paper = TOKENS.paper[theme];
    for (const token of ["ink", "ink2", "ink3", "hi", "ac", "good"] as const)
      expect(contrast(TOKENS[token][theme], paper), token).toBeGreaterThanOrEqual(4.5);
    for (const token of ["py", "bad", "peer"] as const)
      expect(contrast(TOKENS[token][theme], paper), token).toBeGreaterThanOrEqual(3);
  });

  it.each([0, 1] as const)("numbers are legible on every shade (theme %i)", (theme) => {
    const inks = { l1: "paper", l2: "paper", l3: "ink", l4: "ink" } as const;
    for (const [shade, ink] of Object.entries(inks) as [keyof typeof inks, Token][])
      expect(contrast(TOKENS[shade][theme], TOKENS[ink][theme]), shade).toBeGreaterThanOrEqual(4.5);
  });
});
