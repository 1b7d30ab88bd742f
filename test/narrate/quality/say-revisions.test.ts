import { expect, test } from "vitest";
import { sayRevisions } from "../../../src/narrate/quality/say-revisions.ts";
import { compareEditions } from "../../../src/revisions/compare-editions.ts";
import type { Edition } from "../../../src/revisions/edition.ts";
import { cell, edition, input } from "../../revisions/made-edition.ts";
import { said } from "../well-said.ts";

const [Q1, Q2] = [cell("1", "2021-Q1", 10), cell("1", "2022-Q1", 13)];
const PUBLISHED = edition({ cells: [Q1, Q2] });
const sentence = (now: Edition, published = PUBLISHED) =>
  said(sayRevisions(compareEditions(published, now))!);

test("how many of how many, by cause", () => {
  const now = edition({ cells: [Q1, { ...Q2, units: 14, correction: 1 }] });
  // Four levels of 2022 and two changes, of ten figures.
  expect(sentence(now)).toEqual([
    "2022年公布的10个数字有6个修订：更正6个；升降方向、名次区间和文字结论均未改变。",
    "Of 10 figures published for 2022, 6 have been revised: correction 6; no direction, rank interval or finding has changed.",
  ]);
});

test("what is new is told apart from what was published, and what it changes is counted", () => {
  const ranks = (best: number) => ({
    ranks: [{ measure: "sessions", period: "2022", area: "1", best, worst: 3 }],
  });
  const published = edition({ cells: [Q1, Q2], ...ranks(1) });
  const now = edition({
    cells: [Q1, { ...Q2, units: 9, scale: -4 }, cell("2", "2022-Q1", 5, { files: ["b.csv"] })],
    inputs: [input("a.csv"), input("b.csv")],
    ...ranks(2),
  });
  expect(sentence(now, published)).toEqual([
    "2022年公布的10个数字有6个修订，另新增3个：迟报6个、单位更正6个；随之改变的有升降方向1个、名次区间1个。",
    "Of 10 figures published for 2022, 6 have been revised, and 3 are new: late return 6, unit put right 6; with it changed 1 in direction, 1 in rank interval.",
  ]);
});

test("where nothing was published, or nothing was revised, nothing is claimed", () => {
  expect(sayRevisions(null)).toBe(null);
  expect(sayRevisions(compareEditions(PUBLISHED, PUBLISHED))).toBe(null);
});
