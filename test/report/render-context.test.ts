import { expect, test } from "vitest";
import { sectionNumber } from "../../src/report/html/words.ts";
import type { ContentBlock } from "../../src/report/page/page.ts";
import { numbering } from "../../src/report/page/render-context.ts";
import { samplePage, sampleReview } from "./sample-page.ts";

test("figures and tables are counted apart, into the columns", () => {
  const numbers = numbering(samplePage.blocks);
  expect([...numbers].map(([id, { zh }]) => `${id} ${zh}`)).toEqual([
    "by-township 图1",
    "watch 表1",
    "levels 表2",
  ]);
});

test("two blocks with one id are refused by name", () => {
  const block = sampleReview.blocks.find((each): each is ContentBlock => each.kind === "figure")!;
  expect(() => numbering([block, { kind: "columns", left: [block], right: [] }])).toThrow(
    'the id "by-township"',
  );
});

test("sections are numbered as in an official document", () => {
  expect([1, 9, 10, 11, 20, 21].map((n) => sectionNumber(n, "zh"))).toEqual([
    "一、",
    "九、",
    "十、",
    "十一、",
    "二十、",
    "二十一、",
  ]);
  expect(sectionNumber(3, "en")).toBe("3. ");
});
