import { expect, it } from "vitest";
import { circlesIn } from "./circles.ts";

const arrows = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));

it("a line and a diamond have no circle", () => {
  expect(circlesIn(arrows("ab", "bc"))).toEqual([]);
  expect(circlesIn(arrows("ab", "ac", "bd", "cd"))).toEqual([]);
});

it("finds each circle, however it is entered", () => {
  expect(circlesIn(arrows("xa", "ab", "bc", "ca", "cd"))).toEqual([["a", "b", "c"]]);
  expect(circlesIn(arrows("ab", "ba", "bc", "cd", "dc"))).toEqual([
    ["c", "d"],
    ["a", "b"],
  ]);
});
