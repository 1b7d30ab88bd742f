import { expect, test } from "vitest";
import { sayInequality } from "../../../src/narrate/areas/say-inequality.ts";
import { inequality } from "../../chart/made-reviews.ts";
import { said } from "../well-said.ts";

test("concentration names the three largest, and refuses in words", () => {
  const made = inequality(30);
  const names = made.largest.map(({ name }) => name);
  expect(said(sayInequality(made), names)[0]).toContain(`（${names.join("、")}）占`);
  expect(said(sayInequality({ ...made, indices: null, refused: "negative-values" }))[0]).toContain(
    "含有负数，不计算",
  );
});
