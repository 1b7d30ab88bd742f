import { describe, expect, it } from "vitest";
import { shownLines } from "../../../src/cli/terminal/shown-lines.ts";

describe("what is shown on the terminal", () => {
  it.each([
    "1788 − 1590 = 198：相符",
    "  1390 − 1234 = 156: it adds up\n15000 ÷ 1380013 = 0.010869462823988702",
  ])("%s: an equation that is true is shown", (text) => {
    expect(shownLines(text)).toBe(text);
  });

  it.each([
    ["1380 − 0138 = 000", "***"],
    ["联系电话 1788 − 1590 = 199", "联系电话 ***"],
    ["13812345678  198", "***  198"],
  ])("%s: numbers of persons are not", (text, shown) => {
    expect(shownLines(text)).toBe(shown);
  });
});
